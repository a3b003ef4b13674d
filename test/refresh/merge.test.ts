import fc from "fast-check";
import { merge } from "../../src/refresh/merge";
import type { Resolution } from "../../src/refresh/verdict";
import type { Plan } from "../../src/sheets/plan";
import { aSection, PaperBook, planOf } from "./aSection";

const merged = (base: Plan, model: Plan, book: PaperBook, resolve: Resolution = "keep") => merge({ base, model, states: book.states(), added: {}, resolve });
const tables = ["29C.10", "29C.5"];
const contentsOf = (book: PaperBook) => tables.map((table) => book.contents(table));

const before = planOf({ components: ["EDM", "SP1", "SP2"], amounts: { EDM: 10, SP1: 20, SP2: 30 } });
const after = planOf({ components: ["EDM", "SP1", "SP2"], amounts: { EDM: 10, SP1: 25, SP2: 30 } });

test("a cell that only the model changed takes the model, and nothing else is written", () => {
  const [changed, other] = merged(before, after, PaperBook.write(before));
  expect(changed!.writes).toEqual([{ row: 2, column: 1, before: 20, after: 25 }]);
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
  expect(merged(before, after, book, "model")[0]!.writes).toEqual([{ row: 2, column: 1, before: 21, after: 25 }]);
});

test("a formula that the user typed over ours stays", () => {
  const book = PaperBook.write(before).type("29C.5", 1, 1, "='29C.10'!B2*3");
  expect(merged(before, before, book)[1]!.kept).toEqual([{ cell: "'29C.5'!B2", base: "='29C.10'!B2*2", sheet: "='29C.10'!B2*3", model: "='29C.10'!B2*2" }]);
});

test("a row that the user inserted makes no formula look edited", () => {
  const book = PaperBook.write(before).insertRow("29C.10", 2, "my note");
  for (const { writes, kept, rows } of merged(before, before, book)) {
    expect(writes).toEqual([]);
    expect(kept).toEqual([]);
    expect(rows.inserted).toEqual([]);
  }
});

test("a component that the model adds gets its row on both sheets", () => {
  const more = planOf({ components: ["EDM", "SP1", "SP2", "SP3"], amounts: { EDM: 10, SP1: 20, SP2: 30, SP3: 40 } });
  const book = PaperBook.write(before);
  expect(contentsOf(book.apply(merged(before, more, book)))).toEqual(contentsOf(PaperBook.write(more)));
});

test("a component that the model drops goes, unless the user worked in its row", () => {
  const fewer = planOf({ components: ["EDM", "SP2"], amounts: { EDM: 10, SP2: 30 } });
  const book = PaperBook.write(before);
  expect(contentsOf(book.apply(merged(before, fewer, book)))).toEqual(contentsOf(PaperBook.write(fewer)));
  const [sheet] = merged(before, fewer, book.type("29C.10", 2, 1, 99));
  expect(sheet!.keptRows).toEqual(["SP1"]);
  expect(sheet!.conflicts).toEqual([{ cell: "'29C.10'!B3", base: 20, sheet: 99, model: null }]);
});

test("without edits, a refresh gives what a fresh load of the new model gives", () => {
  fc.assert(fc.property(aSection, aSection, (one, other) => {
    const [base, model] = [planOf(one), planOf(other)];
    const book = PaperBook.write(base);
    expect(contentsOf(book.apply(merged(base, model, book)))).toEqual(contentsOf(PaperBook.write(model)));
  }));
});

/** What someone types where, and the rows that they insert first. */
const work = fc.record({
  inserted: fc.array(fc.record({ table: fc.constantFrom(...tables), at: fc.nat(6) }), { maxLength: 3 }),
  typed: fc.uniqueArray(fc.record({ table: fc.constantFrom(...tables), row: fc.nat(5), column: fc.constantFrom(0, 1) }), { maxLength: 4, selector: ({ table, row, column }) => `${table} ${row} ${column}` }),
});

function worked(book: PaperBook, { inserted, typed }: typeof work extends fc.Arbitrary<infer T> ? T : never): PaperBook {
  const withRows = inserted.reduce((now, { table, at }, index) => now.insertRow(table, Math.min(at, now.contents(table).length), `note ${index}`), book);
  return typed.reduce((now, { table, row, column }, index) => now.type(table, row % now.contents(table).length, column, `edit ${index}`), withRows);
}

const everything = (book: PaperBook) => contentsOf(book).flat(2);

test("no edit and no note of the user's is ever lost", () => {
  fc.assert(fc.property(aSection, aSection, work, (one, other, done) => {
    const [base, model] = [planOf(one), planOf(other)];
    const book = worked(PaperBook.write(base), done);
    const mine = everything(book).filter((content) => /^(edit|note) /.test(String(content)));
    expect(everything(book.apply(merged(base, model, book)))).toEqual(expect.arrayContaining(mine));
  }));
});

test("a second refresh with the same model has nothing to write", () => {
  fc.assert(fc.property(aSection, aSection, work, (one, other, done) => {
    const [base, model] = [planOf(one), planOf(other)];
    const book = worked(PaperBook.write(base), done);
    const once = book.apply(merged(base, model, book));
    for (const { writes, rows } of merged(model, model, once)) {
      expect(writes).toEqual([]);
      expect(rows.inserted).toEqual([]);
    }
  }));
});

test("resolved for the model, every cell of ours is what a fresh load gives", () => {
  fc.assert(fc.property(aSection, aSection, work, (one, other, done) => {
    const [base, model] = [planOf(one), planOf(other)];
    const book = worked(PaperBook.write(base), done);
    const returned = book.apply(merged(base, model, book, "model"));
    const fresh = PaperBook.write(model);
    for (const { table, rows } of returned.states()) {
      const [is, should] = [returned.contents(table), fresh.contents(table)];
      const plan = model.sheets.find((sheet) => sheet.table === table)!;
      expect(Object.keys(rows).sort()).toEqual(Object.keys(plan.rows).sort());
      if (done.inserted.length > 0) continue;
      for (const { row, column } of plan.cells) expect(is[rows[row]!]![plan.columns[column]!]).toEqual(should[plan.rows[row]!]![plan.columns[column]!]);
    }
    expect(merged(model, model, returned).flatMap(({ kept, writes }) => [...kept, ...writes])).toEqual([]);
  }));
});
