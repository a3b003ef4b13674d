import { type LineStep, stepsBack } from "../changes/lineSteps";
import { columnLetters, sheetPrefix } from "../spreadsheet/address";
import { type CellContent, isFormula, sameCell } from "../spreadsheet/cellContent";
import { type CellReference, partsOf, type Spot } from "../spreadsheet/references";

/** Where the lines of a sheet are, and what it is called; null for a line that is gone. */
export interface Mover {
  readonly sheet: string;
  readonly row: (line: number) => number | null;
  readonly column: (line: number) => number | null;
}

/** Who knows where the lines of a sheet are, by the name that it had; null where nobody does, and nothing moves. */
export type Movers = (sheet: string) => Mover | null;

/** What stands in a cell of a sheet, with its references where their cells are now. */
export function movedContent(content: CellContent, home: string, movers: Movers): CellContent {
  return isFormula(content)
    ? partsOf(content)
        .map((part) => (typeof part === "string" ? part : moved(part, movers(part.sheet ?? home))))
        .join("")
    : content;
}

function moved({ text, sheet, from, to }: CellReference, mover: Mover | null): string {
  if (mover === null) return text;
  const last = to ?? from;
  const rows = movedSpan(from.row, last.row, mover.row);
  const columns = movedSpan(from.column, last.column, mover.column);
  const prefix = sheet === null ? "" : sheetPrefix(mover.sheet);
  if (rows === null || columns === null) return `${prefix}#REF!`;
  const ends = [
    printSpot(from, rows.first, columns.first),
    ...(to === null ? [] : [printSpot(to, rows.last, columns.last)]),
  ];
  return prefix + ends.join(":");
}

interface Span {
  readonly first: number | null;
  readonly last: number | null;
}

/**
 * A range whose ends are gone ends at the next line that is not: as Excel cuts it short. Null where nothing of it is
 * left.
 */
export function movedSpan(first: number | null, last: number | null, place: Mover["row"]): Span | null {
  if (first === null || last === null) return { first: null, last: null };
  const step = first <= last ? 1 : -1;
  const lines = Array.from({ length: Math.min(Math.abs(last - first), FAR) + 1 }, (_, index) => index * step);
  const [start, end] = [
    firstPlace(
      lines.map((by) => first + by),
      place,
    ),
    firstPlace(
      lines.map((by) => last - by),
      place,
    ),
  ];
  return start === null || end === null ? null : { first: start, last: end };
}

/** So many lines beyond its end are looked at. */
const FAR = 2000;

function firstPlace(lines: readonly number[], place: Mover["row"]): number | null {
  for (const line of lines) {
    const is = place(line);
    if (is !== null) return is;
  }
  return null;
}

/** One end of a reference at another place, with its `$` where they were. */
export function printSpot({ fixed }: Spot, row: number | null, column: number | null): string {
  const across = column === null ? "" : `${fixed.column ? "$" : ""}${columnLetters(column)}`;
  return across + (row === null ? "" : `${fixed.row ? "$" : ""}${String(row + 1)}`);
}

/**
 * Whether two cells hold the same formula but for what its references say: lines that come and go lead these elsewhere,
 * or lose them.
 */
export function sameShape(one: CellContent, other: CellContent): boolean {
  return isFormula(one) && isFormula(other) && sameCell(shapeOf(one), shapeOf(other));
}

const shapeOf = (formula: string): string =>
  partsOf(formula.replace(LOST, "A1"))
    .map((part) => (typeof part === "string" ? part : "A1"))
    .join("");

/** A lost reference, with the name of its sheet where it kept one. */
const LOST = /(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?#REF!(?::#REF!)?/gu;

/** Before every line that may come. */
export const NOWHERE = -1;

/** Where a cell stood before lines came; null for one on a line that came. */
export function placeBefore(
  come: readonly LineStep[],
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  let [r, c] = [row, column];
  for (const { axis, at, count } of stepsBack(come)) {
    const place = axis === "row" ? r : c;
    if (place >= at && place < at - count) return null;
    if (place >= at && axis === "row") r += count;
    else if (place >= at) c += count;
  }
  return { row: r, column: c };
}
