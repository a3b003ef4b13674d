import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BuildName, outputFolder, ensureBuilt, isFresh } from "../../../src/workbench/serve/ensureBuilt";

let project: string;
let built: BuildName[];

const write = (path: string, text: string) => {
  mkdirSync(join(project, path, ".."), { recursive: true });
  writeFileSync(join(project, path), text);
};

const build = async (folder: string, name: BuildName) => {
  built.push(name);
  await sleep(20);
  mkdirSync(outputFolder(folder, name), { recursive: true });
};

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "built-"));
  built = [];
  write("src/budget/amount.ts", "export {};");
  write("src/workbench/page/main.tsx", "export {};");
  write("src/workbench/serve/main.ts", "export {};");
  write("webpack.config.js", "module.exports = [];");
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});

afterEach(() => {
  rmSync(project, { recursive: true });
  jest.restoreAllMocks();
});

test("what is missing is built, what is up to date is left alone", async () => {
  expect(await ensureBuilt("addin", project, build)).toBe(join(project, "dist/addin"));
  await ensureBuilt("addin", project, build);
  expect(built).toEqual(["addin"]);
});

test("two commands started at once build once", async () => {
  await Promise.all([ensureBuilt("addin", project, build), ensureBuilt("addin", project, build)]);
  expect(built).toEqual(["addin"]);
});

test("a change of the add-in makes the add-in stale and not the workbench", async () => {
  await ensureBuilt("addin", project, build);
  await ensureBuilt("workbench", project, build);
  write("src/budget/amount.ts", "export const hundreds = 1;");
  expect([isFresh(project, "addin"), isFresh(project, "workbench")]).toEqual([false, true]);
});

test("a change of the workbench's page leaves the add-in as it is; a change of the server leaves both", async () => {
  await ensureBuilt("addin", project, build);
  await ensureBuilt("workbench", project, build);
  write("src/workbench/serve/main.ts", "export const port = 1;");
  expect([isFresh(project, "addin"), isFresh(project, "workbench")]).toEqual([true, true]);
  write("src/workbench/page/main.tsx", "export const page = 1;");
  expect([isFresh(project, "addin"), isFresh(project, "workbench")]).toEqual([true, false]);
});

test("a new file, a file that is gone, and a changed build make a build stale; a new date does not", async () => {
  await ensureBuilt("addin", project, build);
  utimesSync(join(project, "src/budget/amount.ts"), new Date(), new Date());
  expect(isFresh(project, "addin")).toBe(true);
  write("assets/models/29c-2020.json", "{}");
  expect(isFresh(project, "addin")).toBe(false);
  rmSync(join(project, "assets"), { recursive: true });
  expect(isFresh(project, "addin")).toBe(true);
  write("webpack.config.js", "module.exports = [{}];");
  expect(isFresh(project, "addin")).toBe(false);
});

test("a build that fails is not taken for done, and the next command tries again", async () => {
  await expect(ensureBuilt("addin", project, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(isFresh(project, "addin")).toBe(false);
  await ensureBuilt("addin", project, build);
  expect(built).toEqual(["addin"]);
});

test("a lock left behind by a process that died does not stop the next one", async () => {
  write("node_modules/.cache/build-addin.lock", "999999999");
  await ensureBuilt("addin", project, build);
  expect(built).toEqual(["addin"]);
});
