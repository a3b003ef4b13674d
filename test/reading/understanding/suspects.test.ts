import type { Finding } from "../../../src/audit/laws/report";
import { hasFailed } from "../../../src/reading/document/failure";
import { textFlow } from "../../../src/reading/document/text";
import { printedFlow, understandDocument, type DocumentReading } from "../../../src/reading/read";
import { settled } from "../../../src/reading/understanding/suspects";
import type { Tie } from "../../../src/reading/understanding/ties";

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

async function read(...tables: readonly (readonly (readonly string[])[])[]): Promise<DocumentReading> {
  const text = tables.map((rows) => rows.map((cells) => cells.join("\t")).join("\n")).join("\n\n");
  const reading = await understandDocument(printedFlow(textFlow(text)));
  if (hasFailed(reading)) throw new Error(reading.failure);
  return reading;
}

const MONEY = "(Thousands of United States dollars)";
const captioned = (number: string, title: string, unit: string, part: string, rows: readonly string[][]) => [
  [`Table ${number}`],
  [title],
  [unit],
  ...(part === "" ? [] : [[part]]),
  ...rows,
];

const places = ({ findings }: DocumentReading) =>
  findings.map(({ table, row, column, printed, computed }) => ({ table, row, column, printed, computed }));

const cell = { text: "12", marks: [], indent: 0, isBold: false, columnSpan: 1, rowSpan: 1 };
const printed = {
  kind: "table",
  number: null,
  ...{ caption: "", part: "", unit: "", columns: 2, notes: [] },
  place: { ordinal: 1, headings: [], paragraph: null },
  rows: Array.from({ length: 10 }, () => ({ isHeading: false, cells: [null, cell] })),
} as const;
const tables = new Map([[1, { printed, relations: null, columns: [] }]]);

test("of cells that explain a finding as well, one that another table contradicts is named", () => {
  const [moved] = settled([finding(3, [{ row: 2, column: 1 }])], [tie(2, 12, 10)], [], tables);
  expect(moved).toMatchObject({ row: 2, printed: "12", others: [{ row: 3, column: 1 }] });
});

test("a cell that is the same in another table is not to blame where one other cell may be", () => {
  const [moved] = settled([finding(3, [{ row: 2, column: 1 }])], [tie(3, 30, 30)], [], tables);
  expect(moved).toMatchObject({ row: 2, computed: null, difference: null });
});

test("a finding stays where other tables point to no one cell", () => {
  const unsure = finding(3, [
    { row: 1, column: 1 },
    { row: 2, column: 1 },
  ]);
  expect(settled([unsure], [tie(3, 30, 30)], [], tables)).toEqual([unsure]);
  expect(settled([unsure], [], [], tables)).toEqual([unsure]);
});

const deliverables = (item: string) =>
  captioned("18.3", "Subprogramme 1: deliverables for the period 2024-2026, by category and subcategory", "", "", [
    ["Category and subcategory", "2024 planned", "2024 actual", "2025 planned", "2026 planned"],
    ["A. Facilitation of the intergovernmental process", "", "", "", ""],
    ["Parliamentary documentation (number of documents)", "5", "4", "5", "5"],
    ["1. Reports to the Commission", "3", "3", item, "3"],
    ["2. Reports to the Assembly", "2", "1", "2", "2"],
    ["Substantive services for meetings (number of three-hour meetings)", "24", "22", "24", "24"],
    ["3. Meetings of the Commission", "14", "12", "14", "14"],
    ["4. Meetings of the Committee", "10", "10", "10", "10"],
  ]);

test("of items and their line, the one whose other years are otherwise is named", async () => {
  expect(places(await read(deliverables("3")))).toEqual([]);
  expect(places(await read(deliverables("8")))).toEqual([{ table: 1, row: 3, column: 3, printed: "8", computed: "3" }]);
});

const ONE_LINE = (estimate: string) =>
  captioned("35.1", "Evolution of financial resources by object of expenditure", MONEY, "", [
    ["Object of expenditure", "2024 expenditure", "2025 approved", "Changes", "2026 estimate"],
    ["Grants and contributions", "18 502.9", "19 011.9", "–", estimate],
  ]);

test("a line alone is held to what its columns are called", async () => {
  expect(places(await read(ONE_LINE("19 011.9")))).toEqual([]);
  expect(places(await read(ONE_LINE("19 041.9")))).toEqual([
    { table: 1, row: 1, column: 4, printed: "19 041.9", computed: "19 011.9" },
  ]);
});

const FUNDS = "Overall: evolution of financial resources by source of funding, component and subprogramme";
const fund = (part: string, ...rows: readonly string[][]) =>
  captioned("29C.17", FUNDS, MONEY, part, [
    ["Component/subprogramme", "2024 expenditure", "2025 estimate", "Change", "2026 estimate"],
    ...rows,
  ]);
const funds = (total: string) => [
  fund(
    "(1) Regular budget",
    ["1. Strategy", "100.0", "110.0", "5.0", "115.0"],
    ["Subtotal, 1", "100.0", "110.0", "5.0", "115.0"],
  ),
  fund(
    "(2) Extrabudgetary",
    ["1. Strategy", "20.0", "30.0", "–", "30.0"],
    ["2. Operations", "7.0", "13.0", "–", "13.0"],
    ["Subtotal, 2", "27.0", "43.0", "–", "43.0"],
    ["Total (1+2)", "127.0", total, "5.0", "158.0"],
  ),
];

test("the subtotal of a part is that of the fund, though a subprogramme has its number", async () => {
  const { facts } = await read(...funds("153.0"));
  const estimates = facts.filter(({ measure, year, part }) => measure === "estimate" && year === 2026 && part === null);
  expect(estimates.filter(({ component }) => component.length === 0).map(({ fund, value }) => [fund, value])).toEqual([
    ["RB", 1150],
    ["XB", 430],
    ["all", 1580],
  ]);
});

test("the total of all funds is held to the funds, which tell whether it or its change is to blame", async () => {
  expect(places(await read(...funds("153.0")))).toEqual([]);
  expect(places(await read(...funds("183.0")))).toEqual([
    { table: 2, row: 4, column: 2, printed: "183.0", computed: "153.0" },
  ]);
});
