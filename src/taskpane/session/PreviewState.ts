import type { CellChoice } from "../../actions/write/argsAndResults";
import type { PreviewResult, PreviewedCell, PreviewedLine } from "../../actions/preview/PreviewResult";

/** Whose content a cell that both changed is to have. */
export type Resolution = "keep" | "model";

/** A preview that somebody looks at, and what they chose so far. */
export interface PreviewState {
  readonly result: PreviewResult;
  /** Cells of the user's that are to take the model; all others stay as they are. */
  readonly taken: ReadonlySet<string>;
  /** Whether something else was shown before, until the workbook or the model changed. */
  readonly isRenewed: boolean;
}

/** What has to be there for a refresh to be shown before it is done. */
export type Asks = "conflicts" | "changes" | "edits";

export const cellKey = ({ table, row, column }: Pick<PreviewedCell, "table" | "row" | "column">): string =>
  JSON.stringify([table, row, column]);

export const isMine = ({ fate }: PreviewedCell): boolean => fate !== "change";

/** Whether there is something to show, of what is asked for or graver. */
export function isWorthShowing({ cells, lines, added }: PreviewResult, asks: Asks): boolean {
  const conflicts = cells.some(({ fate }) => fate === "conflict");
  if (asks === "conflicts" || conflicts) return conflicts;
  const changes = added.length > 0 || cells.some(({ fate }) => fate === "change") || lines.some(isMoving);
  return changes || (asks === "edits" && cells.length > 0);
}

export function firstPreview(result: PreviewResult): PreviewState {
  return { result, taken: new Set(), isRenewed: false };
}

/** The same look at what would be done now: a choice still counts where the same three values stand in the cell. */
export function renewed({ result: was, taken }: PreviewState, result: PreviewResult): PreviewState {
  const values = new Map(was.cells.map((cell) => [cellKey(cell), valuesOf(cell)]));
  const still = result.cells.filter(
    (cell) => isMine(cell) && taken.has(cellKey(cell)) && values.get(cellKey(cell)) === valuesOf(cell),
  );
  return { result, taken: new Set(still.map(cellKey)), isRenewed: true };
}

const valuesOf = ({ base, sheet, model }: PreviewedCell): string => JSON.stringify([base, sheet, model]);

export function chosen(preview: PreviewState, cells: readonly PreviewedCell[], resolve: Resolution): PreviewState {
  const taken = new Set(preview.taken);
  for (const cell of cells.filter(isMine)) {
    if (resolve === "model") taken.add(cellKey(cell));
    else taken.delete(cellKey(cell));
  }
  return { ...preview, taken };
}

/** What was chosen of several cells; null where not the same of all. */
export function choiceOf({ taken }: PreviewState, cells: readonly PreviewedCell[]): Resolution | null {
  const count = cells.filter((cell) => taken.has(cellKey(cell))).length;
  if (count === 0) return "keep";
  return count === cells.length ? "model" : null;
}

/** The choices as a refresh takes them. */
export function choicesOf({ result, taken }: PreviewState): readonly CellChoice[] {
  return result.cells
    .filter((cell) => taken.has(cellKey(cell)))
    .map(({ table, row, column }) => ({ table, row, column, resolve: "model" }));
}

/** Whether a line comes, goes or moves; others are left as they are. */
export const isMoving = ({ fate }: PreviewedLine): boolean => fate !== "away" && fate !== "stays";

/** Lines that are left against the model; one with a conflict in it is told there. */
export function leftLines(cells: readonly PreviewedCell[], lines: readonly PreviewedLine[]): readonly PreviewedLine[] {
  const decided = new Set(
    cells
      .filter(({ why }) => why === "vanishes")
      .flatMap(({ table, row, column }) => [`row ${table} ${row}`, `column ${table} ${column}`]),
  );
  return lines.filter((line) => !isMoving(line) && !decided.has(`${line.axis} ${line.table} ${line.key}`));
}

/** Cells that would be replaced, and lines that would come, go or move. */
export function changeCount({ result, taken }: PreviewState): number {
  return (
    result.cells.filter(({ fate }) => fate === "change").length + result.lines.filter(isMoving).length + taken.size
  );
}
