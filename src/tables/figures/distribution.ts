import type { FigureEntry } from "../../budget/document";
import type { Model } from "../../budget/model";
import { term } from "../../locales/locales";
import { categories } from "../categories";
import { at, linked } from "../cells";
import { moneyCells } from "../components";
import type { Table } from "../table";
import type { FigureBody, FigureRow } from "./figure";
import { words } from "./words";

/** Posts of a component by staff category, and its money by posts and non-post. */
export function distributionFigure(
  model: Model,
  { component }: FigureEntry,
  tables: readonly Table[],
): FigureBody | null {
  const entry = model.tables.find((each) => each.family === "component" && each.component === component);
  const table = tables.find(({ id }) => id === entry?.id);
  if (table === undefined || component === null) return null;
  const posts = table.rows
    .filter(({ key, kind }) => kind === "data" && key.startsWith("posts/"))
    .map(({ key, label }): FigureRow => ({
      key,
      label: words(label),
      isDrawn: true,
      cells: { first: linked("posts", [at(table.id, key, "estimate")]) },
    }));
  const money = categories.map((category): FigureRow => ({
    key: `money/${category}`,
    label: words(term(category)),
    isDrawn: true,
    cells: { second: linked("money", moneyCells(model, component, category, "estimate")) },
  }));
  const total: FigureRow = {
    key: "total",
    label: words(term("total")),
    isDrawn: false,
    cells: {
      first: linked("posts", [at(table.id, "posts/total", "estimate")]),
      second: linked("money", [at(table.id, "money/total", "estimate")]),
    },
  };
  return {
    columns: [
      { key: "first", heading: term("postsCounted") },
      { key: "second", heading: term("thousandsCounted") },
    ],
    rows: [...posts, ...money, total],
  };
}
