import type { Positions } from "../../refresh/axis";
import type { SheetMerge } from "../../refresh/merge";
import type { TableState } from "../../refresh/tableState";
import { cellAddress, sheetPrefix } from "../../sheets/formula/address";
import type { Plan } from "../../sheets/plan";
import type { LineFate, PreviewedLine } from "./Previewed";
import type { SheetWords } from "./previewWords";

type Axis = PreviewedLine["axis"];

/** Rows and columns of a table that would come, go, move, or be left against the model. */
export function previewedLines(
  merged: SheetMerge,
  state: TableState,
  words: SheetWords,
  base: Plan,
  model: Plan,
): readonly PreviewedLine[] {
  return (["row", "column"] as const).flatMap((axis) => {
    const [was, is] = [base, model].map(({ sheets }) =>
      linesOf(
        sheets.find(({ table }) => table === state.table),
        axis,
      ),
    );
    const [now, after] = [linesOf(state, axis), linesOf(merged.place, axis)];
    const keys = new Set([...Object.keys(is ?? {}), ...Object.keys(now)]);
    return [...keys].flatMap((key): readonly PreviewedLine[] => {
      const fate = fateOf(key, { was: was ?? {}, is: is ?? {}, now, after, moves: movesOf(merged, axis) });
      if (fate === null) return [];
      const at = now[key] ?? after[key];
      const cell =
        at === undefined ? null : sheetPrefix(state.sheet) + (axis === "row" ? cellAddress(at, 0) : cellAddress(0, at));
      return [{ fate, table: state.table, axis, key, words: words[axis](key), cell }];
    });
  });
}

interface Lines {
  readonly was: Positions;
  readonly is: Positions;
  readonly now: Positions;
  readonly after: Positions;
  readonly moves: ReadonlySet<string>;
}

function fateOf(key: string, { was, is, now, after, moves }: Lines): LineFate | null {
  const [stood, stands, isOurs] = [key in now, key in after, key in is];
  if (stood && !stands) return "vanishes";
  if (stood && !isOurs) return key in was ? "stays" : null;
  if (stood) return moves.has(key) ? "moves" : null;
  if (stands) return key in was ? "returns" : "appears";
  return key in was ? "away" : null;
}

/** Lines that leave their places come again elsewhere. */
const movesOf = ({ rows, columns }: SheetMerge, axis: Axis): ReadonlySet<string> =>
  new Set((axis === "row" ? rows : columns).inserted.flatMap(({ keys }) => keys));

const linesOf = (sheet: { readonly rows: Positions; readonly columns: Positions } | undefined, axis: Axis): Positions =>
  (axis === "row" ? sheet?.rows : sheet?.columns) ?? {};
