import { type Comparison, Resolutions, verdictOf } from "../../src/refresh/choices";
import { merge } from "../../src/refresh/merge";
import { PaperBook } from "./PaperBook";
import { planOf, section } from "./aSection";

test("the nearest choice counts: a cell's before its row's, a row's before its table's, a table's before all", () => {
  const chosen = new Resolutions("keep", [
    { table: "29C.10", resolve: "model" },
    { table: "29C.10", row: "SP1", resolve: "keep" },
    { table: "29C.10", row: "SP1", column: "total", resolve: "model" },
  ]);
  expect(chosen.ofCell("29C.5", "SP1", "total")).toBe("keep");
  expect(chosen.ofCell("29C.10", "SP2", "total")).toBe("model");
  expect(chosen.ofCell("29C.10", "SP1", "post")).toBe("keep");
  expect(chosen.ofCell("29C.10", "SP1", "total")).toBe("model");
  expect(chosen.ofTable("29C.10")).toBe("model");
});

test("a row that the user deleted comes back alone where it is chosen", () => {
  const chosen = new Resolutions("keep", [
    { table: "29C.10", row: "SP1", resolve: "model" },
    { table: "29C.10", column: "post", resolve: "model" },
  ]);
  expect(["SP1", "SP2"].map((row) => chosen.ofLine("29C.10", "rows", row))).toEqual(["model", "keep"]);
  expect(["post", "total"].map((column) => chosen.ofLine("29C.10", "columns", column))).toEqual(["model", "keep"]);
  expect(["post", "total"].map((column) => chosen.ofCell("29C.10", "SP2", column))).toEqual(["model", "keep"]);
});

const before = planOf(section({ EDM: 10, SP1: 20, SP2: 30 }));
const after = planOf(section({ EDM: 11, SP1: 25, SP2: 30 }));
const edited = () => PaperBook.write(before).type("29C.10", 1, 1, 12).type("29C.10", 2, 1, 21);

test("of two conflicts each is settled as it was chosen", () => {
  const book = edited();
  const [sheet] = merge({
    base: before,
    model: after,
    states: book.states(),
    added: {},
    resolve: "keep",
    choices: [{ table: "29C.10", row: "SP1", resolve: "model" }],
  });
  expect(sheet!.conflicts.map(({ cell }) => cell)).toEqual(["'29C.10'!B2", "'29C.10'!B3"]);
  expect(sheet!.writes).toMatchObject([{ row: 2, column: 1, before: 21, after: 25 }]);
});

test("a row that the model drops goes once every edit in it may go", () => {
  const book = edited();
  const fewer = planOf(section({ EDM: 10, SP2: 30 }));
  const kept = merge({ base: before, model: fewer, states: book.states(), added: {}, resolve: "keep" })[0]!;
  const gone = merge({
    base: before,
    model: fewer,
    states: book.states(),
    added: {},
    resolve: "keep",
    choices: [{ table: "29C.10", row: "SP1", resolve: "model" }],
  })[0]!;
  expect(kept.keptRows).toEqual(["SP1"]);
  expect(gone.keptRows).toEqual([]);
  expect(gone.rows.deleted).toEqual([2]);
});

const cell = (given: Partial<Comparison>): Comparison => ({ edited: false, changed: false, agrees: false, ...given });

test("what nobody touched stays as it is", () => {
  expect(verdictOf(cell({}), "keep")).toBe("same");
  expect(verdictOf(cell({}), "model")).toBe("same");
});

test("what only the model changed takes the model", () => {
  expect(verdictOf(cell({ changed: true }), "keep")).toBe("apply");
});

test("what only the user changed stays, unless everything is to come back to the model", () => {
  expect(verdictOf(cell({ edited: true }), "keep")).toBe("keep");
  expect(verdictOf(cell({ edited: true }), "model")).toBe("apply");
});

test("what both changed is a conflict, unless they agree", () => {
  expect(verdictOf(cell({ edited: true, changed: true }), "keep")).toBe("conflict");
  expect(verdictOf(cell({ edited: true, changed: true, agrees: true }), "keep")).toBe("same");
});
