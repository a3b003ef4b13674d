import { type Area, overlaps, type SheetArea } from "../../engine/area";
import type { CellValue } from "../../engine/cellValue";
import type { HostContext } from "../model";
import type { SortField } from "./sortFields";
import { sortOrder } from "./sortOrder";

/** Sorts the rows of an area in place. Contents move with their formats, formulas keep to their row, and hidden rows stay where they are. */
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
