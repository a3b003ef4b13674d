import type { IRange } from "@univerjs/core";
import {
  type BaseFunction,
  type BaseReferenceObject,
  type ErrorValueObject,
  FUNCTION_NAMES_LOOKUP,
  functionLookup,
  IFunctionService,
} from "@univerjs/engine-formula";
import { parseArea } from "./address";
import { type Area, cellCount, lastColumn, lastRow } from "./area";
import type { Book } from "./book";

const TEXT = /"(?:[^"]|"")*"/g;
const RANGE = /\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+/gi;

/** How many cells the widest range has that a formula spells out from corner to corner. */
export function reachOf(formula: string): number {
  const ranges = formula.replace(TEXT, "").match(RANGE) ?? [];
  return ranges.reduce((widest, range) => {
    const area = parseArea(range);
    return Math.max(widest, area ? cellCount(area) : 0);
  }, 0);
}

/** How many operators a formula has; each is a step deeper for who works it out. */
export const operatorsOf = (formula: string): number => (formula.replace(TEXT, "").match(/[-+*/^&=<>]/g) ?? []).length;

type FunctionClass = new (name: FUNCTION_NAMES_LOOKUP) => BaseFunction;

/** Functions that answer cells found from other cells. */
const FINDING = [FUNCTION_NAMES_LOOKUP.INDEX, FUNCTION_NAMES_LOOKUP.OFFSET] as const;

/** Such a function finds cells by the name of their sheet; of a table Univer knows the sheet only by its id. */
const onItsSheet = (Function: FunctionClass, book: Book): FunctionClass =>
  class extends Function {
    override createReferenceObject(
      reference: BaseReferenceObject,
      range: IRange,
    ): BaseReferenceObject | ErrorValueObject {
      const sheet = reference.getForcedSheetId();
      if (sheet && !reference.getForcedSheetName()) reference.setForcedSheetName(book.sheet(sheet).getName());
      return super.createReferenceObject(reference, range);
    }
  };

const classOf = (wanted: FUNCTION_NAMES_LOOKUP): FunctionClass | undefined =>
  functionLookup
    .filter(([, name]) => name === wanted)
    .map(([Function]) => Function)
    .find((Function) => typeof Function === "function");

/** Lets functions that find cells find those of tables on any sheet. */
export function mendReferenceFunctions(book: Book): void {
  const functions = book.injector.get(IFunctionService);
  for (const name of FINDING) {
    const Function = classOf(name);
    if (Function) functions.registerExecutors(new (onItsSheet(Function, book))(name));
  }
}

/** Rows or columns that came in (`count` > 0) before `at`, or went (`count` < 0) from `at` on. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** Where only some cells of each row or column moved: the area whose columns (or rows) took part. */
  readonly band?: Area;
}

/** What lies across the edge of the band stays where it is. */
function takesPart(area: Area, { axis, band }: Shift): boolean {
  if (!band) return true;
  return axis === "row"
    ? area.column >= band.column && lastColumn(area) <= lastColumn(band)
    : area.row >= band.row && lastRow(area) <= lastRow(band);
}

/** Where an interval [start, end] stands after a shift; null when all of it is gone. */
function shiftInterval(start: number, end: number, at: number, count: number): [number, number] | null {
  if (count > 0) return [start >= at ? start + count : start, end >= at ? end + count : end];
  const gone = -count;
  const after = at + gone;
  const newStart = start < at ? start : start >= after ? start - gone : at;
  const newEnd = end < at ? end : end >= after ? end - gone : at - 1;
  return newStart > newEnd ? null : [newStart, newEnd];
}

/** Where an area stands after cells were inserted or deleted; null when all of it is gone. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (!takesPart(area, shift)) return area;
  if (shift.axis === "row") {
    const rows = shiftInterval(area.row, lastRow(area), shift.at, shift.count);
    return rows && { ...area, row: rows[0], rows: rows[1] - rows[0] + 1 };
  }
  const columns = shiftInterval(area.column, lastColumn(area), shift.at, shift.count);
  return columns && { ...area, column: columns[0], columns: columns[1] - columns[0] + 1 };
}
