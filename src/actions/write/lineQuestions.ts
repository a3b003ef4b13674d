import type { OwnLine } from "../../refresh/choices";
import { countedLines, type CountedLine, labelAt } from "../../refresh/ownLines";
import { groundNow } from "../../refresh/print";
import { sidesOf, type TableState } from "../../refresh/tableState";
import { cellAddress, columnLetters, sheetPrefix } from "../../spreadsheet/address";
import type { Plan } from "../../sheets/plan";
import type { Notice } from "../context/perform";
import type { LineQuestion } from "./argsAndResults";

/** What is decided about lines of the user's: the later word counts. Undefined where nothing is. */
export function decidedLines(
  before: readonly OwnLine[] = [],
  now: readonly OwnLine[] = [],
): readonly OwnLine[] | undefined {
  const same = (one: OwnLine, other: OwnLine): boolean => one.table === other.table && one.label === other.label;
  const all = [...before.filter((each) => !now.some((other) => same(each, other))), ...now];
  return all.length === 0 ? undefined : all;
}

/** What has to be asked about lines: of the user's that totals add, and of ours that may be others than they seem. */
export function lineQuestions(
  base: Plan,
  states: readonly TableState[],
  own: readonly OwnLine[] | undefined,
): readonly LineQuestion[] {
  const counted = countedLines(sidesOf(base, base, states), groundNow(base, states), own).map(countedQuestion);
  return [...counted, ...states.flatMap(unsureQuestions)];
}

function countedQuestion({ table, sheet, along, at, label }: CountedLine): LineQuestion {
  return { kind: "counted", table, sheet, ...lineAt(sheet, along, at), label, row: null, column: null };
}

function unsureQuestions(state: TableState): readonly LineQuestion[] {
  const { table, sheet, unsure = { rows: [], columns: [] } } = state;
  const of = (along: "rows" | "columns", key: string): readonly LineQuestion[] => {
    const at = state[along][key];
    if (at === undefined) return [];
    const keys = along === "rows" ? { row: key, column: null } : { row: null, column: key };
    return [{ kind: "unsure", table, sheet, ...lineAt(sheet, along, at), label: labelAt(state, along, at), ...keys }];
  };
  return [...unsure.rows.flatMap((key) => of("rows", key)), ...unsure.columns.flatMap((key) => of("columns", key))];
}

const lineAt = (sheet: string, along: "rows" | "columns", at: number): Pick<LineQuestion, "cell" | "line"> =>
  along === "rows"
    ? { cell: sheetPrefix(sheet) + cellAddress(at, 0), line: String(at + 1) }
    : { cell: sheetPrefix(sheet) + cellAddress(0, at), line: columnLetters(at) };

export const questionNotices = (questions: readonly LineQuestion[]): readonly Notice[] =>
  questions.map(({ kind, sheet, line, label }) => ({
    code: kind === "counted" ? "LineCounted" : "LineUnsure",
    args: { sheet, line, label },
  }));

/** Lines that were sorted, pasted or dragged elsewhere, and that were found by what stands in them. */
export function linesFound(base: Plan, states: readonly TableState[]): readonly Notice[] {
  return states.flatMap((state): readonly Notice[] => {
    const { table, sheet, rows, columns, named } = state;
    if (named === undefined || base.sheets.every((plan) => plan.table !== table)) return [];
    const moved = [
      ...Object.keys(rows).filter((key) => rows[key] !== named.rows[key]),
      ...Object.keys(columns).filter((key) => columns[key] !== named.columns[key]),
    ];
    return [{ code: "LinesFound", args: { sheet, count: moved.length } }];
  });
}
