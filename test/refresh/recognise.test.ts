import { merge } from "../../src/refresh/merge";
import { recognised } from "../../src/refresh/recognise";
import type { Resolution } from "../../src/refresh/choices";
import type { Plan } from "../../src/sheets/plan";
import { planOf, section } from "./aSection";
import { PaperBook } from "./PaperBook";

const before = planOf(section({ EDM: 10, SP1: 20, SP2: 30 }));
const after = planOf(section({ EDM: 10, SP1: 25, SP2: 30 }));
const seen = (book: PaperBook, base: Plan = before) => recognised(base, book.states());
const merged = (base: Plan, model: Plan, book: PaperBook, resolve: Resolution = "keep") =>
  merge({ base, model, states: seen(book, base), added: {}, resolve });

/** EDM, SP1, SP2 become SP2, EDM, SP1. */
const sorted = () => PaperBook.write(before).sort("29C.10", 1, [3, 1, 2]);

test("sorted lines are found by their words, wherever their names were left", () => {
  const [table] = seen(sorted());
  expect(table?.rows).toMatchObject({ SP2: 1, EDM: 2, SP1: 3, total: 4 });
  expect(table?.unsure).toBeUndefined();
});

test("a change of the model is written into its own line, and links from other sheets lead there again", () => {
  const book = sorted();
  const [changed, links] = merged(before, after, book);
  expect(changed!.applied).toEqual([{ cell: "'29C.10'!B4", base: 20, sheet: 20, model: 25 }]);
  expect(links!.writes.map(({ row, after: content }) => [row, content])).toEqual(
    expect.arrayContaining([
      [1, "='29C.10'!B3*2"],
      [2, "='29C.10'!B4*2"],
      [3, "='29C.10'!B2*2"],
    ]),
  );
  expect(book.apply([changed!, links!]).contents("29C.10")).toEqual([
    ["Table 29C.10", null, null],
    ["Line SP2", 30, "=SUM(B2:B2)"],
    ["Line EDM", 10, "=SUM(B3:B3)"],
    ["Line SP1", 25, "=SUM(B4:B4)"],
    ["Line total", "=SUM(B2:B4)", "=SUM(C2:C4)"],
  ]);
});

test("what the user typed in a line before it was sorted is still the user's", () => {
  const book = PaperBook.write(before).type("29C.10", 2, 1, 21).sort("29C.10", 1, [3, 1, 2]);
  expect(merged(before, before, book)[0]!.kept).toEqual([{ cell: "'29C.10'!B4", base: 20, sheet: 21, model: 20 }]);
});

test("a line that was pasted over another is not taken for it: nothing is written there unasked", () => {
  const book = PaperBook.write(before).sort("29C.10", 2, [1]);
  const [table] = seen(book);
  expect(table!.unsure).toEqual({ rows: ["SP1"], columns: [] });
  for (const resolve of ["keep", "model"] as const) {
    const [sheet] = merged(before, after, book, resolve);
    expect(sheet!.writes.filter(({ row }) => row === 2)).toEqual([]);
    expect(sheet!.conflicts).toMatchObject([{ cell: "'29C.10'!B3", sheet: 10, model: 25 }]);
  }
});

test("what somebody chose about such a line is done", () => {
  const book = PaperBook.write(before).sort("29C.10", 2, [1]);
  const choices = [{ table: "29C.10", row: "SP1", resolve: "model" as const }];
  const [sheet] = merge({ base: before, model: after, states: seen(book), added: {}, resolve: "keep", choices });
  expect(book.apply([sheet!]).contents("29C.10")[2]).toEqual(["Line SP1", 25, "=SUM(B3:B3)"]);
});

test("words that changed places without their numbers make both lines doubtful", () => {
  const book = PaperBook.write(before).type("29C.10", 1, 0, "Line SP1").type("29C.10", 2, 0, "Line EDM");
  expect(seen(book)[0]!.unsure?.rows).toEqual(["EDM", "SP1"]);
});

test("a label that the user typed over leaves the line where it is", () => {
  const book = PaperBook.write(before).type("29C.10", 1, 0, "My own words");
  expect(seen(book)[0]).toMatchObject({ rows: { EDM: 1, SP1: 2 } });
  expect(seen(book)[0]!.unsure).toBeUndefined();
});
