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
