import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import { ensureBuilt } from "./ensureBuilt";
import { listen, PortTaken } from "./listen";
import { serveFiles } from "./serveFiles";

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

interface Opener {
  readonly command: string;
  readonly arguments: readonly string[];
}

/** How this system opens an address, or null where no one is sitting in front of a screen. */
export function openerFor(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, address: string): Opener | null {
  if (environment["BROWSER"] === "none" || environment["CI"] !== undefined) return null;
  if (platform === "darwin") return { command: "open", arguments: [address] };
  if (platform === "win32") return { command: "cmd", arguments: ["/c", "start", "", address] };
  const hasScreen = environment["DISPLAY"] !== undefined || environment["WAYLAND_DISPLAY"] !== undefined;
  return hasScreen ? { command: "xdg-open", arguments: [address] } : null;
}

/**
 * Opens `address` in the user's browser if there is one. A missing browser is no failure: the address is printed
 * anyway.
 */
function openBrowser(address: string): void {
  const opener = openerFor(process.platform, process.env, address);
  if (opener === null) return;
  spawn(opener.command, opener.arguments, { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}

/** A running workbench and the address to open it at. */
export interface RunningWorkbench {
  readonly address: string;
  readonly port: number;
  readonly server: Server;
}

/**
 * Builds what is missing and serves the workbench at `/`, the add-in at `/addin/`.
 * Throws PortTaken when neither `port` nor one of the `spare` ports after it is free.
 */
export async function startWorkbench(port: number, spare = 0): Promise<RunningWorkbench> {
  const addin = await ensureBuilt("addin");
  const workbench = await ensureBuilt("workbench");
  const server = createServer(
    serveFiles([
      { prefix: "/", folder: workbench },
      { prefix: "/addin/", folder: addin },
    ]),
  );
  const listening = await listen(server, port, spare);
  return { address: `http://localhost:${listening}`, port: listening, server };
}
