import { createServer } from "node:https";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, projectFolder } from "./ensureBuilt";
import { listen } from "./listen";
import { serveFiles } from "./serveFiles";

/** The port in the addresses of manifest.xml. Excel loads add-ins over https only, so it is not the workbench's. */
const MANIFEST_PORT = 3001;

/**
 * `npm run excel`: serves the add-in at the addresses of manifest.xml and loads it into Excel; Ctrl+C takes it off
 * again.
 */
async function main(given: readonly string[]): Promise<void> {
  const options = given.length > 0 ? given : ["desktop"];
  const folder = await ensureBuilt("addin");
  const server = createServer(await getHttpsServerOptions(), serveFiles([{ prefix: "/", folder }]));
  const port = await listen(server, MANIFEST_PORT);
  process.stdout.write(`The add-in is served to Excel at https://localhost:${port}  (Ctrl+C stops it)\n`);
  process.once("SIGINT", () => {
    void sideload(projectFolder, "stop", []).finally(() => process.exit());
  });
  if (!(await sideload(projectFolder, "start", options))) {
    process.stdout.write(
      "Excel was not started. The add-in goes on being served: add it to an Excel by hand with manifest.xml.\n",
    );
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

/**
 * Loads the add-in of a manifest into a real Excel, or with `stop` takes it off again.
 * Options are those of office-addin-debugging: `desktop`, or `web --document <address>`.
 * Returns whether that worked; the tool itself says what went wrong.
 */
function sideload(project: string, task: "start" | "stop", options: readonly string[]): Promise<boolean> {
  const tool = join(project, "node_modules/office-addin-debugging/cli.js");
  const child = spawn(process.execPath, [tool, task, join(project, "manifest.xml"), ...options], {
    cwd: project,
    stdio: "inherit",
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false)).on("close", (code) => resolve(code === 0));
  });
}
