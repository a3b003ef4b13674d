import type { Server, AddressInfo } from "node:net";

/** Nobody can listen on the wanted port. The message says what to do about it. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(
      `Port ${port} is in use by another program. Stop that ` +
        "program, or choose another " +
        `port: PORT=${port + 1} ` +
        "npm start",
    );
    this.name = "PortTaken";
  }
}

/**
 * Starts listening on this machine only and returns the port.
 * When `port` is taken, tries up to `spare` ports after it, then throws {@link PortTaken}. Port 0 means any free one.
 */
export async function listen(server: Server, port: number, spare = 0): Promise<number> {
  for (let candidate = port; candidate <= port + spare; candidate++) {
    if (await bind(server, candidate)) return (server.address() as AddressInfo).port;
  }
  throw new PortTaken(port);
}

function bind(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", succeeded);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    const succeeded = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed).once("listening", succeeded).listen(port, "localhost");
  });
}
