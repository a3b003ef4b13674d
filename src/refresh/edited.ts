import type { Content } from "../sheets/plan";
import { type CellContent, isFormula, sameCell } from "../spreadsheet/cellContent";
import { normalFormula } from "../spreadsheet/normalFormula";
import type { Positions } from "./axis";
import type { Resolutions } from "./choices";
import type { KeyPlaces } from "./keyPlaces";
import { print, shiftedFormula } from "./print";
import { contentAt, type Side, type TableState } from "./tableState";

/** What stands in the cell of two keys now; undefined where one of them stands nowhere. */
export function cellNow({ state }: Side, row: string, column: string): CellContent | undefined {
  const [r, c] = [state.rows[row], state.columns[column]];
  return r === undefined || c === undefined ? undefined : contentAt(state, r, c);
}

/** What the user did to a cell of ours. `damaged`: nothing, but Excel lost references in it, or left them behind. */
export type Handling = "untouched" | "edited" | "damaged";

/**
 * Compares a cell with what we wrote, printed for where the keys stand now: rows that moved do not look like edits.
 * Where a key is gone that the formula needs, Excel has cut its reference short, and only the rest can be compared.
 */
export function handlingOf(side: Side, row: string, column: string, now: KeyPlaces): Handling {
  const sheet = cellNow(side, row, column);
  if (sheet === undefined) return "untouched";
  const content = side.baseCells.at(row, column)?.content ?? null;
  const expected = print(content, now, side.state.table);
  if (expected === undefined) return hasShape(sheet, content) ? "damaged" : "edited";
  if (sameCell(sheet, expected)) return "untouched";
  return isDamaged(sheet, content) || isMisled(side, row, column, now) ? "damaged" : "edited";
}

/**
 * Whether a formula reads as Excel left it when lines were sorted: where they stood, or led along with its own line.
 */
function isMisled(side: Side, row: string, column: string, now: KeyPlaces): boolean {
  const [sheet, content] = [cellNow(side, row, column), side.baseCells.at(row, column)?.content ?? null];
  if (sheet === undefined || !isFormula(sheet)) return false;
  const { rows, columns, named = { rows, columns } } = side.state;
  const [down, across] = [along(rows, named.rows, row), along(columns, named.columns, column)];
  return now.misled.some((ground) => {
    const left = print(content, ground, side.state.table);
    return typeof left === "string" && (sameCell(sheet, left) || sameCell(sheet, shiftedFormula(left, down, across)));
  });
}

const along = (now: Positions, named: Positions, key: string): number =>
  (now[key] ?? 0) - (named[key] ?? now[key] ?? 0);

/** Rows and columns that hold something of the user's. */
interface WorkedLines {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/**
 * Lines in which the user changed a cell of ours, wrote where we have nothing or commented. What stands there is never
 * ours to take away; an edit is, once everything is to come back to the model.
 */
export function workedLines(side: Side, now: KeyPlaces, resolutions: Resolutions): WorkedLines {
  const { base, state } = side;
  const keeps = (row: string, column: string): boolean => resolutions.ofCell(state.table, row, column) === "keep";
  const edited = base.cells.filter(
    ({ row, column }) => keeps(row, column) && handlingOf(side, row, column, now) === "edited",
  );
  const [ourRows, ourColumns] = [state.rows, state.columns].map(
    (positions) => new Map(Object.entries(positions).map(([key, at]) => [at, key])),
  );
  const rows = new Set(edited.map(({ row }) => row));
  const columns = new Set(edited.map(({ column }) => column));
  for (const { row, column } of filledCells(state)) {
    const [ourRow, ourColumn] = [ourRows?.get(row), ourColumns?.get(column)];
    const isOurs = ourRow !== undefined && ourColumn !== undefined;
    if (isOurs && side.baseCells.at(ourRow, ourColumn) !== undefined) continue;
    // A line that once stayed against the model keeps what is in it, and keeps nothing else.
    const strays = isOurs
      ? { row: !Object.hasOwn(base.rows, ourRow), column: !Object.hasOwn(base.columns, ourColumn) }
      : { row: false, column: false };
    const isStray = strays.row || strays.column;
    if (isOurs && isStray && !keeps(ourRow, ourColumn)) continue;
    if (ourRow !== undefined && (!isStray || strays.row)) rows.add(ourRow);
    if (ourColumn !== undefined && (!isStray || strays.column)) columns.add(ourColumn);
  }
  for (const { row, column } of state.commented ?? []) {
    addKnown(rows, ourRows?.get(row));
    addKnown(columns, ourColumns?.get(column));
  }
  return { rows, columns };
}

function addKnown(lines: Set<string>, key: string | undefined): void {
  if (key !== undefined) lines.add(key);
}

function filledCells({
  contents,
  top,
  left,
}: TableState): readonly { readonly row: number; readonly column: number }[] {
  return contents.flatMap((line, down) =>
    line.flatMap((content, across) => (sameCell(content, null) ? [] : [{ row: top + down, column: left + across }])),
  );
}

/** What Excel leaves of a formula that it could not keep, as after its own undo or where a sheet was deleted. */
const ERROR_VALUE = /^=?#(?:REF!|N\/A|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!)$/;

/**
 * True where a cell still holds our formula but Excel lost references in it, because their rows or sheets were deleted,
 * or the name of a function, because the workbook was opened without the add-in. That is no edit: the formula can be
 * written again.
 */
export function isDamaged(sheet: CellContent, content: Content): boolean {
  if (typeof content === "object" && content !== null && typeof sheet === "string" && ERROR_VALUE.test(sheet))
    return true;
  return isFormula(sheet) && /#REF!|#NAME\?/.test(sheet) && hasShape(sheet, content);
}

/**
 * True where Excel spells the name of a custom function in the way of workbooks that were opened without their add-in:
 * it then shows `#NAME?`.
 */
export function isDisfigured(sheet: CellContent): boolean {
  return isFormula(sheet) && /_xldudf_/i.test(sheet);
}

/** True where a cell is our formula but for what its references say. */
export function hasShape(sheet: CellContent, content: Content): boolean {
  if (!isFormula(sheet) || content === null || typeof content !== "object") return false;
  const pieces = content.parts.map((part) =>
    typeof part === "string" ? functionsLost(literally(normalFormula(part))) : REFERENCE,
  );
  return new RegExp(`^${pieces.join("")}$`).test(normalFormula(sheet));
}

/** Any reference, lost or not: the name of its sheet, if it has one, then what has no operator in it. */
const REFERENCE = '(?:[^!"]*!)?[^()+*/,&=]*';

/** The name of any function may be lost. */
const functionsLost = (pattern: string): string =>
  pattern.replace(/[A-Z][A-Z0-9]*(?:\\\.[A-Z]+)*(?=\\\()/g, (name) => `(?:${name}|#NAME\\?)`);

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
