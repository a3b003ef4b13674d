import fc from "fast-check";
import { merge } from "../../src/refresh/merge";
import type { Resolution } from "../../src/refresh/choices";
import type { Plan } from "../../src/sheets/plan";
import { aSection, planOf, section } from "./aSection";
import { PaperBook } from "./PaperBook";
import { tables } from "./someWork";

const merged = (base: Plan, model: Plan, book: PaperBook, resolve: Resolution = "keep") =>
  merge({ base, model, states: book.states(), added: {}, resolve });
const contentsOf = (book: PaperBook) => tables.map((table) => book.contents(table));

const before = planOf(section({ EDM: 10, SP1: 20, SP2: 30 }));
const after = planOf(section({ EDM: 10, SP1: 25, SP2: 30 }));

test("a cell that only the model changed takes the model, and nothing else is written", () => {
  const [changed, other] = merged(before, after, PaperBook.write(before));
  expect(changed!.writes).toMatchObject([{ row: 2, column: 1, before: 20, after: 25 }]);
  expect(changed!.applied).toEqual([{ cell: "'29C.10'!B3", base: 20, sheet: 20, model: 25 }]);
  expect(other!.writes).toEqual([]);
});

test("a cell that only the user changed stays and is listed", () => {
  const [sheet] = merged(before, before, PaperBook.write(before).type("29C.10", 2, 1, 21));
  expect(sheet!.writes).toEqual([]);
  expect(sheet!.kept).toEqual([{ cell: "'29C.10'!B3", base: 20, sheet: 21, model: 20 }]);
});

test("a cell that both changed is a conflict; the user's stays, or the model's comes if so resolved", () => {
  const book = PaperBook.write(before).type("29C.10", 2, 1, 21);
  const [kept] = merged(before, after, book);
  expect(kept!.conflicts).toEqual([{ cell: "'29C.10'!B3", base: 20, sheet: 21, model: 25 }]);
  expect(kept!.writes).toEqual([]);
  expect(merged(before, after, book, "model")[0]!.writes).toMatchObject([{ row: 2, column: 1, before: 21, after: 25 }]);
});

test("a formula that the user typed over ours stays", () => {
  const book = PaperBook.write(before).type("29C.5", 1, 1, "='29C.10'!B2*3");
  expect(merged(before, before, book)[1]!.kept).toEqual([
    { cell: "'29C.5'!B2", base: "='29C.10'!B2*2", sheet: "='29C.10'!B2*3", model: "='29C.10'!B2*2" },
  ]);
});

test("a row that the user inserted makes no formula look edited", () => {
  const book = PaperBook.write(before).insert("29C.10", "row", 2).type("29C.10", 2, 0, "my note");
  for (const { writes, kept, rows } of merged(before, before, book)) {
    expect(writes).toEqual([]);
    expect(kept).toEqual([]);
    expect(rows.inserted).toEqual([]);
  }
});

test("a component that the model adds gets its row on both sheets", () => {
  const more = planOf(section({ EDM: 10, SP1: 20, SP2: 30, SP3: 40 }));
  const book = PaperBook.write(before);
  expect(contentsOf(book.apply(merged(before, more, book)))).toEqual(contentsOf(PaperBook.write(more)));
});

const fewer = planOf(section({ EDM: 10, SP2: 30 }));

test("a component that the model drops goes", () => {
  const book = PaperBook.write(before);
  expect(contentsOf(book.apply(merged(before, fewer, book)))).toEqual(contentsOf(PaperBook.write(fewer)));
});

test("a component that the model drops stays where the user worked in its row, and that is a conflict", () => {
  const [sheet] = merged(before, fewer, PaperBook.write(before).type("29C.10", 2, 1, 99));
  expect(sheet!.keptRows).toEqual(["SP1"]);
  expect(sheet!.conflicts).toEqual([{ cell: "'29C.10'!B3", base: 20, sheet: 99, model: null }]);
});

const twoMeasures = planOf({
  components: ["EDM"],
  measures: ["technical", "other"],
  amounts: { EDM: { technical: 1, other: 2 } },
});
const oneMeasure = planOf(section({ EDM: 2 }));

test("a column that the model drops goes", () => {
  const book = PaperBook.write(twoMeasures);
  expect(contentsOf(book.apply(merged(twoMeasures, oneMeasure, book)))).toEqual(
    contentsOf(PaperBook.write(oneMeasure)),
  );
});

test("a column that the model drops stays where the user worked in it, and that is a conflict", () => {
  const [sheet] = merged(twoMeasures, oneMeasure, PaperBook.write(twoMeasures).type("29C.10", 1, 1, 99));
  expect(sheet!.keptColumns).toEqual(["technical"]);
  expect(sheet!.conflicts).toEqual([{ cell: "'29C.10'!B2", base: 1, sheet: 99, model: null }]);
});

test("a column that the model drops stays while the user's own row has something in it", () => {
  const book = PaperBook.write(twoMeasures).insert("29C.10", "row", 1).type("29C.10", 1, 1, "mine");
  expect(merged(twoMeasures, oneMeasure, book)[0]!.keptColumns).toEqual(["technical"]);
});

test("a total over rows of which the user deleted the last takes a new one in", () => {
  const book = PaperBook.write(before).delete("29C.10", "row", 3);
  const more = planOf(section({ EDM: 10, SP1: 20, SP4: 40, SP2: 30 }));
  expect(
    book
      .apply(merged(before, more, book))
      .contents("29C.10")
      .at(-1),
  ).toEqual(["Line total", "=SUM(B2:B4)", "=SUM(C2:C4)"]);
});

test("without edits, a refresh gives what a fresh load of the new model gives", () => {
  fc.assert(
    fc.property(aSection, aSection, (one, other) => {
      const [base, model] = [planOf(one), planOf(other)];
      const book = PaperBook.write(base);
      expect(contentsOf(book.apply(merged(base, model, book)))).toEqual(contentsOf(PaperBook.write(model)));
    }),
  );
});
