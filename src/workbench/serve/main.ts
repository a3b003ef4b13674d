import { PortTaken } from "./listen";
import { openBrowser, startWorkbench } from "./startWorkbench";

const USUAL_PORT = 3000;
const SPARE_PORTS = 20;

/**
 * `npm start`: the workbench in the browser. A port asked for with PORT is taken as it is; the usual one may move on.
 */
async function main(): Promise<void> {
  const asked = process.env["PORT"];
  const port = asked === undefined ? USUAL_PORT : Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${asked}".`);
  const running = await startWorkbench(port, asked === undefined ? SPARE_PORTS : 0);
  if (running.port !== port && port !== 0)
    process.stdout.write(`Port ${port} is in use, so the workbench took the next free one.\n`);
  process.stdout.write(`The workbench is at ${running.address}  (Ctrl+C stops it)\n`);
  openBrowser(running.address);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof PortTaken || error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
