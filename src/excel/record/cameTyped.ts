import { type CellContent, sameCell } from "../../refresh/cellContent";
import { cellAddress, sheetPrefix } from "../../sheets/formula/address";
import { gridOf } from "../look/contentGrid";
import type { Sight } from "../look/sight";
import { AxisSince } from "./AxisSince";
import { LineMap } from "./LineMap";
import { isLost } from "./lost";
import { movedContent } from "./movedFormula";
import type { EditReversal } from "./Reversal";
import type { Since } from "./Since";

/** Lines that came with a change and in which the user has worked since: they do not go again. */
export interface TypedLines {
  /** Where they stand now. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  /** The cells in which something is, by address with their sheet. */
  readonly cells: readonly string[];
  /** The hidden names of the lines, which stay with them. */
  readonly names: readonly string[];
}

const none: TypedLines = { rows: new Set(), columns: new Set(), cells: [], names: [] };

/** Finds cells of lines that came which hold something else than was written, or to which someone attached something. */
export function cameTyped(edit: EditReversal, since: Since, { look, contents }: Sight): TypedLines {
  const of = since.of(edit.sheet);
  const seen = contents.sheets.get(of?.is ?? edit.sheet);
  if (seen === undefined || edit.come.length === 0) return none;
  const [rows, columns] = [
    new AxisSince("row", edit, of?.rows ?? still),
    new AxisSince("column", edit, of?.columns ?? still),
  ];
  const sheet = of?.is ?? edit.sheet;
  const written = writtenNow(edit, rows, columns, since);
  const isOthers = (is: CellContent, row: number, column: number): boolean =>
    !sameCell(is, written.get(`${row} ${column}`) ?? null) && !isLost(is);
  const typed = gridOf(seen).flatMap((line, row) =>
    line.flatMap((is, column) => (isOthers(is, row, column) ? [{ row, column }] : [])),
  );
  const [cameRows, cameColumns] = [new Set(rows.cameNow), new Set(columns.cameNow)];
  const cells = [...typed, ...seen.commented].filter(({ row, column }) => cameRows.has(row) || cameColumns.has(column));
  const stays = {
    rows: new Set(cells.map(({ row }) => row).filter((row) => cameRows.has(row))),
    columns: new Set(cells.map(({ column }) => column).filter((column) => cameColumns.has(column))),
  };
  const names = look.keys.flatMap(({ name, line, refersTo }) => {
    const at = line === null || refersTo?.sheet !== sheet ? null : refersTo[line.axis];
    return at !== null && stays[line?.axis === "row" ? "rows" : "columns"].has(at) ? [name] : [];
  });
  return { ...stays, cells: cells.map(({ row, column }) => sheetPrefix(sheet) + cellAddress(row, column)), names };
}

const still = new LineMap({}, {});

/** What the change wrote, by the places that the cells have now. */
function writtenNow(
  { sheet, cells }: EditReversal,
  rows: AxisSince,
  columns: AxisSince,
  since: Since,
): ReadonlyMap<string, CellContent> {
  return new Map(
    cells.flatMap(([row, column, , after]): [string, CellContent][] => {
      const [r, c] = [rows.writtenNow(row), columns.writtenNow(column)];
      return r === null || c === null ? [] : [[`${r} ${c}`, movedContent(after, sheet, since.movers)]];
    }),
  );
}
