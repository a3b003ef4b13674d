import type { TableId } from "../budget/model";
import type { Content, Plan } from "../sheets/plan";
import type { Placement, SheetPlacement } from "../sheets/printFormula";
import { cellAddress, sheetPrefix } from "../spreadsheet/address";
import { type CellContent, sameCell } from "../spreadsheet/cellContent";
import { type Choice, type Resolution, Resolutions } from "./choices";
import { KeyPlaces } from "./keyPlaces";
import { type LineChange, linesOf } from "./lines";
import { isUnsure, mergeCell, type MergedCell, type Scene } from "./mergeCell";
import { groundNow, placementNow } from "./print";
import { pairsOf, type Side, sidesOf, type TableState } from "./tableState";

/** One cell and what it holds in the three places that a refresh compares. */
export interface CellDifference {
  /** Address with its sheet, `'29C.10'!C8`. */
  readonly cell: string;
  /** What was last written. */
  readonly base: CellContent;
  /** What stood on the sheet before the refresh. */
  readonly sheet: CellContent;
  /** What the model says now. */
  readonly model: CellContent;
}

/** What was last written, what the model says now, and what stands on the sheets, each by key. */
interface MergeInput {
  readonly base: Plan;
  readonly model: Plan;
  readonly states: readonly TableState[];
  /** Places of tables that are about to be written afresh, for formulas that refer to them. */
  readonly added: Placement;
  readonly resolve: Resolution;
  /** Where something else was chosen than `resolve`. */
  readonly choices?: readonly Choice[] | undefined;
  /** The sheets with what was decided before about lines of the user's, where that is something else now. */
  readonly before?: readonly TableState[] | undefined;
}

/** What to do to one sheet: lines come, then cells are written where they stand then, and in the end lines go. */
export interface SheetMerge extends LineChange {
  readonly table: string;
  /** Every cell about which there is something to say, by key. */
  readonly cells: readonly CellMerge[];
  readonly writes: readonly CellWrite[];
  /** Cells that take the model. */
  readonly applied: readonly CellDifference[];
  /** Cells that only the user changed. */
  readonly kept: readonly CellDifference[];
  /** Cells that both changed. */
  readonly conflicts: readonly CellDifference[];
}

interface CellKey {
  readonly row: string;
  readonly column: string;
}

/** One merged cell and where it will stand. */
export interface CellMerge {
  readonly key: CellKey;
  readonly row: number;
  readonly column: number;
  readonly cell: MergedCell;
}

/** A cell that is written, where it stands once lines have come. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** What stands there until it is written. */
  readonly before: CellContent;
  /** As it has to be written while lines that go still stand. */
  readonly written: CellContent;
  /** As it reads in the end. */
  readonly after: CellContent;
}

/** Merges every table that stands on a sheet. Pure: the same three sides always give the same result. */
export function merge({
  base,
  model,
  states,
  added,
  resolve,
  choices,
  before: were,
}: MergeInput): readonly SheetMerge[] {
  const now = { ...placementNow(states), ...added };
  const before = groundNow(base, states, added, were);
  const resolutions = new Resolutions(resolve, choices);
  const sides = sidesOf(base, model, states).map((side) => ({ side, lines: linesOf(side, before, resolutions) }));
  const placement = (of: (lines: LineChange) => SheetPlacement): Placement => ({
    ...now,
    ...Object.fromEntries(sides.map(({ side, lines }) => [side.state.table, of(lines)])),
  });
  const [after, written] = [placement(({ place }) => place), placement((lines) => lines.written)];
  const moving = new Set(sides.filter(({ side, lines }) => hasMoves(side, lines)).map(({ side }) => side.state.table));
  const scene: Scene = {
    base: before,
    now: new KeyPlaces(model, now),
    after: new KeyPlaces(model, after),
    written: new KeyPlaces(model, after, written),
    isUprooted: (content) => refersTo(content, moving),
    resolutions,
  };
  return sides.map(({ side, lines }) => mergeSheet(side, lines, scene));
}

/** Whether a line goes and comes again elsewhere: Excel loses the references to its cells. */
function hasMoves({ state }: Side, { rows, columns }: LineChange): boolean {
  return [
    ...rows.inserted.flatMap(({ keys }) => keys.map((key) => key in state.rows)),
    ...columns.inserted.flatMap(({ keys }) => keys.map((key) => key in state.columns)),
  ].includes(true);
}

function refersTo(content: Content, tables: ReadonlySet<TableId>): boolean {
  if (content === null || typeof content !== "object") return false;
  return content.parts.some((part) => typeof part !== "string" && "from" in part && tables.has(part.from.table));
}

function mergeSheet(side: Side, lines: LineChange, scene: Scene): SheetMerge {
  const { table, sheet } = side.state;
  const cells = pairsOf(side.model, side.base).flatMap(({ row, column }) => {
    const [written, position] = [positionIn(lines.written, row, column), positionIn(lines.place, row, column)];
    if (written === undefined || position === undefined) return [];
    const merged = mergeCell(side, row, column, scene);
    const inModel = row in side.model.rows && column in side.model.columns;
    return merged === undefined
      ? []
      : [
          {
            key: { row, column },
            written,
            ...position,
            cell: inModel ? placed(side, lines, row, column, merged) : orphan(merged),
          },
        ];
  });
  const takesModel = ({ row, column }: CellKey): boolean =>
    scene.resolutions.ofCell(table, row, column) === "model" &&
    (!isUnsure(side, row, column) || scene.resolutions.isChosen(table, row, column));
  const writes = cells.filter(
    ({ key, cell }) =>
      cell.verdict === "apply" || cell.verdict === "mend" || (cell.verdict === "conflict" && takesModel(key)),
  );
  const listed = (verdict: MergedCell["verdict"]): readonly CellDifference[] =>
    cells
      .filter(({ cell }) => cell.verdict === verdict)
      .map(({ row, column, cell }) => differenceOf(sheet, row, column, cell));
  return {
    ...lines,
    table,
    cells: cells.filter(({ cell }) => cell.verdict !== "same"),
    writes: writes.map(({ written, cell }) => ({
      ...written,
      before: cell.sheet,
      written: cell.written,
      after: cell.model,
    })),
    applied: listed("apply"),
    kept: listed("keep"),
    conflicts: listed("conflict"),
  };
}

/** A cell whose line changes its place is written there, whatever stood in it. */
function placed({ state }: Side, lines: LineChange, row: string, column: string, cell: MergedCell): MergedCell {
  const comes = [lines.rows, lines.columns].some(({ inserted }, at) =>
    inserted.some(({ keys }) => keys.includes(at === 0 ? row : column)),
  );
  const stood = row in state.rows && column in state.columns;
  return cell.verdict === "same" && comes && stood && !sameCell(cell.model, null) ? { ...cell, verdict: "mend" } : cell;
}

/** A cell whose line the model no longer has, but which stays: what the user changed is a conflict, the rest rests. */
function orphan(cell: MergedCell): MergedCell {
  return { ...cell, verdict: cell.verdict === "conflict" ? "conflict" : "same" };
}

function positionIn(
  { rows, columns }: SheetPlacement,
  row: string,
  column: string,
): { readonly row: number; readonly column: number } | undefined {
  const [r, c] = [rows[row], columns[column]];
  return r === undefined || c === undefined ? undefined : { row: r, column: c };
}

function differenceOf(
  sheet: string,
  row: number,
  column: number,
  { base, sheet: now, model }: MergedCell,
): CellDifference {
  return { cell: sheetPrefix(sheet) + cellAddress(row, column), base, sheet: now, model };
}
