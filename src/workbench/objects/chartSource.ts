import { eachCell, lastColumn, lastRow, type SheetArea, spanning } from "../engine/area";
import type { SeriesState } from "../engine/stateModel";
import { oneOf } from "./arguments";
import type { HostContext } from "./model";

export const EMPTY_SERIES: SeriesState = {
  name: null,
  nameFrom: null,
  values: null,
  categories: null,
  properties: {},
  points: {},
};

/** Whether a row or column of the source holds headings: the corner is empty, or all other cells are text. A lone one is data. */
function isHeading({ sheet, area }: SheetArea, host: HostContext, along: "row" | "column"): boolean {
  if (along === "row" ? area.rows < 2 : area.columns < 2) return false;
  const cells =
    along === "row"
      ? { ...area, column: area.column + 1, columns: area.columns - 1, rows: 1 }
      : { ...area, row: area.row + 1, rows: area.rows - 1, columns: 1 };
  if (cells.rows < 1 || cells.columns < 1) return false;
  if (host.engine.cells.value(sheet, area.row, area.column) === "") return true;
  return host.engine.cells
    .values(sheet, cells)
    .flat()
    .every((value) => typeof value === "string" && value !== "");
}

/** Whether what may be headings are formulas: then they have to be calculated before a chart can tell. */
export function headingsAreCalculated({ sheet, area }: SheetArea, { engine }: HostContext): boolean {
  let found = false;
  // A lone row or column is data.
  if (area.rows < 2 || area.columns < 2) return found;
  eachCell({ ...area, rows: 1 }, (row, column) => (found ||= engine.cells.hasFormula(sheet, row, column)));
  eachCell({ ...area, columns: 1 }, (row, column) => (found ||= engine.cells.hasFormula(sheet, row, column)));
  return found;
}

/** The series of a chart over an area: headings become names and categories, the longer side becomes the categories. */
export function seriesOf(source: SheetArea, seriesBy: unknown, host: HostContext): SeriesState[] {
  const { sheet, area } = source;
  const hasTop = isHeading(source, host, "row");
  const hasLeft = isHeading(source, host, "column");
  const body = spanning(area.row + (hasTop ? 1 : 0), area.column + (hasLeft ? 1 : 0), lastRow(area), lastColumn(area));
  const by = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
  const inColumns = by === "Columns" || (by === "Auto" && body.columns <= body.rows);
  const at = (part: typeof body): SheetArea => ({ sheet, area: part });
  const categories = inColumns
    ? hasLeft
      ? at({ ...body, column: area.column, columns: 1 })
      : null
    : hasTop
      ? at({ ...body, row: area.row, rows: 1 })
      : null;
  return Array.from({ length: inColumns ? body.columns : body.rows }, (_, index) => {
    const values = inColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 };
    const nameFrom = inColumns
      ? hasTop
        ? at({ ...values, row: area.row, rows: 1 })
        : null
      : hasLeft
        ? at({ ...values, column: area.column, columns: 1 })
        : null;
    return { ...EMPTY_SERIES, values: at(values), categories, nameFrom };
  });
}
