import type { CellValue } from "../../../../src/workbench/engine/cellValue";
import { createNodeEngine, type NodeEngine } from "../../../../src/workbench/engine/node";

const SHEET = "sheet1";
let engine: NodeEngine;
beforeEach(() => { engine = createNodeEngine(); });
afterEach(() => { engine.dispose(); });

const put = (row: number, entries: CellValue[][]) =>
  engine.cells.write(SHEET, { row, column: 0, rows: entries.length, columns: entries[0]!.length }, (r, c) => entries[r - row]![c]!);

const SUMS = 'SUMPRODUCT(--(SUMIFS(B1:B3,A1:A3,{"P-5","P-4"})<>{1,3}))';
const COUNTS = 'SUMPRODUCT(--(COUNTIFS(A1:A3,{"P-5","P-4","P-3"})<>1))';

test.each([
  [`=${SUMS}`, 1], [`=${COUNTS}`, 1], [`=${SUMS}+${COUNTS}`, 2], [`=${COUNTS}+${SUMS}`, 2], [`=SUM(${SUMS},${COUNTS},${SUMS})`, 3],
])("arrays of one formula are compared each for itself: %s is %d", async (formula, expected) => {
  put(0, [["P-5", 1], ["P-4", 2], ["D-1", 1]]);
  put(4, [[formula]]);
  await engine.settled();
  expect(engine.cells.value(SHEET, 4, 0)).toBe(expected);
});
