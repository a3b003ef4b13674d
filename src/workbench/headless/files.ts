import { existsSync } from "node:fs";
import path from "node:path";

/** Paths of a script: relative to the current directory, and if there is no such file there, to the script's own. */
export class ScriptFiles {
  constructor(
    private readonly script: string,
    private readonly directory = process.cwd(),
  ) {}

  /** Where a file to be read is. */
  find(file: string): string {
    const here = path.resolve(this.directory, file);
    const beside = path.resolve(path.dirname(path.resolve(this.directory, this.script)), file);
    return existsSync(here) || !existsSync(beside) ? here : beside;
  }

  /** Where a file is to be written. */
  target(file: string): string {
    return path.resolve(this.directory, file);
  }
}
