import { type Area, overlaps, type SheetArea } from "../engine/area";
import { type CellValue, isErrorText } from "../engine/cellValue";
import { refuse } from "../engine/fault";
import { flag, isBlank, oneOf, record, whole } from "./arguments";
import type { HostContext } from "./model";

/**
 * Sorts the rows of an area in place. Contents move with their formats, formulas keep to their row, and hidden rows
 * stay where they are.
 */
export async function sortRows(
  target: SheetArea,
  fields: readonly SortField[],
  matchCase: boolean,
  host: HostContext,
): Promise<void> {
  const { sheet, area } = target;
  host.checkWritable(target);
  if (host.engine.structure.merges(sheet).some((merged) => overlaps(merged, area)))
    host.refuse("MergedRangeConflict", "Merged cells cannot be sorted.");
  await host.engine.calculation.pass();
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index).filter(
    (row) => !host.engine.dimensions.isRowHidden(sheet, row),
  );
  const sorted = [...rows].sort(
    (one, other) => compare(sheet, area, fields, matchCase, host)(one, other) || one - other,
  );
  rearrange(target, new Map(rows.map((row, index) => [row, sorted[index] ?? row])), host);
}

const compare =
  (sheet: string, area: Area, fields: readonly SortField[], matchCase: boolean, { engine }: HostContext) =>
  (one: number, other: number): number =>
    fields.reduce(
      (order, { key, ascending }) =>
        order ||
        sortOrder(
          engine.cells.value(sheet, one, area.column + key),
          engine.cells.value(sheet, other, area.column + key),
          ascending,
          matchCase,
        ),
      0,
    );

/** Puts into each row what stood in another; `from` tells which. */
function rearrange({ sheet, area }: SheetArea, from: ReadonlyMap<number, number>, { engine }: HostContext): void {
  const entry = (row: number, column: number): CellValue => {
    const source = from.get(row) ?? row;
    const formula = engine.cells.keptFormula(sheet, source, column);
    const content =
      formula === null
        ? engine.cells.value(sheet, source, column)
        : engine.calculation.moveFormula(formula, row - source, 0);
    return formula === null && typeof content === "string" && content !== "" ? `'${content}` : content;
  };
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const moved = [...from].filter(([row, source]) => row !== source);
  // Read everything first, for what is written stands where others are still to be read.
  const written = new Map(
    moved.map(
      ([row, source]) =>
        [
          row,
          columns.map((column) => ({
            entry: entry(row, column),
            style: engine.cells.univerStyle(sheet, source, column),
          })),
        ] as const,
    ),
  );
  const cell = (row: number, column: number) => written.get(row)?.[column - area.column];
  engine.cells.patchStyle(sheet, area, (row, column) => (cell(row, column) ? null : undefined));
  engine.cells.patchStyle(sheet, area, (row, column) => cell(row, column)?.style);
  engine.cells.write(sheet, area, (row, column) => cell(row, column)?.entry ?? null);
}

/** One of Excel.SortField: the column by which to sort, counted from the first of the range. */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

function fieldOf(given: unknown, columns: number): SortField {
  const { key, ascending, sortOn } = record(given, "fields");
  const column = whole(key, "key");
  if (column < 0 || column >= columns) refuse("InvalidArgument", `There is no column ${column} to sort by.`);
  if (!isBlank(sortOn) && oneOf(sortOn, ["Value", "CellColor", "FontColor", "Icon"], "sortOn") !== "Value")
    refuse("NotImplemented", "Sorting by colours and icons is not available here.");
  return { key: column, ascending: isBlank(ascending) || flag(ascending, "ascending") };
}

/** Checks what cells are to be sorted by; throws InvalidArgument. */
export function sortFields(given: unknown, columns: number): readonly SortField[] {
  return Array.isArray(given) && given.length > 0
    ? given.map((field) => fieldOf(field, columns))
    : refuse("InvalidArgument", "fields must be a list of columns to sort by.");
}

/** Excel's order of kinds: numbers, then texts, then truth values, then errors. */
function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return isErrorText(value) ? 3 : 1;
}

function withinKind(one: CellValue, other: CellValue, matchCase: boolean): number {
  if (typeof one === "string" && typeof other === "string") {
    if (isErrorText(one)) return 0;
    return one.localeCompare(other, "en", { sensitivity: matchCase ? "variant" : "accent" });
  }
  return Number(one) - Number(other);
}

/** Which of two values comes first when cells are sorted, below 0 the first; blank cells come last either way. */
function sortOrder(one: CellValue, other: CellValue, isAscending: boolean, matchCase: boolean): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  const order = rank(one) - rank(other) || withinKind(one, other, matchCase);
  return isAscending ? order : -order;
}
