import { figure } from "../../budget/figure/figure";
import type { Model } from "../../budget/model";
import { formatNumber } from "../../budget/notation/formatNumber";
import { parseNumber } from "../../budget/notation/parseNumber";
import { toCell } from "../../budget/notation/quantity";
import { regularBudget } from "../../budget/regularBudget";
import type { SheetValues } from "../../changes/snapshot";
import type { Shown } from "../../checks/sheet/shown";
import type { Seen } from "../../excel/watch/WorkbookCache";
import { placementNow } from "../../refresh/print";
import { planOf } from "../../sheets/planOf";
import { type Placement, printFormula } from "../../sheets/printFormula";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import type { CellAt } from "../../tables/expression";
import { modelShown } from "../checks/check";
import { type ShownModel, shownModels } from "../checks/shownModel";
import type { ActionContext } from "../context/CheckedModels";

/** A formula that works in any cell of the workbook now, and what it gives; null where that is more than a number. */
export interface FunctionExample {
  readonly formula: string;
  readonly value: Shown["value"];
}

/** By the names of the functions; one that the section has no example of is left out. */
export type FunctionExamples = Readonly<Record<string, FunctionExample>>;

/** A call of a function with numbers of the section in it, and the cell of ours that is worked out by it. */
interface Call extends FunctionExample {
  readonly name: string;
  readonly at: CellAt;
}

