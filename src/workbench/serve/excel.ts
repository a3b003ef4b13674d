import { createServer } from "node:https";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { ensureBuilt } from "./ensureBuilt";
import { listen } from "./listen";
import { serveFiles } from "./serveFiles";

/** The port that manifest.xml names; Excel loads add-ins over https only. */
const MANIFEST_PORT = 3001;

/** The https server a real Excel loads the add-in from, at the addresses of manifest.xml. */
async function main(): Promise<void> {
  const folder = await ensureBuilt("addin");
  const server = createServer(await getHttpsServerOptions(), serveFiles([{ prefix: "/", folder }]));
  const port = await listen(server, MANIFEST_PORT);
  process.stdout.write(`The add-in is served to Excel at https://localhost:${port}  (Ctrl+C stops it)\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
