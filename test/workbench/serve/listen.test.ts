import { createServer } from "node:net";
import { listen, PortTaken } from "../../../src/workbench/serve/listen";

async function occupied(work: (port: number) => Promise<void>): Promise<void> {
  const other = createServer();
  try {
    await work(await listen(other, 0));
  } finally {
    other.close();
  }
}

test("a taken port is refused with what to do about it", () =>
  occupied(async (port) => {
    const refusal = listen(createServer(), port);
    await expect(refusal).rejects.toThrow(PortTaken);
    await expect(refusal).rejects.toThrow(`PORT=${port + 1} npm start`);
  }));

test("with ports to spare the next free one is taken", () =>
  occupied(async (port) => {
    const server = createServer();
    expect(await listen(server, port, 50)).toBeGreaterThan(port);
    server.close();
  }));
