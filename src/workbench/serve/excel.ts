import { createServer } from "node:https";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { ensureBuilt } from "./ensureBuilt";
import { listen } from "./listen";
import { projectFolder } from "./projectFolder";
import { serveFiles } from "./serveFiles";
import { sideload } from "./sideload";

/** The port in the addresses of manifest.xml. Excel loads add-ins over https only, so it is not the workbench's. */
const MANIFEST_PORT = 3001;

/** `npm run excel`: serves the add-in at the addresses of manifest.xml and loads it into Excel; Ctrl+C takes it off again. */
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
