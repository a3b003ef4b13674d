import { readCell } from "../../../src/audit/reading/cell";
import { formulasOf, isNumberingRow } from "../../../src/audit/reading/headings";

const row = (...cells: readonly string[]) => cells.map((cell) => readCell(cell));

test("a row that numbers the columns is told from a row of negatives", () => {
  expect(isNumberingRow(row("", "(1)", "(2)", "(3)=(2)-(1)"))).toBe(true);
  expect(isNumberingRow(row("", "(a)", "(b)", "(c)=(a)+(b)"))).toBe(true);
  expect(isNumberingRow(row("Posts", "(1)", "(2)", "(3)"))).toBe(false);
  expect(isNumberingRow(row("", "(7)", "(2)", "(9)"))).toBe(false);
});

test("the printed formulas say how a column follows from others", () => {
  expect(formulasOf([row("", "(1)", "(2)", "(3)=(2)–(1)", "(4)=(3)÷(1)")])).toEqual([
    {
      target: 3,
      terms: [
        { column: 2, sign: 1 },
        { column: 1, sign: -1 },
      ],
      divisor: null,
    },
    { target: 4, terms: [{ column: 3, sign: 1 }], divisor: 1 },
  ]);
});