/** A call by itself, its arguments without brackets; what stands in quotes is not looked into. */
const CALL = /BUDGET\.([A-Z]+)\((?:[^()"']|"[^"]*"|'[^']*')*\)/g;
/** Longer formulas teach nobody how a function is used. */
const LONGEST = 110;

/**
 * An example of each function from the section that was loaded last: the formulas of its own sheets where these use it,
 * whatever kind of formulas they have, else one about its figures.
 */
export async function functionExamples(room: ActionContext, seen: Seen): Promise<FunctionExamples> {
  const [shown] = shownModels(seen);
  if (shown === undefined) return {};
  const model = await modelShown(room, shown);
  const placement = placementNow(shown.standing.states);
  const calls = callsOf(model, shown, placement);
  const used = new Map(calls.toReversed().map((call) => [call.name, call]));
  return {
    ...Object.fromEntries([...used].map(([name, { formula, value }]) => [name, { formula, value }])),
    ...aboutPosts(used.get("POSTCHANGE"), model, placement, shown),
    ...aboutFigures(model),
    ...aboutSheets(model, placement, seen.values),
    ...aboutNotation(model, used.get("VARIANCE") ?? used.get("CHANGE"), placement),
    ...tying(used.get("CHANGE"), placement),
  };
}

/** The calls in the formulas of the section's sheets whose cells hold a number other than nil, in document order. */
function callsOf(model: Model, { standing, tables }: ShownModel, placement: Placement): readonly Call[] {
  const { language } = standing.base.plan;
  const plan = planOf(model, { language, formulas: "functions" });
  return plan.sheets.flatMap(({ table, cells }) =>
    cells.flatMap(({ row, column, content }): Call[] => {
      const at = { table, row, column };
      if (typeof content !== "object" || content === null) return [];
      const value = tables.find(at)?.value;
      if (typeof value !== "number" || value === 0) return [];
      // Printed as for another sheet, so that every reference names its own.
      const formula = printFormula(content, placement, "");
      const call = callIn(formula);
      return call === null || formula.includes("#REF!") ? [] : [{ ...call, value, at }];
    }),
  );
}

/** A formula that is a call, or a call but for a nil base. */
function callIn(formula: string): Pick<Call, "name" | "formula"> | null {
  const calls = [...formula.matchAll(CALL)];
  const last = calls.at(-1);
  const [text = "", name = ""] = last ?? [];
  const isWhole = formula === `=${text}`;
  const isButForNil = formula.startsWith("=IF(") && formula.endsWith(`=0,0,${text})`);
  return text.length < LONGEST && (isWhole || isButForNil) ? { name, formula: `=${text}` } : null;
}

const addressAt = (placement: Placement, { table, row, column }: CellAt): string | null => {
  const place = placement[table];
  const [top, left] = [place?.rows[row], place?.columns[column]];
  return place === undefined || top === undefined || left === undefined
    ? null
    : sheetPrefix(place.sheet) + cellAddress(top, left);
};

/** The posts of the grade whose changes are counted, and the changes by what they are about. */
function aboutPosts(
  changes: Call | undefined,
  model: Model,
  placement: Placement,
  { tables }: ShownModel,
): FunctionExamples {
  if (changes === undefined || typeof changes.value !== "number") return {};
  const [, list = "", rest = ""] = /\((\w+\[#All\])((?:,.*)?)\)$/.exec(changes.formula) ?? [];
  const base = { ...changes.at, column: "approved" };
  const [address, approved] = [addressAt(placement, base), tables.find(base)?.value];
  const grade = model.grades.find(({ id }) => rest.includes(`"${id}"`)) ?? model.grades[0];
  return {
    POSTSUMMARY: { formula: `=BUDGET.POSTSUMMARY(${list},"grade")`, value: null },
    ...(address === null || typeof approved !== "number"
      ? {}
      : { POSTS: { formula: `=BUDGET.POSTS(${address},${list}${rest})`, value: approved + changes.value } }),
    ...(grade === undefined ? {} : { CATEGORY: { formula: `=BUDGET.CATEGORY("${grade.id}")`, value: null } }),
  };
}

/** A figure of the whole section by its words, and where it was printed. */
function aboutFigures(model: Model): FunctionExamples {
  const [component] = model.components;
  if (component === undefined) return {};
  const everything = { component: null, category: null } as const;
  const { value, quantity } = figure(model, { of: "money", ...everything, fund: regularBudget, measure: "estimate" });
  const arguments_ = `"${model.section}",${String(model.year)},"total","${regularBudget}","estimate"`;
  return {
    VALUE: { formula: `=BUDGET.VALUE(${arguments_})`, value: value === null ? null : toCell(value, quantity) },
    SOURCE: { formula: `=BUDGET.SOURCE(${arguments_})`, value: null },
    NARRATIVE: { formula: `=BUDGET.NARRATIVE("${component.id}")`, value: null },
  };
}

/** A table by its number, and an audit of the sheet that it stands on. */
function aboutSheets(
  { section, year, tables }: Model,
  placement: Placement,
  values: ReadonlyMap<string, SheetValues>,
): FunctionExamples {
  const [table] = tables.filter(({ id }) => id in placement).toSorted((one, other) => rankOf(one) - rankOf(other));
  const place = table === undefined ? undefined : placement[table.id];
  const used = place === undefined ? undefined : values.get(place.sheet);
  if (table === undefined || place === undefined || used === undefined) return {};
  const bottom = used.top + used.values.length - 1;
  const right = used.left + (used.values[0]?.length ?? 1) - 1;
  const range = `${sheetPrefix(place.sheet)}${cellAddress(used.top, used.left)}:${cellAddress(bottom, right)}`;
  return {
    TABLE: { formula: `=BUDGET.TABLE("${table.id}","${section}",${String(year)})`, value: null },
    AUDIT: { formula: `=BUDGET.AUDIT(${range})`, value: null },
  };
}

/** Tables with amounts say more than lists. */
const rankOf = ({ family }: Model["tables"][number]): number =>
  ["component", "changes", "overview", "page"].includes(family) ? 0 : 1;

/** A negative number as the page prints it, read; and a number of a sheet, written. */
function aboutNotation(model: Model, call: Call | undefined, placement: Placement): FunctionExamples {
  const texts = Object.values(model.printed).flatMap((rows) =>
    Object.values(rows).flatMap((row) => Object.values(row)),
  );
  const negative = texts.find(({ text }) => /^\(\d[\d ]*\.\d\)$/.test(text))?.text;
  const reading = negative === undefined ? null : parseNumber(negative);
  const address = call === undefined ? null : addressAt(placement, call.at);
  return {
    ...(negative === undefined || reading === null || "reason" in reading
      ? {}
      : { PARSE: { formula: `=BUDGET.PARSE("${negative}")`, value: reading.value } }),
    ...(address === null || typeof call?.value !== "number"
      ? {}
      : { FORMAT: { formula: `=BUDGET.FORMAT(${address})`, value: formatNumber(call.value, "money") } }),
  };
}

/** The kinds of change as parts of their total; it holds as long as nobody types over that. */
function tying(change: Call | undefined, placement: Placement): FunctionExamples {
  const [, parts] = /^=BUDGET\.CHANGE\((.*)\)$/.exec(change?.formula ?? "") ?? [];
  const total = change === undefined ? null : addressAt(placement, change.at);
  return parts === undefined || total === null
    ? {}
    : { TIES: { formula: `=BUDGET.TIES(${total},${parts})`, value: null } };
}
