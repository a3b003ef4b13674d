import fc from "fast-check";
import type { Content, Plan, Reference, SheetPlan } from "../../src/sheets/plan";

/** Amounts of components by measure in two tables: the second one doubles the first. */
export interface Section {
  readonly components: readonly string[];
  readonly measures: readonly string[];
  readonly amounts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const names = ["EDM", "SP1", "SP2", "SP3", "SP4"];
const measures = ["technical", "mandates", "other"];
const each = <T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value])));

const amounts = each(names, each(measures, fc.nat(99)));

/** Components and measures in document order: some of them come and go, none changes its place. */
export const aSection: fc.Arbitrary<Section> = fc.record({
  components: fc.subarray(names, { minLength: 1 }),
  measures: fc.subarray(measures, { minLength: 1 }),
  amounts,
});

/** Components and measures in any order. */
export const aShuffledSection: fc.Arbitrary<Section> = fc.record({
  components: fc.shuffledSubarray(names, { minLength: 1 }),
  measures: fc.shuffledSubarray(measures, { minLength: 1 }),
  amounts,
});

/** One measure, for sections that are written by hand. */
export const section = (given: Readonly<Record<string, number>>): Section => ({
  components: Object.keys(given),
  measures: ["other"],
  amounts: Object.fromEntries(Object.entries(given).map(([name, amount]) => [name, { other: amount }])),
});

type Line = readonly [row: string, contents: (measure: string) => Content];

/** A plan of two sheets: amounts with their totals down and across, and a summary that refers to them. */
export function planOf({ components, measures: wanted, amounts: given }: Section): Plan {
  const at = (row: string, column: string) => ({ table: "29C.10", row, column });
  const sum = (from: Reference & { readonly to?: unknown }): Content => ({ parts: ["=SUM(", from, ")"] });
  const first = [components[0] ?? "", wanted[0] ?? ""] as const;
  const last = [components.at(-1) ?? "", wanted.at(-1) ?? ""] as const;
  const across = (row: string): Content => sum({ from: at(row, first[1]), to: at(row, last[1]) });
  const down = (column: string): Content => sum({ from: at(first[0], column), to: at(last[0], column) });
  const lines: readonly Line[] = [
    ...components.map((name): Line => [
      name,
      (measure) => (measure === "total" ? across(name) : (given[name]?.[measure] ?? 0)),
    ]),
    ["total", down],
  ];
  const summary = [...components, "total"].map((name): Line => [
    name,
    (measure) => ({ parts: ["=", { from: at(name, measure) }, "*2"] }),
  ]);
  return {
    model: "29c-2020",
    language: "en",
    formulas: "native",
    sheets: [sheetOf("29C.10", lines, wanted), sheetOf("29C.5", summary, wanted)],
  };
}

function sheetOf(table: string, lines: readonly Line[], wanted: readonly string[]): SheetPlan {
  const none = {
    merges: [],
    links: [],
    styles: [],
    validations: [],
    columnWidths: [],
    rowHeights: [],
    frozen: { rows: 0, columns: 0 },
    listObject: null,
    tabColor: "#000000",
  };
  const columns = ["label", ...wanted, "total"];
  const area = { top: 0, left: 0, bottom: lines.length, right: columns.length - 1 };
  return {
    ...none,
    table,
    name: table,
    cells: [
      { row: "#title", column: "label", content: `Table ${table}`, role: "label" },
      ...lines.flatMap(([row, contents]) => [
        { row, column: "label", content: `Line ${row}`, role: "label" } as const,
        ...columns.slice(1).map((column) => ({ row, column, content: contents(column), role: "derived" }) as const),
      ]),
    ],
    rows: Object.fromEntries([["#title", 0], ...lines.map(([row], index) => [row, index + 1])]),
    columns: Object.fromEntries(columns.map((column, index) => [column, index])),
    print: { landscape: false, area, titleRows: { first: 0, last: 0 }, header: "", footer: "" },
  };
}
