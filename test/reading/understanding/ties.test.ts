import type { Finding } from "../../../src/audit/laws/report";
import { settled, type Tie } from "../../../src/reading/understanding/ties";

const finding = (row: number, others: Finding["others"]): Finding & { table: number } => ({
  table: 1,
  row,
  column: 1,
  rule: "total",
  printed: "30",
  computed: "32",
  difference: -2,
  misprint: null,
  axis: "row",
  relations: 1,
  others,
});
const tie = (row: number, value: number, other: number): Tie => ({
  kind: "sameFigure",
  key: `1|RB|money|${row}`,
  members: [
    { source: { table: 1, row, column: 1 }, value, text: String(value) },
    { source: { table: 2, row: 9, column: 9 }, value: other, text: String(other) },
  ],
});
const text = (): string => "12";

test("of cells that explain a finding as well, one that another table contradicts is named", () => {
  const [moved] = settled([finding(3, [{ row: 2, column: 1 }])], [tie(2, 12, 10)], text);
  expect(moved).toMatchObject({ row: 2, printed: "12", computed: "10", others: [{ row: 3, column: 1 }] });
});

test("a cell that is the same in another table is not to blame where one other cell may be", () => {
  const [moved] = settled([finding(3, [{ row: 2, column: 1 }])], [tie(3, 30, 30)], text);
  expect(moved).toMatchObject({ row: 2, computed: null, difference: null });
});

test("a finding stays where other tables point to no one cell", () => {
  const unsure = finding(3, [
    { row: 1, column: 1 },
    { row: 2, column: 1 },
  ]);
  expect(settled([unsure], [tie(3, 30, 30)], text)).toEqual([unsure]);
  expect(settled([unsure], [], text)).toEqual([unsure]);
});
