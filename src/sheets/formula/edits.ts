import { toCell } from "../../budget/quantity";
import type { CellAt } from "../../tables/expression";
import type { Entered, Written, WrittenList } from "../../tables/wording";
import { wordsIn } from "../../tables/words";
import type { Formula, Reference } from "../plan";
import { formula, joined, quoted } from "./formula";
import type { Grid } from "./grid";

/** How many cells differ from what was written: nil while nothing is edited. Cells that are gone make it an error. */
export function editsIn({ entered, worked, list }: Written, { language, grid }: { readonly language: string; readonly grid: Grid }): Formula {
  const rows = besideOneAnother(entered, ({ at }) => at, grid);
  return joined([...rows.map(differing), ...formulasGone(worked, grid), ...(list === null ? [] : linesChanged(list, language))], "+");
}

/** Runs of cells that stand to the right of one another. */
function besideOneAnother<T>(cells: readonly T[], placeOf: (cell: T) => CellAt, { neighbours }: Grid): readonly (readonly T[])[] {
  return cells.reduce<readonly (readonly T[])[]>((rows, next) => {
    const last = rows.at(-1);
    const before = last?.at(-1);
    return last !== undefined && before !== undefined && neighbours(placeOf(before), placeOf(next)) === "right" ? [...rows.slice(0, -1), [...last, next]] : [...rows, [next]];
  }, []);
}

/** How many of some inputs differ from what was entered; a blank cell counts as what is unknown. */
function differing(entered: readonly Entered[]): Formula {
  const cells = across(entered.map(({ at }) => at));
  const values = entered.map(({ value, quantity }) => (value === null ? '""' : String(toCell(value, quantity))));
  return entered.length === 1 ? formula`--(${cells}<>${values.join("")})` : formula`SUMPRODUCT(--(${cells}<>{${values.join(",")}}))`;
}

const across = (cells: readonly CellAt[]): Reference => {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) throw new Error("There is no range of no cells.");
  return first === last ? { from: first } : { from: first, to: last };
};

/** How many formulas fewer there are than were written; rows that the user adds between them take nothing away. */
function formulasGone(worked: readonly CellAt[], grid: Grid): readonly Formula[] {
  if (worked.length === 0) return [];
  const standing = blocks(besideOneAnother(worked, (at) => at, grid), grid).map((block) => formula`SUMPRODUCT(--ISFORMULA(${block}))`);
  return [formula`MAX(0,${worked.length}-${joined(standing, "-")})`];
}

/** Runs of the same columns one below the other are one range. */
function blocks(rows: readonly (readonly CellAt[])[], { neighbours }: Grid): readonly Reference[] {
  const isBelow = (above: CellAt | undefined, next: CellAt | undefined): boolean => above !== undefined && next !== undefined && neighbours(above, next) === "below";
  const stacks = rows.reduce<readonly (readonly (readonly CellAt[])[])[]>((found, row) => {
    const last = found.at(-1);
    const above = last?.at(-1);
    return last !== undefined && isBelow(above?.[0], row[0]) && isBelow(above?.at(-1), row.at(-1)) ? [...found.slice(0, -1), [...last, row]] : [...found, [row]];
  }, []);
  return stacks.map((stack) => across(stack.flat()));
}

/** Lines with another count, lines with other words, and lines that came or went. */
function linesChanged({ list, lines }: WrittenList, language: string): readonly Formula[] {
  const column = (name: string): Reference => ({ list, column: name });
  const added = formula`ABS(COUNTA(${column("component")})-${lines.length})`;
  if (lines.length === 0) return [added];
  const constants = (values: readonly string[]): string => `{${values.join(",")}}`;
  const words = (of: (line: WrittenList["lines"][number]) => string): string => constants(lines.map((line) => quoted(of(line))));
  const keys = words(({ line }) => line);
  const counts = constants(lines.map(({ count }) => String(count)));
  const criteria = formula`${column("line")},${keys},${column("component")},${words(({ component }) => component)},${column("grade")},${words(({ grade }) => grade)},${column("kind")},${words(({ kind }) => wordsIn(kind, language))}`;
  return [
    formula`SUMPRODUCT(ABS(SUMIFS(${column("count")},${column("line")},${keys})-${counts}))`,
    formula`SUMPRODUCT(ABS(COUNTIFS(${criteria})-1))`,
    added,
  ];
}
