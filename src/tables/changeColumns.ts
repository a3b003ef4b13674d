import type { Model, TableId } from "../budget/model";
import type { Quantity } from "../budget/quantity";
import { term } from "../locales/locales";
import { at, derived, sum } from "./cells";
import type { Cell, Column } from "./table";
import { termWith } from "./words";

/** Columns that a table adds down; the percentage is worked out anew in every row. */
export const addedColumns = [
  "expenditure",
  "appropriation",
  "technical",
  "mandates",
  "other",
  "change",
  "estimate",
] as const;

/** Columns whose figures come from facts or from other tables. */
export const enteredColumns = ["expenditure", "appropriation", "technical", "mandates", "other"] as const;

/** From last year's expenditure to the estimate before recosting, as in every table of resource changes. */
export function changeColumns(model: Model): readonly Column[] {
  const inner = (key: string, heading: Column["headings"][number]): Column => ({
    key,
    kind: "number",
    headings: [term("changes"), heading],
  });
  return [
    { key: "label", kind: "label", headings: [{}] },
    { key: "expenditure", kind: "number", headings: [termWith("expenditure", { year: model.baseYear - 1 })] },
    { key: "appropriation", kind: "number", headings: [termWith("appropriation", { year: model.baseYear })] },
    inner("technical", term("technical")),
    inner("mandates", term("mandates")),
    inner("other", term("other")),
    inner("change", term("total")),
    { key: "percentage", kind: "number", headings: [term("percentage")] },
    { key: "estimate", kind: "number", headings: [termWith("estimateBeforeRecosting", { year: model.year })] },
  ];
}

/** What a row of resource changes works out from its own appropriation and changes. */
export function changeCells(table: TableId, row: string, quantity: Quantity): Readonly<Record<string, Cell>> {
  const own = (column: string) => at(table, row, column);
  return {
    change: derived(quantity, { op: "change", of: [own("technical"), own("mandates"), own("other")] }),
    percentage: percentageCell(table, row),
    estimate: derived(quantity, { op: "estimate", base: own("appropriation"), changes: [own("change")] }),
  };
}

/** A total of rows: every column added down, the percentage worked out anew. Expenditure is a matter of money only. */
export function totalCells(
  table: TableId,
  row: string,
  quantity: Quantity,
  rows: readonly string[],
): Readonly<Record<string, Cell>> {
  const columns = addedColumns.filter((column) => quantity === "money" || column !== "expenditure");
  const sums = columns.map((column) => [
    column,
    sum(
      quantity,
      rows.map((each) => at(table, each, column)),
    ),
  ]);
  return { ...Object.fromEntries(sums), percentage: percentageCell(table, row) };
}

function percentageCell(table: TableId, row: string): Cell {
  return derived("percentage", {
    op: "percentage",
    change: at(table, row, "change"),
    base: at(table, row, "appropriation"),
  });
}
