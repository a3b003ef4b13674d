import fc from "fast-check";
import { rectangles } from "../../src/sheets/draft";

const anyCells = fc.uniqueArray(fc.record({ row: fc.nat(8), column: fc.nat(8) }), {
  selector: ({ row, column }) => `${row},${column}`,
});

test("rectangles hold every cell once and no other", () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const held = rectangles(cells).flatMap(({ top, left, bottom, right }) => {
        const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
        return rows.flatMap((row) => Array.from({ length: right - left + 1 }, (_, index) => `${row},${left + index}`));
      });
      expect(held.sort()).toEqual(cells.map(({ row, column }) => `${row},${column}`).sort());
    }),
  );
});

test("a block of cells is one rectangle", () => {
  const block = [2, 3, 4].flatMap((row) => [1, 2].map((column) => ({ row, column })));
  expect(rectangles(block)).toEqual([{ top: 2, left: 1, bottom: 4, right: 2 }]);
});
