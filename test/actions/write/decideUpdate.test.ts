import { positionsOf } from "../../../src/actions/write/decideUpdate";
import type { SheetPlan } from "../../../src/sheets/plan";

const planned = (...tables: readonly string[]) => ({
  sheets: tables.map((table) => ({ table, name: table }) as SheetPlan),
});
const standing = (...tables: readonly string[]) => new Map(tables.map((table) => [table, `Sheet of ${table}`]));

test("a sheet comes behind that of the table before it, wherever that was moved", () => {
  expect([
    ...positionsOf(planned("4", "5", "6"), standing("4", "6"), ["Sheet of 6", "Mine", "Sheet of 4", "Notes"]),
  ]).toEqual([["5", 3]]);
});

test("several come one behind the other, the first of the document before the next one", () => {
  expect([...positionsOf(planned("4", "5", "6", "7"), standing("6"), ["Mine", "Sheet of 6"])]).toEqual([
    ["4", 1],
    ["5", 2],
    ["7", 4],
  ]);
});

test("where none stands they come last", () => {
  expect([...positionsOf(planned("4", "5"), standing(), ["Mine"])]).toEqual([
    ["4", 1],
    ["5", 2],
  ]);
});
