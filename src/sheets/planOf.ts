import type { Language, Model, TableId } from "../budget/model";
import { evaluate } from "../tables/evaluate";
import { speakerOf } from "../tables/say";
import { tablesOf } from "../tables/tablesOf";
import { withFigures } from "./charts/withFigures";
import type { Drafting } from "./content";
import { draftOf } from "./draft";
import { gridOf } from "./formula/grid";
import type { FormulaStyle, Plan } from "./plan";
import { sheetPlan } from "./sheetPlan";
import { surrounded } from "./surrounded";

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
