import type { FigureEntry } from "../../budget/document";
import type { Model } from "../../budget/model";
import { term } from "../../locales/locales";
import { at, linked } from "../cells";
import type { Table } from "../table";
import { words } from "./words";
import type { FigureBody, FigureRow } from "./figure";

/** Posts and resources of all funds together, from the overview of resources. */
export function numbersFigure({ funds }: Model, _: FigureEntry, tables: readonly Table[]): FigureBody | null {
  const overview = tables.find(({ family }) => family === "overview");
  if (overview === undefined) return null;
  const row = (key: string, label: FigureRow["label"], fund: string, isDrawn: boolean): FigureRow => ({
    key,
    label,
    isDrawn,
    cells: {
      first: linked("posts", [at(overview.id, "posts/total", `${fund}/estimate`)]),
      second: linked("money", [at(overview.id, "money/total", `${fund}/estimate`)]),
    },
  });
  return {
    columns: [
      { key: "first", heading: term("postsCounted") },
      { key: "second", heading: term("thousandsCounted") },
    ],
    rows: [
      ...funds.map(({ id, label }) => row(`fund/${id}`, words(label), id, true)),
      row("total", words(term("total")), "total", false),
    ],
  };
}
