import type { CheckFinding } from "../../../src/actions/Actions";
import { type ABook, aWorkbook } from "../aWorkbook";
import { type } from "../theBook";

jest.setTimeout(60_000);

const tables = ["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ tables, formulas: "native" });
  book.requests();
});
afterEach(() => book.dispose());

const onSheet = (findings: readonly CheckFinding[]): readonly string[] => findings.filter(({ standing }) => standing === "sheet").map(({ rule, cell }) => `${rule} ${cell ?? ""}`.trim());

/** The findings about cells now, and the requests that they cost. */
async function now(): Promise<{ readonly found: readonly string[]; readonly requests: number; readonly bytes: number }> {
  const before = book.bridge.stats.bytesIn;
  book.requests();
  const { findings } = await book.proof.check({ language: "en" });
  return { found: onSheet(findings), requests: book.requests(), bytes: book.bridge.stats.bytesIn - before };
}

test("an edit is told, and then only what it touched is read again", async () => {
  const told: string[] = [];
  const stop = await book.proof.watch(({ kind }) => told.push(kind));
  const first = await now();
  expect(first).toMatchObject({ found: [], requests: 2 });
  expect((await now()).requests).toBe(0);
  await type(book, "29C.10", "G9", -653.2);
  expect(told).toContain("cells");
  const again = await now();
  expect(again).toMatchObject({ found: ["footing '29C.10'!G9"], requests: 1 });
  console.log(first.bytes, again.bytes);
  expect(again.bytes).toBeLessThan(first.bytes / 10);
  await stop?.();
});
