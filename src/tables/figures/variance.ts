import type { FigureEntry } from "../../budget/document";
import type { Category, Model } from "../../budget/model";
import { term } from "../../locales/locales";
import { categories } from "../categories";
import { derived, linked } from "../cells";
import { moneyCells } from "../components";
import { termWith } from "../words";
import type { FigureBody } from "./figure";
import { type FigureLabel, type FigureRow, inFigure } from "./figure";
import { words } from "./words";

/** The estimate against the appropriation by category of expenditure; each category tells its variance. */
export function varianceFigure(model: Model, { id, component }: FigureEntry): FigureBody | null {
  if (component === null) return null;
  const row = (key: string, label: FigureLabel, category: Category | null, isDrawn: boolean): FigureRow => ({
    key,
    label,
    isDrawn,
    cells: {
      first: linked("money", moneyCells(model, component, category, "appropriation")),
      second: linked("money", moneyCells(model, component, category, "estimate")),
      third: derived("money", {
        op: "variance",
        base: inFigure(id, key, "first"),
        estimate: inFigure(id, key, "second"),
      }),
    },
  });
  const labelOf = (category: Category): FigureLabel => ({
    kind: "withNumber",
    text: termWith("nameAndVariance", { name: term(category) }),
    quantity: "money",
    of: inFigure(id, category, "third"),
  });
  return {
    columns: [
      { key: "first", heading: termWith("appropriation", { year: model.baseYear }) },
      { key: "second", heading: termWith("estimate", { year: model.year }) },
      { key: "third", heading: term("variance") },
    ],
    rows: [
      ...categories.map((category) => row(category, labelOf(category), category, true)),
      row("total", words(term("total")), null, false),
    ],
  };
}
