import { toyAddin } from "../headless/toySession";
import { openSession, type Session } from "../../../src/workbench/headless/openSession";

describe("the world in which an add-in runs without a page", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ folder: toyAddin, language: "zh-CN" });
  });
  afterAll(() => {
    session.dispose();
  });

  const run = (body: string): Promise<unknown> => session.realm.runBody(body, "test.js");

  test("has been told that its host is Excel, and in which language", async () => {
    expect(
      await run("return [(await Office.onReady()).host, Office.context.host, Office.context.displayLanguage];"),
    ).toEqual(["Excel", "Excel", "zh-CN"]);
  });

  test("knows what its host can do", async () => {
    expect(
      await run(
        'return [["ExcelApi", "1.16"], ["SharedRuntime", "1.1"], ["ExcelApi", "9.9"]].map(([name, ' +
          "version]) => Office.context.requirements.isSetSupported(name, version));",
      ),
    ).toEqual([true, true, false]);
  });

  test("keeps what is stored", async () => {
    expect(
      await run(
        'await OfficeRuntime.storage.setItem("key", "value"); return [await ' +
          'OfficeRuntime.storage.getItem("key"), await OfficeRuntime.storage.getKeys()];',
      ),
    ).toEqual(["value", ["key"]]);
  });

  test("fetches the add-in's own files, as objects of its own, and nothing else", async () => {
    const body = `const found = await (await fetch("functions.json")).json();
      const elsewhere = await fetch("https://example.org/").catch((error) => error.message);
      const isPlain = Object.getPrototypeOf(found) === Object.prototype;
      const { status } = await fetch("nowhere.json");
      return [found.functions.length > 0, isPlain, status, elsewhere.startsWith("Failed")];`;
    expect(await run(body)).toEqual([true, true, 404, true]);
  });

  test("shows no pane, for there is no document", async () => {
    expect(await run("return [typeof document, window === globalThis];")).toEqual(["undefined", true]);
  });

  test("has timers, text encoding and addresses", async () => {
    expect(
      await run(
        "await new Promise((resolve) => setTimeout(resolve, 1)); return [new " +
          'TextEncoder().encode("é").length, new URL("a", "https://b/").href, typeof crypto.randomUUID()];',
      ),
    ).toEqual([2, "https://b/a", "string"]);
  });

  test("a failure keeps its code", async () => {
    await expect(run(`throw Object.assign(new Error("no"), { code: "ItemNotFound" });`)).rejects.toMatchObject({
      code: "ItemNotFound",
      message: "no",
    });
  });
});
