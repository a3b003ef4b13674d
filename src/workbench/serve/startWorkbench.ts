import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import { ensureBuilt } from "./ensureBuilt";
import { listen } from "./listen";
import { serveFiles } from "./serveFiles";

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
export function openBrowser(address: string): void {
  const opener = openerFor(process.platform, process.env, address);
  if (opener === null) return;
  spawn(opener.command, opener.arguments, { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}
