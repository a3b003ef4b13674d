import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildName, outputFolder } from "./build";
import { digest } from "./digest";
import { withLock } from "./lock";
import { projectFolder } from "./projectFolder";
import { runWebpack } from "./runWebpack";

const STAMP = ".built-from";

type Builder = (project: string, name: BuildName) => Promise<void>;

/**
 * The folder of a build that is up to date with its sources: builds it first when it is missing or stale.
 * Safe to call from several processes at once: one builds, the others wait and find it done.
 */
export async function ensureBuilt(
  name: BuildName,
  project = projectFolder,
  build: Builder = runWebpack,
): Promise<string> {
  const folder = outputFolder(project, name);
  if (isFresh(project, name)) return folder;
  await withLock(join(project, "node_modules/.cache", `build-${name}.lock`), async () => {
    if (isFresh(project, name)) return;
    // Taken before the build: a file saved while webpack runs then makes the result stale, as it should.
    const sources = digest(project, name);
    process.stderr.write(`Building the ${name} ...\n`);
    const started = Date.now();
    await build(project, name);
    writeFileSync(join(folder, STAMP), sources);
    process.stderr.write(`Built the ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
  });
  return folder;
}

/** Whether the build exists and was made from exactly the present sources. */
export function isFresh(project: string, name: BuildName): boolean {
  try {
    return readFileSync(join(outputFolder(project, name), STAMP), "utf8") === digest(project, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
