import type { Language, Model, TableId } from "../budget/model";
import { narrativeTable } from "../narrative/narrativeTable";
import { contentsTable, tablesShown } from "../tables/contents";
import { evaluate } from "../tables/evaluate";
import { type Figure, FIGURES } from "../tables/figure";
import { figuresOf } from "../tables/figuresOf";
import { speakerOf } from "../tables/say";
import type { Table } from "../tables/table";
import { tablesOf } from "../tables/tablesOf";
import type { Drafting } from "./content";
import { draftOf } from "./draft";
import { figuresSheet } from "./figuresSheet";
import { gridOf } from "./numbers";
import type { FormulaStyle, Plan, SheetPlan } from "./plan";
import { sheetPlan } from "./sheetPlan";

export interface PlanOptions {
  readonly language: Language;
  readonly formulas: FormulaStyle;
  /** The tables wanted, all of them if left out. Formulas have the values of tables that are left out as numbers. */
  readonly tables?: readonly TableId[];
  /** Name of the list object of post changes; another one where a workbook holds more than one section. */
  readonly listName?: string;
}

/** Decides everything that a load of a model writes. */
export function planOf(
  model: Model,
  { language, formulas, tables: wanted, listName = "PostChanges" }: PlanOptions,
): Plan {
  const tables = tablesOf(model);
  const chosen = tables.filter(({ id }) => wanted?.includes(id) ?? true);
  const planned = chosen.length < tables.length ? chosen : surrounded(model, tables);
  const values = evaluate(tables);
  const ids = new Set(planned.map(({ id }) => id));
  const drafting: Drafting = {
    model: model.id,
    language,
    style: formulas,
    grid: gridOf([...tables, ...planned.filter((table) => !tables.includes(table))], values, ids),
    values,
    speaker: speakerOf(tables, values, language),
    planned: ids,
  };
  const sheets = planned.map((table) => sheetPlan(draftOf(table, model.symbol, drafting), listName));
  return { model: model.id, language, formulas, sheets: withFigures(sheets, model, tables, drafting) };
}

/**
 * The sheets of a plan with that of the figures, behind the last table that they show. Without one of those tables
 * there are no figures: they would show numbers that nothing moves. Charts of performance come with their own table.
 */
function withFigures(
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

/** The tables of a whole document with what stands around them: its contents first, what they say in words last. */
export function surrounded(model: Model, tables: readonly Table[]): readonly Table[] {
  // Sentences are about components: a document that is loaded as it is printed has none.
  const all = model.components.length === 0 ? tables : [...tables, narrativeTable(model, tables)];
  return [contentsTable(model, all, figuresOf(model, tables)), ...all];
}
