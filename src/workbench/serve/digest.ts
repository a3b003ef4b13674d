import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type BuildName, builds } from "./build";

/**
 * A fingerprint of everything that goes into a build, by path and content.
 * Times of change are not trusted: a checkout sets them at will.
 */
export function digest(project: string, name: BuildName): string {
  const hash = createHash("sha256");
  for (const file of inputFiles(project, name)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(project, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function inputFiles(project: string, name: BuildName): string[] {
  const except: readonly string[] = builds[name].except;
  const walk = (path: string): string[] => {
    if (except.includes(path) || !existsSync(join(project, path))) return [];
    if (!statSync(join(project, path)).isDirectory()) return [path];
    return readdirSync(join(project, path)).flatMap((entry) => walk(`${path}/${entry}`));
  };
  return builds[name].inputs.flatMap(walk).sort();
}
