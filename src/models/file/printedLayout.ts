import { childrenOf } from "../../budget/components";
import type { Model, TableEntry, TableFamily } from "../../budget/model";
import { postChangeLines } from "../../budget/postChangeLines";
import type { Quantity } from "../../budget/notation/quantity";

/** What stands in a printed cell: a number of a quantity, or words. */
export type CellContent = Quantity | "words";
/** Row keys and column keys that a table can print, and what stands there. */
export type PrintedLayout = ReadonlyMap<string, ReadonlyMap<string, CellContent>>;

type Row = readonly [string, ReadonlyMap<string, CellContent>];

const changeColumns = [
  "expenditure",
  "appropriation",
  "technical",
  "mandates",
  "other",
  "change",
  "percentage",
  "estimate",
];
const recostingColumns = ["recosting", "recosted"];
const gradeColumns = ["approved", "technical", "mandates", "other", "estimate", "variance"];
const fundColumns = ["appropriation", "estimate", "variance"];
const categories = ["posts", "nonPost", "total"];

const layouts = {
  overview: ({ components, funds }) => {
    const columns = [...ids(funds), "total"].flatMap((fund) => fundColumns.map((column) => `${fund}/${column}`));
    const rows = [...ids(components), "total"];
    return [...rowsOf("money", rows, columns, "money"), ...rowsOf("posts", rows, columns, "posts")];
  },
  changes: ({ components }) => {
    const columns = [...changeColumns, ...recostingColumns];
    const rows = [...ids(childrenOf(components, null)), "total"];
    return [...rowsOf("component", rows, columns, "money"), ...rowsOf("category", categories, columns, "money")];
  },
  grades: ({ grades, staffCategories }) => [
    ...rowsOf("grade", ids(grades), gradeColumns, "posts"),
    ...rowsOf("category", ids(staffCategories), gradeColumns, "posts"),
    ["total", columnsOf(gradeColumns, "posts")],
  ],
  rates: ({ rates }) =>
    rates.map(({ id, values }) => [
      id,
      columnsOf(
        values.map(({ year, kind }) => `${year}/${kind}`),
        "rate",
      ),
    ]),
  component: ({ staffCategories }) => [
    ...rowsOf("money", categories, changeColumns, "money"),
    ...rowsOf("posts", [...ids(staffCategories), "total"], changeColumns, "posts"),
  ],
  programme: ({ components }, { component }) => {
    const rows = [...ids(childrenOf(components, component)), "total"];
    return [
      ...rowsOf("money", rows, changeColumns, "money"),
      ...rowsOf("category", categories, changeColumns, "money"),
      ...rowsOf("posts", rows, changeColumns, "posts"),
    ];
  },
  postChanges: (model) => [
    ...postChangeLines(model).map(({ id }): Row => [
      id,
      new Map<string, CellContent>([
        ["count", "posts"],
        ["grade", "words"],
      ]),
    ]),
    ["total", columnsOf(["count"], "posts")],
  ],
  // Whatever is counted is a whole number, as posts are.
  deliverables: ({ deliverables }, { id }) =>
    deliverables
      .filter(({ table }) => table === id)
      .flatMap(({ lines, columns }) =>
        lines.map((line): Row => [
          line.id,
          columnsOf(
            columns.map(({ year, kind }) => `${year}/${kind}`),
            "posts",
          ),
        ]),
      ),
  performance: ({ performance }) => performance.map(({ id, years }) => [id, columnsOf(years.map(String), "rate")]),
  objects: ({ objectChanges }) =>
    objectChanges.map(({ component, object, measure }) => [`${component}/${object}`, columnsOf([measure], "money")]),
  // Pictures: nothing is printed in cells.
  numbers: () => [],
  organisation: () => [],
  alignment: () => [],
  page: ({ pages }, { id }) =>
    pages.filter(({ table }) => table === id).flatMap(({ rows }) => rows.map(({ key }): Row => [key, new Map()])),
} as const satisfies Record<TableFamily, (model: Model, table: TableEntry) => readonly Row[]>;

/** The cells that a table of a model can print. */
export function printedLayout(model: Model, table: TableEntry): PrintedLayout {
  return new Map(layouts[table.family](model, table));
}

function rowsOf(half: string, rows: readonly string[], columns: readonly string[], quantity: Quantity): readonly Row[] {
  return rows.map((row) => [`${half}/${row}`, columnsOf(columns, quantity)]);
}

function columnsOf(columns: readonly string[], quantity: Quantity): ReadonlyMap<string, CellContent> {
  return new Map(columns.map((column) => [column, column === "percentage" ? "percentage" : quantity]));
}

const ids = (named: readonly { readonly id: string }[]): readonly string[] => named.map(({ id }) => id);
