import { understandTable } from "../../src/audit/understandTable";
import type { Grid } from "../../src/audit/reading/grid";

const table: Grid = [
  ["", "2029 approved", "Changes", "", "", "2030 estimate"],
  ["", "", "New mandates", "Total", "Percentage", ""],
  ["A. Direction", "200.0", "10.0", "10.0", "5.0", "210.0"],
  ["B. Programme"],
  ["1. Trade", "300.0", "—", "—", "—", "300.0"],
  ["2. Finance", "400.0", "(20.0)", "(20.0)", "(5.0)", "380.0"],
  ["Subtotal, B", "700.0", "(20.0)", "(20.0)", "(2.9)", "680.0"],
  ["Total", "900.0", "(10.0)", "(10.0)", "(1.2)", "890.0"],
];

const { frame, equations, notChecked } = understandTable(table);

test("rows have their role and their level, with the heading under which they stand", () => {
  expect(frame.rows.map(({ role, level }) => `${role} ${level}`)).toEqual([
    "heading 0",
    "heading 0",
    "figures 1",
    "section 0",
    "figures 2",
    "figures 2",
    "total 1",
    "total 0",
  ]);
  expect(frame.rows[5]?.section).toBe("B. Programme");
});

test("columns have their measure and their year", () => {
  expect(frame.labelColumns).toEqual([0]);
  expect(frame.columns.map(({ measure, year }) => [measure, year])).toEqual([
    [null, null],
    ["base", 2029],
    ["change", null],
    ["totalChange", null],
    ["percentage", null],
    ["estimate", 2030],
  ]);
});

test("every cell that follows from others says from which, and whether it comes out", () => {
  const at = (row: number, column: number) =>
    equations.filter(({ target }) => target.row === row && target.column === column);
  expect(at(7, 5)).toContainEqual(
    expect.objectContaining({
      rule: "total",
      verdict: "holds",
      terms: [
        { row: 2, column: 5, sign: 1 },
        { row: 6, column: 5, sign: 1 },
      ],
    }),
  );
  expect(at(7, 4)).toEqual([
    expect.objectContaining({ rule: "percentage", base: { row: 7, column: 1 }, divisor: 0.01, verdict: "breaks" }),
  ]);
  expect(notChecked).toEqual([]);
});

test("a table whose labels stand to the right is told in its own columns", () => {
  const turned = understandTable(table.map((row) => Array.from({ length: 6 }, (_, index) => row[5 - index] ?? "")));
  expect(turned.frame.labelColumns).toEqual([5]);
  expect(turned.frame.columns[0]).toMatchObject({ column: 0, measure: "estimate" });
  expect(turned.equations).toHaveLength(equations.length);
});
