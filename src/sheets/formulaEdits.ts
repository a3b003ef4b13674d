import type { TableId } from "../budget/model";
import { toCell } from "../budget/notation/quantity";
import type { CellAt } from "../tables/expression";
import type { Entered, ListLine, Written, WrittenList } from "../tables/wording";
import { wordsIn } from "../tables/frame";
import type { Formula, Reference } from "./plan";
import { formula, joined, lengthOf, quoted, type Grid } from "./numbers";

interface Telling {
  readonly language: string;
  readonly grid: Grid;
}

/** How many cells differ from what was written: nil while nothing is edited. Cells that are gone make it an error. */
export function editsIn({ entered, worked, list }: Written, telling: Telling): Formula {
  const gone = formulasGone(worked, telling.grid);
  return sumOf([
    ...inputsChanged(entered, telling.grid),
    ...gone,
    ...(list === null ? [] : linesChanged(list, telling.language)),
  ]);
}

/** Room for one part of a formula, of which Excel takes 8192 characters. */
const ROOM = 3000;

const sumOf = (pieces: readonly Formula[]): Formula => joined(pieces, "+");
const fits = (pieces: readonly Formula[]): boolean => lengthOf(sumOf(pieces)) <= ROOM;

/**
 * Row by row, so that rows which the user adds between them are no edits; of very many, whether the numbers of a block
 * are others.
 */
function inputsChanged(entered: readonly Entered[], grid: Grid): readonly Formula[] {
  const rows = besideOneAnother(entered, ({ at }) => at, grid);
  const byRow = rows.map(differing);
  return fits(byRow) ? byRow : stacked(rows, ({ at }) => at, grid).map(othersIn);
}

/** Whether numbers of a block are others than were entered, as their sum and that of their squares tell. */
function othersIn(block: readonly (readonly Entered[])[]): Formula {
  const cells = across(block.flat().map(({ at }) => at));
  const values = block.flat().map(({ value, quantity }) => (value === null ? 0 : toCell(value, quantity)));
  return othersAmong(cells, values);
}

function othersAmong(cells: Reference, values: readonly number[]): Formula {
  const [sum, squares] = [values, values.map((value) => value * value)].map((terms) =>
    terms.reduce((total, term) => total + term, 0).toFixed(1),
  );
  return formula`ABS(ROUND(SUM(${cells})-(${sum ?? ""}),1))+ABS(ROUND(SUMSQ(${cells})-${squares ?? ""},1))`;
}

/** Runs of cells that stand to the right of one another. */
function besideOneAnother<T>(
  cells: readonly T[],
  placeOf: (cell: T) => CellAt,
  { neighbours }: Grid,
): readonly (readonly T[])[] {
  return cells.reduce<readonly (readonly T[])[]>((rows, next) => {
    const last = rows.at(-1);
    const before = last?.at(-1);
    return last !== undefined && before !== undefined && neighbours(placeOf(before), placeOf(next)) === "right"
      ? [...rows.slice(0, -1), [...last, next]]
      : [...rows, [next]];
  }, []);
}

/** How many of some inputs differ from what was entered; a blank cell counts as what is unknown. */
function differing(entered: readonly Entered[]): Formula {
  const cells = across(entered.map(({ at }) => at));
  const values = entered
    .map(({ value, quantity }) => (value === null ? '""' : String(toCell(value, quantity))))
    .join(",");
  return entered.length === 1 ? formula`--(${cells}<>${values})` : formula`SUMPRODUCT(--(${cells}<>{${values}}))`;
}

const across = (cells: readonly CellAt[]): Reference => {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) throw new Error("There is no range of no cells.");
  return first === last ? { from: first } : { from: first, to: last };
};

/** How many formulas fewer there are than were written; rows that the user adds between them take nothing away. */
function formulasGone(worked: readonly CellAt[], grid: Grid): readonly Formula[] {
  if (worked.length === 0) return [];
  const blocks = stacked(
    besideOneAnother(worked, (at) => at, grid),
    (at) => at,
    grid,
  );
  const standing = blocks.map((block) => formula`SUMPRODUCT(--ISFORMULA(${across(block.flat())}))`);
  return [formula`MAX(0,${worked.length}-${joined(standing, "-")})`];
}

/** Runs of the same columns one below the other. */
function stacked<T>(
  rows: readonly (readonly T[])[],
  placeOf: (cell: T) => CellAt,
  { neighbours }: Grid,
): readonly (readonly (readonly T[])[])[] {
  const isBelow = (above: T | undefined, next: T | undefined): boolean =>
    above !== undefined && next !== undefined && neighbours(placeOf(above), placeOf(next)) === "below";
  return rows.reduce<readonly (readonly (readonly T[])[])[]>((found, row) => {
    const over = found.findIndex(
      (stack) => isBelow(stack.at(-1)?.[0], row[0]) && isBelow(stack.at(-1)?.at(-1), row.at(-1)),
    );
    return over < 0 ? [...found, [row]] : found.map((stack, index) => (index === over ? [...stack, row] : stack));
  }, []);
}

/**
 * Lines that came or went, and lines with another count or other words; of very many lines, whether their counts are
 * others.
 */
function linesChanged({ list, lines }: WrittenList, language: string): readonly Formula[] {
  const column = (name: string): Reference => ({ list, column: name });
  const added = formula`ABS(COUNTA(${column("component")})-${lines.length})`;
  if (lines.length === 0) return [added];
  const constants = (of: (line: WrittenList["lines"][number]) => string): string => `{${lines.map(of).join(",")}}`;
  const keys = constants(({ line }) => quoted(line));
  const counts = constants(({ count }) => String(count));
  const eachLine = [
    formula`SUMPRODUCT(ABS(SUMIFS(${column("count")},${column("line")},${keys})-${counts}))`,
    formula`ABS(${linesThatStand({ list, lines }, language)}-${lines.length})`,
    added,
  ];
  return fits(eachLine)
    ? eachLine
    : [
        othersAmong(
          column("count"),
          lines.map(({ count }) => count),
        ),
        added,
      ];
}

/** How many lines of a list still have the component, grade and kind that the model gives them. */
export function linesThatStand(
  { list, lines }: { readonly list: TableId; readonly lines: readonly ListLine[] },
  language: string,
): Formula {
  const kinds = lines.map(({ kind }) => wordsIn(kind, language));
  const criteria = [
    criterion(
      list,
      "line",
      lines.map(({ line }) => line),
    ),
    criterion(
      list,
      "component",
      lines.map(({ component }) => component),
    ),
    criterion(
      list,
      "grade",
      lines.map(({ grade }) => grade),
    ),
    criterion(list, "kind", kinds),
  ];
  return formula`SUM(COUNTIFS(${joined(criteria, ",")}))`;
}

/** What each line must have in a column: one constant where it is the same for all. */
function criterion(list: TableId, column: string, wanted: readonly string[]): Formula {
  const [first = ""] = wanted;
  const isOne = wanted.every((each) => each === first);
  return formula`${{ list, column }},${isOne ? quoted(first) : `{${wanted.map(quoted).join(",")}}`}`;
}
