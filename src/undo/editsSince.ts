import { sameCell } from "../spreadsheet/cellContent";
import { isLost, type SheetUndo, type UndoRecord } from "../changes/UndoRecord";
import { withOwnLines } from "../refresh/ownLines";
import { groundNow, print } from "../refresh/print";
import { contentAt, type TableState } from "../refresh/tableState";
import { cellAddress, sheetPrefix } from "../spreadsheet/address";
import type { Plan } from "../sheets/plan";
import { gridOf, type Snapshot } from "../changes/snapshot";
import type { LineStep } from "../changes/lineSteps";
import { addedNow, sheetNow } from "./undoingChange";
import { statesOf } from "../changes/states";

/** What the user did since a change that is to be taken back. */
interface EditsSince {
  /** Cells, by address with their sheet. */
  readonly cells: readonly string[];
  /** It would be lost. */
  readonly isInTheWay: boolean;
}

/**
 * Cells that were typed over since stay where they are; on sheets that would go they cannot. The change is said for the
 * lines as they stand now.
 */
export function editsSince(reversal: UndoRecord, now: Snapshot): EditsSince {
  const tables = now.contents.bases.flatMap(({ plan, ownLines }) =>
    withOwnLines(statesOf(plan, now.outline, now.contents), ownLines).map((state) => ({ plan, state })),
  );
  const added = new Set(addedNow(reversal, now));
  const inTheWay = tables
    .filter(({ state }) => added.has(state.sheet))
    .flatMap(({ plan, state }) =>
      editsOf(
        plan,
        state,
        tables.map((each) => each.state),
      ),
    );
  inTheWay.push(...[...added].flatMap((sheet) => attachedTo(sheet, now)));
  if (inTheWay.length > 0) return { cells: inTheWay.slice(0, MANY), isInTheWay: true };
  return { cells: reversal.edits.flatMap((edit) => typedOver(edit, sheetNow(edit, now), now)), isInTheWay: false };
}

/** Comments and charts that the user put on a sheet. */
function attachedTo(sheet: string, { contents }: Snapshot): readonly string[] {
  const seen = contents.sheets.get(sheet);
  const ours = new Set(
    contents.bases.flatMap(({ plan }) => plan.sheets.flatMap(({ charts = [] }) => charts.map(({ name }) => name))),
  );
  return [
    ...(seen?.commented ?? []).map(({ row, column }) => addressOf(sheet, row, column)),
    ...(seen?.charts ?? []).flatMap((name) => (ours.has(name) ? [] : [`${sheetPrefix(sheet)}${name}`])),
  ];
}

/** More cells than that say no more. */
const MANY = 20;

/** Cells of a sheet that hold something else than was written there. */
function editsOf(plan: Plan, state: TableState, states: readonly TableState[]): readonly string[] {
  const ground = groundNow(plan, states);
  const written = new Map(
    plan.sheets
      .find(({ table }) => table === state.table)
      ?.cells.flatMap(({ row, column, content }) => {
        const [r, c] = [state.rows[row], state.columns[column]];
        return r === undefined || c === undefined ? [] : [[`${r} ${c}`, print(content, ground, state.table)] as const];
      }),
  );
  return state.contents.flatMap((line, down) =>
    line.flatMap((_, across) => {
      const [row, column] = [state.top + down, state.left + across];
      const expected = written.get(`${row} ${column}`) ?? null;
      return sameCell(contentAt(state, row, column), expected) ? [] : [addressOf(state.sheet, row, column)];
    }),
  );
}

/** Cells that the change wrote and that hold something else now. */
function typedOver({ go, cells }: SheetUndo, sheet: string, { contents }: Snapshot): readonly string[] {
  const seen = contents.sheets.get(sheet);
  if (seen === undefined) return [];
  const is = gridOf(seen);
  return cells.flatMap(([row, column, , after]) => {
    const [r, c] = [placeAfterGone(go, "row", row), placeAfterGone(go, "column", column)];
    const here = is[r]?.[c] ?? null;
    return sameCell(here, after) || isLost(here) ? [] : [addressOf(sheet, r, c)];
  });
}

function placeAfterGone(go: readonly LineStep[], axis: LineStep["axis"], place: number): number {
  return place - go.filter((step) => step.axis === axis && step.at < place).length;
}

const addressOf = (sheet: string, row: number, column: number): string => sheetPrefix(sheet) + cellAddress(row, column);
