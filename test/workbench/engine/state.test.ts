import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { MAX_COLUMNS } from "../../../src/workbench/engine/area";

const SHEET = "sheet1";
let engine: NodeEngine;
beforeEach(() => {
  engine = createNodeEngine();
});
afterEach(() => {
  engine.dispose();
});

const link = (row: number) => ({ area: { row, column: 0, rows: 1, columns: 1 }, link: { address: "x" } });
const rows = () => engine.state.sheet(SHEET).hyperlinks.map(({ area }) => area.row);
const insert = (at: number, count: number) =>
  engine.structure.insert(SHEET, { row: at, column: 0, rows: count, columns: MAX_COLUMNS }, "Down");

test("what hangs on cells moves with them, back and forth through undo and redo", async () => {
  await engine.asOneStep(async () => {
    engine.state.updateSheet(SHEET, () => ({ hyperlinks: [link(3), link(9)] }));
  });
  await engine.asOneStep(() => insert(5, 2));
  expect(rows()).toEqual([3, 11]);
  await engine.asOneStep(() =>
    engine.structure.remove(SHEET, { row: 3, column: 0, rows: 1, columns: MAX_COLUMNS }, "Up"),
  );
  expect(rows()).toEqual([10]);
  await engine.undo.undo();
  expect(rows()).toEqual([3, 11]);
  await engine.undo.undo();
  expect(rows()).toEqual([3, 9]);
  await engine.undo.redo();
  await engine.undo.redo();
  expect(rows()).toEqual([10]);
  await engine.undo.undo();
  await engine.undo.undo();
  await engine.undo.undo();
  expect(rows()).toEqual([]);
});

test("cells pushed down take along only what stands in their columns", async () => {
  engine.state.updateSheet(SHEET, () => ({
    hyperlinks: [link(3), { ...link(3), area: { row: 3, column: 2, rows: 1, columns: 1 } }],
  }));
  await engine.structure.insert(SHEET, { row: 1, column: 2, rows: 2, columns: 2 }, "Down");
  expect(rows()).toEqual([3, 5]);
});
