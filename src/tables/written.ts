import { at } from "./cells";
import type { CellAt } from "./expression";
import type { Cell, Table } from "./table";
import type { Entered, Written, WrittenList } from "./wording";

/** What a table holds before anyone edits it. The lines of a list may be sorted and added to, so their cells are not told by place. */
export function writtenIn(table: Table): Written {
  if (table.family === "postChanges") return { entered: [], worked: placed(table, isWorked), list: linesOf(table) };
  return { entered: entered(table), worked: placed(table, isWorked), list: null };
}

const isWorked = ({ kind }: Cell): boolean => kind === "derived" || kind === "worded";

/** Cells in the order of rows and columns, so that neighbours follow one another. */
function placed({ id, rows, columns }: Table, isWanted: (cell: Cell) => boolean): readonly CellAt[] {
  return rows.flatMap(({ key, cells }) =>
    columns.flatMap(({ key: column }) => {
      const cell = cells[column];
      return cell !== undefined && isWanted(cell) ? [at(id, key, column)] : [];
    }),
  );
}

function entered(table: Table): readonly Entered[] {
  const cells = new Map(table.rows.map((row) => [row.key, row.cells]));
  return placed(table, ({ kind }) => kind === "input").flatMap((place): Entered[] => {
    const cell = cells.get(place.row)?.[place.column];
    return cell?.kind === "input" ? [{ at: place, value: cell.value, quantity: cell.quantity }] : [];
  });
}

function linesOf({ id, rows }: Table): WrittenList {
  const lines = rows
    .filter(({ kind }) => kind === "data")
    .map(({ key, cells }) => ({
      line: key,
      count: cells["count"]?.kind === "input" ? (cells["count"].value ?? 0) : 0,
      component: codeOf(cells["component"]),
      grade: codeOf(cells["grade"]),
      kind: cells["kind"]?.kind === "text" ? cells["kind"].text : {},
    }));
  return { list: id, lines };
}

const codeOf = (cell: Cell | undefined): string => (cell?.kind === "code" ? cell.code : "");
