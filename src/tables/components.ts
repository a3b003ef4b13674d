import { childrenOf } from "../budget/components";
import type { Category, Component, ComponentId, Model, TableEntry, TableId, Text } from "../budget/model";
import type { CellAt } from "./expression";
import { termWith } from "./frame";

/** The components into which tables split a component: none where a table of its own holds its figures as leaves. */
export function partsOf(model: Model, component: ComponentId): readonly Component[] {
  return tableAbout(model, component)?.family === "component" ? [] : childrenOf(model.components, component);
}

/** `1. Strategy and technology innovation` for a subprogramme, the bare name for other components. */
export function componentLabel({ number, label }: Component): Text {
  return number === null ? label : termWith("numbered", { number, name: label });
}

/**
 * The cells of other tables that together give an amount of a component: one where a table is about it, else its
 * parts'.
 */
export function moneyCells(
  model: Model,
  component: ComponentId,
  category: Category | null,
  column: string,
): readonly CellAt[] {
  const entry = tableAbout(model, component);
  if (entry === undefined)
    return partsOf(model, component).flatMap(({ id }) => moneyCells(model, id, category, column));
  return [{ table: entry.id, row: moneyRow(entry, category), column }];
}

/** The cells of other tables that together give the posts of a component. */
export function postCells(model: Model, component: ComponentId, column: string): readonly CellAt[] {
  const entry = tableAbout(model, component);
  if (entry === undefined) return partsOf(model, component).flatMap(({ id }) => postCells(model, id, column));
  return [{ table: entry.id, row: "posts/total", column }];
}

/** The table that lists the post changes, which feeds all tables of posts. */
export function postChangeTable(model: Model): TableId | null {
  return model.tables.find(({ family }) => family === "postChanges")?.id ?? null;
}

function tableAbout(model: Model, component: ComponentId): TableEntry | undefined {
  return model.tables.find(
    (entry) => (entry.family === "component" || entry.family === "programme") && entry.component === component,
  );
}

function moneyRow({ family }: TableEntry, category: Category | null): string {
  if (category === null) return "money/total";
  return family === "component" ? `money/${category}` : `category/${category}`;
}
