import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listen } from "../../../src/workbench/serve/listen";
import { locateFile, serveFiles } from "../../../src/workbench/serve/serveFiles";

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  mkdirSync(join(folder, "served"));
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "served/index.html"), "<p>工作台</p>");
  writeFileSync(join(folder, "served/model.json"), "{}");
  server = createServer(serveFiles([{ prefix: "/", folder: join(folder, "served") }]));
  port = await listen(server, 0);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(`http://localhost:${port}${path}`, init);

/** Sends a path as it is: fetch would tidy it first. */
function rawStatus(path: string, headers = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, host: "localhost", path, method: "GET", headers }, (response) =>
      resolve(response.resume().statusCode),
    )
      .on("error", reject)
      .end();
  });
}

test("a folder is answered with its page, with its type and its length", async () => {
  const response = await get("/");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-length")).toBe("16");
  expect(await response.text()).toBe("<p>工作台</p>");
});

test("the browser asks again each time, and learns when nothing changed", async () => {
  const first = await get("/model.json");
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const tag = first.headers.get("etag") ?? "";
  expect((await get("/model.json", { headers: { "If-None-Match": tag } })).status).toBe(304);
  writeFileSync(join(folder, "served/model.json"), "{ }");
  expect((await get("/model.json", { headers: { "If-None-Match": tag } })).status).toBe(200);
});

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%5csecret.txt", "/missing", "/served"])(
  "%s is not found",
  async (path) => {
    expect(await rawStatus(path)).toBe(404);
  },
);

test("only reading is answered", async () => {
  expect((await get("/model.json", { method: "PUT", body: "x" })).status).toBe(405);
  const head = await get("/", { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "16", ""]);
});

const mounts = [
  { prefix: "/", folder: "/served/workbench" },
  { prefix: "/addin/", folder: "/served/addin" },
];

test.each([
  ["/", "/served/workbench/index.html"],
  ["/workbench.js?v=1", "/served/workbench/workbench.js"],
  ["/addin/", "/served/addin/index.html"],
  ["/addin/taskpane.html?_host_Info=Excel$Mac", "/served/addin/taskpane.html"],
  ["/addin/models/29c%202020.json", "/served/addin/models/29c 2020.json"],
])("%s is %s", (address, file) => {
  expect(locateFile(mounts, address)).toBe(file);
});

test.each([
  "/../secret",
  "/addin/../../secret",
  "/%2e%2e/secret",
  "/addin/%2e%2e%2f%2e%2e%2fsecret",
  "/..%5csecret",
  "/\0",
  "/%",
  "//../../secret",
])("%j leads nowhere outside the folders", (address) => {
  expect(locateFile(mounts, address)).toBeNull();
});

test.each(["example.org", "localhost.example.org", "127.0.0.1.example.org:3000", "10.0.0.1"])(
  "who asks for %s is refused: a name of the web must not lead here",
  async (host) => {
    expect(await rawStatus("/", { host })).toBe(421);
  },
);

test.each(["localhost", "LOCALHOST:3000", "127.0.0.1:3000", "[::1]:3000"])("%s is this machine", async (host) => {
  expect(await rawStatus("/", { host })).toBe(200);
});
