import { withDescendants } from "../budget/components";
import type { Component, FundId, Model, TableEntry } from "../budget/model";
import { at } from "../tables/cells";
import { postChangeTable } from "../tables/components";
import type { Table } from "../tables/table";
import type { Numeral, Wording } from "../tables/wording";

/** A sentence of the narrative of a component, in words that follow the cells. */
export interface Sentence {
  /** Unique within the component: `resources`, `posts`, `change/29C.42 (a) (i)`. */
  readonly part: string;
  /** Number of the paragraph that the document has for it; null where it has none. */
  readonly paragraph: string | null;
  readonly wording: Wording;
  /** The fund of which it tells, where that is not the regular budget. */
  readonly fund?: FundId;
}

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
  /** The paragraph that gives the reasons, null where the document has none. */
  readonly reasons: string | null;
}

/** Every component that has a table of its own resources, in document order. */
export function aboutOf(model: Model, tables: readonly Table[]): readonly About[] {
  return model.components.flatMap((component): About[] => {
    const entry = model.tables.find(
      ({ family, component: own }) => (family === "component" || family === "programme") && own === component.id,
    );
    const table = tables.find(({ id }) => id === entry?.id);
    if (entry === undefined || table === undefined) return [];
    const members = withDescendants(model.components, component.id).map(({ id }) => id);
    const list = postChangeTable(model);
    return [{ model, component, entry, table, list, members, reasons: reasonsParagraph(model, entry) }];
  });
}

/**
 * The paragraph that gives the reasons is the one after that of the table, where post changes or explanations name it.
 */
function reasonsParagraph({ postChanges, explanations }: Model, { paragraph }: TableEntry): string | null {
  const [, prefix = "", number] = /^(.*\.)(\d+)$/.exec(paragraph ?? "") ?? [];
  const next = number === undefined ? null : `${prefix}${String(Number(number) + 1)}`;
  const isTold = [...postChanges, ...explanations].some((entry) => next !== null && isWithin(entry.paragraph, next));
  return isTold ? next : null;
}

/** Whether one of the places named (`29C.38 (b), 29C.42 (a) (iii)`) is a paragraph or an item of it. */
export const isWithin = (places: string, paragraph: string): boolean => itemsOf(places, paragraph).length > 0;

/** Those of the places named that are a paragraph or items of it. */
export const itemsOf = (places: string, paragraph: string): readonly string[] =>
  places.split(", ").filter((place) => place === paragraph || place.startsWith(`${paragraph} (`));

/** A figure of the component's own table. */
export const money = ({ entry }: About, column: string): Numeral => ({
  of: "cell",
  at: at(entry.id, "money/total", column),
  quantity: column === "percentage" ? "percentage" : "money",
});
export const posts = ({ entry }: About, row: string, column: string): Numeral => ({
  of: "cell",
  at: at(entry.id, `posts/${row}`, column),
  quantity: "posts",
});
