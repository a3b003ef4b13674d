import { isFormula, sameCell, type CellContent } from "../spreadsheet/cellContent";
import { cellNow, handlingOf } from "../refresh/edited";
import type { KeyPlaces } from "../refresh/keyPlaces";
import { headingRow } from "../refresh/lines";
import { type Side, contentAt } from "../refresh/tableState";
import type { PlannedCell } from "../sheets/plan";
import type { AddedLine, CellEdit, Edits, Entry, RemovedLine } from "./edits";
import { listKeys, listRows } from "./listRows";

/** What the cell at a position of a sheet shows. */
type ShownAt = (sheet: string, row: number, column: number) => Entry["shown"];

/** Everything that was entered on the sheets since they were last written, in cells that are made to be filled in. */
export function readEdits(sides: readonly Side[], now: KeyPlaces, shownAt: ShownAt): Edits {
  return {
    cells: sides.flatMap((side) => cellEdits(side, now, shownAt)),
    added: sides.flatMap((side) => addedLines(side, shownAt)),
    removed: sides.flatMap(removedLines),
  };
}

/** Cells that are made to be filled in, and every cell of a list's lines. */
export function inputsOf({ base }: Pick<Side, "base">): readonly PlannedCell[] {
  const lines = new Set(listKeys(base));
  return base.cells.filter(({ row, role }) => role === "input" || lines.has(row));
}

function cellEdits(side: Side, now: KeyPlaces, shownAt: ShownAt): readonly CellEdit[] {
  const { state } = side;
  return inputsOf(side).flatMap(({ row, column }): CellEdit[] => {
    const content = cellNow(side, row, column);
    if (content === undefined || handlingOf(side, row, column, now) !== "edited") return [];
    return [
      {
        table: state.table,
        row,
        column,
        ...entry(content, shownAt(state.sheet, state.rows[row] ?? 0, state.columns[column] ?? 0)),
      },
    ];
  });
}

function addedLines({ base, state }: Side, shownAt: ShownAt): readonly AddedLine[] {
  let after = headingRow(base) ?? "";
  return listRows(base, state).flatMap(({ key, row }) => {
    if (key !== null) {
      after = key;
      return [];
    }
    const cells = Object.entries(state.columns).flatMap(([name, column]) => {
      const content = contentAt(state, row, column);
      return sameCell(content, null) ? [] : [[name, entry(content, shownAt(state.sheet, row, column))] as const];
    });
    return [{ table: state.table, after, cells: Object.fromEntries(cells) }];
  });
}

/** Blank text is nothing; only a formula shows something else than it is. */
const entry = (content: CellContent, shown: Entry["shown"]): Entry => ({
  content: content === "" ? null : content,
  shown: isFormula(content) ? shown : (content ?? ""),
});

const removedLines = ({ base, state }: Side): readonly RemovedLine[] =>
  listKeys(base)
    .filter((row) => state.rows[row] === undefined)
    .map((row) => ({ table: state.table, row }));
