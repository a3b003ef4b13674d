import fc from "fast-check";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/engine/area";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { shiftArea, type Shift } from "../../../src/workbench/engine/reach";

let engine: NodeEngine;
beforeAll(() => {
  engine = createNodeEngine();
});
afterAll(() => {
  engine.dispose();
});

const rows = (row: number, count: number): Area => ({ row, rows: count, column: 0, columns: MAX_COLUMNS });
const columns = (column: number, count: number): Area => ({ row: 0, rows: MAX_ROWS, column, columns: count });
const sorted = (areas: readonly Area[]): readonly Area[] =>
  [...areas].sort((a, b) => a.row - b.row || a.column - b.column);

/** Two headings over several columns, and two labels over several rows. */
const MERGES: readonly Area[] = [
  { row: 1, column: 2, rows: 1, columns: 4 },
  { row: 2, column: 3, rows: 1, columns: 2 },
  { row: 4, column: 0, rows: 3, columns: 1 },
  { row: 8, column: 1, rows: 2, columns: 2 },
];

const moves = fc.record({
  axis: fc.constantFrom<Shift["axis"]>("row", "column"),
  at: fc.nat(10),
  count: fc.integer({ min: 1, max: 3 }),
  sign: fc.constantFrom(1, -1),
});

test("merged areas follow rows and columns on a sheet that is not shown, and come back with undo", async () => {
  await fc.assert(
    fc.asyncProperty(moves, async ({ axis, at, count, sign }) => {
      const sheet = await engine.sheets.add();
      await engine.asOneStep(() =>
        Promise.resolve(MERGES.forEach((area) => engine.structure.merge(sheet, area, false))),
      );
      await engine.sheets.add();
      const area = axis === "row" ? rows(at, count) : columns(at, count);
      const inserting = () => engine.structure.insert(sheet, area, axis === "row" ? "Down" : "Right");
      await engine.asOneStep(
        sign > 0 ? inserting : () => engine.structure.remove(sheet, area, axis === "row" ? "Up" : "Left"),
      );
      const expected = MERGES.flatMap((merge) => shiftArea(merge, { axis, at, count: count * sign }) ?? []).filter(
        (merge) => merge.rows * merge.columns > 1,
      );
      const moved = sorted(engine.structure.merges(sheet));
      expect(moved).toEqual(sorted(expected));
      await engine.undo.undo();
      expect(sorted(engine.structure.merges(sheet))).toEqual(sorted(MERGES));
      await engine.undo.redo();
      expect(sorted(engine.structure.merges(sheet))).toEqual(moved);
    }),
    { numRuns: 25 },
  );
});
