import { isFormula, sameCell } from "../refresh/cellContent";
import { cellNow, handlingOf } from "../refresh/edited";
import type { Ground } from "../refresh/ground";
import type { Side } from "../refresh/side";
import { contentAt } from "../refresh/tableState";
import { listKeys, listRows } from "./listRows";
import type { NotCarried, NotCarriedReason } from "./notCarried";
import { inputsOf } from "./readEdits";

/** What somebody did on the sheets beside filling in cells: typed over what is ours, put rows and columns in, took some out. */
export function straysOf(sides: readonly Side[], now: Ground): readonly NotCarried[] {
  return sides.flatMap((side) => [...overTyped(side, now), ...ownLines(side), ...deletedLines(side)]);
}

const nothing = { row: null, column: null, at: null, shown: "" };

function overTyped(side: Side, now: Ground): readonly NotCarried[] {
  const { base, state } = side;
  const inputs = new Set(inputsOf(side));
  return base.cells.filter((cell) => !inputs.has(cell)).flatMap(({ row, column, role }) => {
    if (handlingOf(side, row, column, now) !== "edited") return [];
    const reason: NotCarriedReason = role === "derived" ? "typedOver" : "labelChanged";
    return [{ reason, table: state.table, row, column, at: null, shown: String(cellNow(side, row, column) ?? "") }];
  });
}

/** Rows and columns without a key in which something stands, told once each; lines that were added to a list are no strays. */
function ownLines({ base, state }: Side): readonly NotCarried[] {
  const ours = { rows: new Set([...Object.values(state.rows), ...listRows(base, state).map(({ row }) => row)]), columns: new Set(Object.values(state.columns)) };
  const filled = state.contents.flatMap((line, down) => line.flatMap((content, across) => (sameCell(content, null) ? [] : [{ row: state.top + down, column: state.left + across }])));
  const rows = new Set(filled.map(({ row }) => row).filter((row) => !ours.rows.has(row)));
  const columns = new Set(filled.filter(({ row }) => ours.rows.has(row)).map(({ column }) => column).filter((column) => !ours.columns.has(column)));
  const first = (row: number, column: number): string => words(contentAt(state, row, column));
  const across = Array.from({ length: 1 + Math.max(0, ...Object.values(state.columns)) }, (_, column) => column);
  return [
    ...[...rows].map((row): NotCarried => ({ ...nothing, reason: "ownRow", table: state.table, at: { row, column: null }, shown: across.map((column) => first(row, column)).find((text) => text !== "") ?? "" })),
    ...[...columns].map((column): NotCarried => ({ ...nothing, reason: "ownColumn", table: state.table, at: { row: null, column }, shown: filled.filter((cell) => cell.column === column).map((cell) => first(cell.row, column)).find((text) => text !== "") ?? "" })),
  ];
}

const words = (content: ReturnType<typeof contentAt>): string => (isFormula(content) ? "" : String(content ?? ""));

function deletedLines({ base, state }: Side): readonly NotCarried[] {
  const lines = new Set(listKeys(base));
  const rows = Object.keys(base.rows).filter((row) => state.rows[row] === undefined && !lines.has(row) && !row.startsWith("#"));
  const columns = Object.keys(base.columns).filter((column) => state.columns[column] === undefined);
  return [
    ...rows.map((row): NotCarried => ({ ...nothing, reason: "deletedRow", table: state.table, row })),
    ...columns.map((column): NotCarried => ({ ...nothing, reason: "deletedColumn", table: state.table, column })),
  ];
}
