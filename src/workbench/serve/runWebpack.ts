import { spawn } from "node:child_process";
import { join } from "node:path";
import type { BuildName } from "./build";

/**
 * Builds one named configuration in a process of its own, so that the bundler's memory is free again afterwards.
 * What it says goes to stderr, because stdout may be read by a program. Throws when the build has errors.
 */
export function runWebpack(project: string, name: BuildName): Promise<void> {
  const webpack = join(project, "node_modules/webpack/bin/webpack.js");
  const child = spawn(
    process.execPath,
    [webpack, "--config-name", name, "--mode", "production", "--stats", "errors-warnings"],
    {
      cwd: project,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  child.stdout.pipe(process.stderr, { end: false });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build of ${name} failed; webpack's messages stand above.`));
    });
  });
}
