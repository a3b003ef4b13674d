import type { CheckFinding } from "../../src/actions/checks/CheckResult";
import { type ABook, aWorkbook } from "./aWorkbook";
import { type } from "./theBook";

const tables = ["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ tables, formulas: "native" });
  book.requests();
});
afterEach(() => book.dispose());

const onSheet = (findings: readonly CheckFinding[]): readonly string[] =>
  findings.filter(({ standing }) => standing === "sheet").map(({ rule, cell }) => `${rule} ${cell ?? ""}`.trim());

/** The findings about cells now, and the requests that they cost. */
async function now(): Promise<{
  readonly found: readonly string[];
  readonly requests: number;
  readonly bytes: number;
}> {
  const before = book.bridge.stats.bytesIn;
  book.requests();
  const { findings } = await book.live.check({ language: "en" });
  return { found: onSheet(findings), requests: book.requests(), bytes: book.bridge.stats.bytesIn - before };
}

/** The workbook goes on calculating while it is read for the first time. */
async function calculated(): Promise<void> {
  while ((await now()).requests > 0);
}

test("an edit is told, and then only what it touched is read again", async () => {
  const told: string[] = [];
  const stop = await book.live.watch(({ kind }) => told.push(kind));
  const first = await now();
  expect(first).toMatchObject({ found: [], requests: 2 });
  await calculated();
  await type(book, "29C.10", "G9", -653.2);
  expect(told).toContain("cells");
  const again = await now();
  expect(again).toMatchObject({ found: ["footing '29C.10'!G9"], requests: 1 });
  expect(again.bytes).toBeLessThan(first.bytes / 10);
  await stop?.();
});

test("rows that come are noticed: findings stand where their cells are now", async () => {
  const stop = await book.live.watch(() => undefined);
  await type(book, "29C.10", "G9", -653.2);
  await now();
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").getRange("3:3").insert("Down");
    await context.sync();
  });
  expect((await now()).found).toEqual(["footing '29C.10'!G10"]);
  await stop?.();
});

test("a sheet that got another name is found again", async () => {
  const stop = await book.live.watch(() => undefined);
  await now();
  await book.byHand(async (context) => {
    context.workbook.worksheets.getItem("29C.10").name = "Strategy";
    await context.sync();
  });
  await type(book, "Strategy", "G9", -653.2);
  expect((await now()).found).toEqual(["footing 'Strategy'!G9"]);
  await stop?.();
});

test("a cell is traced without a request once the workbook is known, the user's sheets too", async () => {
  const stop = await book.live.watch(() => undefined);
  await calculated();
  await book.live.trace({ cell: "'29C.10'!C7", language: "en" });
  book.requests();
  const { words } = await book.live.trace({ cell: "'29C.10'!G9", language: "en" });
  expect([words, book.requests()]).toEqual(["Total change, subprogramme 1, regular budget", 0]);
  await type(book, "Sheet1", "A1", "='29C.10'!G9");
  const { moves } = await book.live.trace({ cell: "'29C.10'!G9", language: "en" });
  expect(moves.map(({ sheet }) => sheet)).toContain("Sheet1");
  await stop?.();
});

test("nobody watching, everything is read anew", async () => {
  await now();
  await type(book, "29C.10", "G9", -653.2);
  expect(await now()).toMatchObject({ found: ["footing '29C.10'!G9"], requests: 2 });
});

test("the selected cell is told with its sheet", async () => {
  await book.show("'29C.10'!G9");
  await expect(book.live.selected()).resolves.toBe("'29C.10'!G9");
});

test("marks that stand already cost nothing, and only what differs is written", async () => {
  const stop = await book.live.watch(() => undefined);
  const { findings } = await book.live.check({ language: "en" });
  await book.live.mark(findings);
  await now();
  book.requests();
  await book.live.mark(findings);
  expect(book.requests()).toBe(0);
  const [first] = findings.filter(({ cell }) => cell !== null);
  await book.live.mark(findings.filter(({ cell }) => cell !== first?.cell));
  expect(book.requests()).toBe(1);
  await stop?.();
});
