import fc from "fast-check";
import { blocksOf } from "../../../src/changes/Change";

const cell = (row: number, column: number, after = `${row}/${column}`) => ({ row, column, after });

test("neighbours go in one block", () => {
  expect(blocksOf([cell(3, 2), cell(3, 3), cell(4, 2), cell(4, 3), cell(6, 2)])).toEqual([
    {
      top: 3,
      left: 2,
      contents: [
        ["3/2", "3/3"],
        ["4/2", "4/3"],
      ],
    },
    { top: 6, left: 2, contents: [["6/2"]] },
  ]);
});

test("formulas that name columns of a list come after its headings, which stand below them", () => {
  const [total, headings, other] = [cell(7, 2, "=SUM(List[Posts])"), cell(8, 0, "Posts"), cell(9, 4, '=A1 & "(a)"')];
  expect(blocksOf([total, headings, other]).map(({ top }) => top)).toEqual([8, 9, 7]);
});

test("every cell is in exactly one block, and no other cell is in any", () => {
  const cells = fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(6) }), {
    selector: ({ row, column }) => row * 10 + column,
  });
  fc.assert(
    fc.property(cells, (places) => {
      const writes = places.map(({ row, column }) => cell(row, column));
      const covered = blocksOf(writes).flatMap(({ top, left, contents }) =>
        contents.flatMap((line, down) =>
          line.map((after, across) => ({ row: top + down, column: left + across, after })),
        ),
      );
      const inOrder = (all: typeof writes) => [...all].sort((a, b) => a.row - b.row || a.column - b.column);
      expect(inOrder(covered as typeof writes)).toEqual(inOrder(writes));
    }),
  );
});
