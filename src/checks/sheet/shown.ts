import type { TableId } from "../../budget/model";
import { parseNumber } from "../../budget/notation/parseNumber";
import { fromCell, type Quantity } from "../../budget/notation/quantity";
import type { CellAt } from "../../tables/expression";

/** What a cell of a workbook shows, and whether what we wrote still stands in it. */
export interface Shown {
  readonly value: string | number | boolean | null;
  readonly isFormula: boolean;
  /** Whether it still holds what we wrote, wherever the cells of its formula stand now. */
  isOurs(): boolean;
}

/** A line that someone added to the list of post changes. */
export interface AddedLine {
  /** Its number among the added ones, from 1. */
  readonly number: number;
  /** Its row on the sheet, from 0. */
  readonly row: number;
  readonly component: string;
  readonly grade: string;
  /** The kind of the change in the words of the sheet. */
  readonly kind: string;
  readonly count: number;
}

/** The tables of a model as they stand in a workbook now. */
export interface ShownTables {
  /** Undefined where the cell's row or column is no longer there. */
  find(at: CellAt): Shown | undefined;
  /** Whether a table stands on a sheet. */
  stands(table: TableId): boolean;
  readonly added: readonly AddedLine[];
}

/**
 * A shown value in whole units: null where it is blank, undefined where it is no number. Printed notation counts as a
 * number.
 */
export function shownUnits(value: Shown["value"], quantity: Quantity): number | null | undefined {
  if (typeof value === "number") return fromCell(value, quantity);
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return undefined;
  const reading = parseNumber(value);
  return "reason" in reading ? undefined : reading.value === null ? null : fromCell(reading.value, quantity);
}
