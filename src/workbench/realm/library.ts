import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

/** Address under which the realm's scripts find the Office library. */
export const LIBRARY_URL = "https://localhost:3000/office/";

const compiled = new Map<string, vm.Script>();

/** The folder of the library's files in its package, from where they are run as they are. */
function libraryFolder(): string {
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

/** Runs one file of the library in a context; false when the package has no such file (telemetry, for one). */
export function runLibraryFile(url: string, context: vm.Context): boolean {
  if (!url.startsWith(LIBRARY_URL)) return false;
  const file = path.join(libraryFolder(), path.normalize(url.slice(LIBRARY_URL.length)));
  if (!existsSync(file)) return false;
  const script = compiled.get(file) ?? new vm.Script(readFileSync(file, "utf8"), { filename: file });
  compiled.set(file, script);
  script.runInContext(context);
  return true;
}
