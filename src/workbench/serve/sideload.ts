import { spawn } from "node:child_process";
import { join } from "node:path";

/**
 * Loads the add-in of a manifest into a real Excel, or with `stop` takes it off again.
 * Options are those of office-addin-debugging: `desktop`, or `web --document <address>`.
 * Returns whether that worked; the tool itself says what went wrong.
 */
export function sideload(project: string, task: "start" | "stop", options: readonly string[]): Promise<boolean> {
  const tool = join(project, "node_modules/office-addin-debugging/cli.js");
  const child = spawn(process.execPath, [tool, task, join(project, "manifest.xml"), ...options], {
    cwd: project,
    stdio: "inherit",
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false)).on("close", (code) => resolve(code === 0));
  });
}
