import { withDescendants } from "../budget/components";
import type { Component, Model, TableEntry } from "../budget/model";
import { at } from "../tables/cells";
import { moneyCells, postChangeTable } from "../tables/components";
import type { CellAt } from "../tables/expression";
import type { Table } from "../tables/table";
import type { Numeral } from "../tables/wording";

/** What the narrative of a component is told from. */
export interface About {
  readonly model: Model;
  readonly component: Component;
  readonly entry: TableEntry;
  readonly table: Table;
  /** The list of post changes, null in a document without one. */
  readonly list: string | null;
  /** The component and everything under it. */
  readonly members: readonly string[];
}

/** Every component that has a table of its own resources, in document order. */
export function aboutOf(model: Model, tables: readonly Table[]): readonly About[] {
  return model.components.flatMap((component): About[] => {
    const entry = model.tables.find(
      ({ family, component: own }) => (family === "component" || family === "programme") && own === component.id,
    );
    const table = tables.find(({ id }) => id === entry?.id);
    if (entry === undefined || table === undefined) return [];
    return [
      {
        model,
        component,
        entry,
        table,
        list: postChangeTable(model),
        members: withDescendants(model.components, component.id).map(({ id }) => id),
      },
    ];
  });
}

/** A figure of the component's own table. */
export const money = ({ entry }: About, column: string): Numeral => ({
  of: "cell",
  at: at(entry.id, "money/total", column),
  quantity: column === "percentage" ? "percentage" : "money",
});
export const posts = ({ entry }: About, column: string): Numeral => ({
  of: "cell",
  at: at(entry.id, "posts/total", column),
  quantity: "posts",
});

/** The whole change of posts or non-post money. */
export function categoryChange({ model, component }: About, category: "posts" | "nonPost"): Numeral | null {
  const [cell, ...more]: readonly CellAt[] = moneyCells(model, component.id, category, "change");
  return cell === undefined || more.length > 0 ? null : { of: "cell", at: cell, quantity: "money" };
}
