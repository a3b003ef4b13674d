import { childrenOf } from "../budget/components";
import type { Category, Component, Model, TableEntry } from "../budget/model";
import { term } from "../locales/locales";
import { categories } from "./categories";
import { at, linked } from "./cells";
import { addedColumns, changeCells, changeColumns, enteredColumns, totalCells } from "./changeColumns";
import { componentLabel, moneyCells, postCells } from "./components";
import { frame } from "./frame";
import { heading, row } from "./rows";
import type { Cell, Row, Table } from "./table";

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
