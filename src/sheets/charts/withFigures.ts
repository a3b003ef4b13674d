import type { Model } from "../../budget/model";
import { type Figure, FIGURES } from "../../tables/figures/figure";
import { figuresOf } from "../../tables/figures/figuresOf";
import { tablesShown } from "../../tables/figures/tablesShown";
import type { Table } from "../../tables/table";
import type { Drafting } from "../content";
import type { SheetPlan } from "../plan";
import { figuresSheet } from "./figuresSheet";

/**
 * The sheets of a plan with that of the figures, behind the last table that they show. Without one of those tables there
 * are no figures: they would show numbers that nothing moves. Charts of performance come with their own table.
 */
export function withFigures(
  sheets: readonly SheetPlan[],
  model: Model,
  tables: readonly Table[],
  drafting: Drafting,
): readonly SheetPlan[] {
  const isPlanned = (figure: Figure): boolean => tablesShown(figure).every((id) => drafting.planned.has(id));
  const figures = figuresOf(model, tables).filter((figure) => figure.family !== "performance" || isPlanned(figure));
  if (figures.length === 0) return sheets;
  const sheet = figuresSheet({
    figures,
    symbol: model.symbol,
    drafting: { ...drafting, planned: new Set([...tables.map(({ id }) => id), FIGURES]) },
  });
  const shown = new Set(figures.flatMap(tablesShown));
  if (![...shown].every((id) => drafting.planned.has(id))) return sheets;
  const last = sheets.findLastIndex(({ table }) => shown.has(table));
  return [...sheets.slice(0, last + 1), sheet, ...sheets.slice(last + 1)];
}
