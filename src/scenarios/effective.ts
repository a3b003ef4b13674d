import { sameCell } from "../refresh/cellContent";
import type { Ground } from "../refresh/ground";
import { print } from "../refresh/print";
import type { Side } from "../refresh/side";
import type { Edits } from "./edits";
import { listKeys } from "./listRows";
import { inputsOf } from "./readEdits";

/** The edits that still say something else than the model does, where it still has a cell for them. */
export function effective({ cells, added, removed }: Edits, sides: readonly Side[], now: Ground): Edits {
  const sideOf = (table: string): Side | undefined => sides.find(({ state }) => state.table === table);
  const says = new Map(
    sides.flatMap((side) =>
      inputsOf(side).map(({ row, column, content }) => [
        keyOf({ table: side.state.table, row, column }),
        print(content, now, side.state.table) ?? null,
      ]),
    ),
  );
  return {
    cells: cells.filter((edit) => says.has(keyOf(edit)) && !sameCell(says.get(keyOf(edit)) ?? null, edit.content)),
    added: added.filter(({ table }) => sideOf(table) !== undefined),
    removed: removed.filter(({ table, row }) => {
      const side = sideOf(table);
      return side !== undefined && listKeys(side.base).includes(row);
    }),
  };
}

const keyOf = ({
  table,
  row,
  column,
}: {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}): string => JSON.stringify([table, row, column]);
