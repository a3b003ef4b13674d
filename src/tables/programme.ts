import { childrenOf } from "../budget/components";
import type { Category, Component, Model, TableEntry, TableId } from "../budget/model";
import type { Quantity } from "../budget/notation/quantity";
import { term } from "../locales/locales";
import { at, derived, heading, linked, row, sum } from "./cells";
import { componentLabel, moneyCells, postCells } from "./components";
import { frame, termWith } from "./frame";
import type { Cell, Column, Row, Table } from "./table";

/** The programme of work as the sum of its subprogrammes: money by subprogramme, the same money by category, posts. */
export function programmeTable(model: Model, entry: TableEntry): Table {
  const parts = childrenOf(model.components, entry.component);
  const table = frame(entry, term("thousandsAndPosts"), changeColumns(model), [
    heading("money", term("financialBySubprogramme")),
    ...parts.map((part) => moneyRow(model, entry, part)),
    total(
      entry,
      "money",
      parts.map(({ id }) => id),
    ),
    heading("category", term("financialByCategory")),
    ...categories.map((category) => categoryRow(model, entry, parts, category)),
    total(entry, "category", categories),
    heading("posts", term("postsBySubprogramme")),
    ...parts.map((part) => postRow(model, entry, part)),
    total(
      entry,
      "posts",
      parts.map(({ id }) => id),
    ),
  ]);
  return {
    ...table,
    ties: addedColumns.map((column) => ({
      total: at(entry.id, "money/total", column),
      parts: [at(entry.id, "category/total", column)],
    })),
  };
}

function moneyRow(model: Model, { id }: TableEntry, part: Component): Row {
  const key = `money/${part.id}`;
  const cells = enteredColumns.map((column) => [column, linked("money", moneyCells(model, part.id, null, column))]);
  return row("data", key, componentLabel(part), { ...Object.fromEntries(cells), ...changeCells(id, key, "money") });
}

function categoryRow(model: Model, { id }: TableEntry, parts: readonly Component[], category: Category): Row {
  const key = `category/${category}`;
  const cellOf = (column: string): Cell =>
    linked(
      "money",
      parts.flatMap((part) => moneyCells(model, part.id, category, column)),
    );
  const cells = enteredColumns.map((column) => [column, cellOf(column)]);
  return row("data", key, term(category), { ...Object.fromEntries(cells), ...changeCells(id, key, "money") });
}

function postRow(model: Model, { id }: TableEntry, part: Component): Row {
  const key = `posts/${part.id}`;
  const columns = enteredColumns.filter((column) => column !== "expenditure");
  const cells = columns.map((column) => [column, linked("posts", postCells(model, part.id, column))]);
  return row("data", key, componentLabel(part), { ...Object.fromEntries(cells), ...changeCells(id, key, "posts") });
}

function total({ id }: TableEntry, block: "money" | "category" | "posts", parts: readonly string[]): Row {
  const key = `${block}/total`;
  const quantity = block === "posts" ? "posts" : "money";
  return row(
    "total",
    key,
    term("total"),
    totalCells(
      id,
      key,
      quantity,
      parts.map((part) => `${block}/${part}`),
    ),
  );
}

/** Main categories of expenditure in the order in which every table has them. */
export const categories: readonly Category[] = ["posts", "nonPost"];

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
