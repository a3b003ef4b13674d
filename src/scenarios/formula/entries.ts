import type { TableId } from "../../budget/model";
import type { Edits, Entry } from "../edits";

/** The edits with every entry as `change` makes it; nothing else is different. */
export function withEntries(edits: Edits, change: (entry: Entry, table: TableId) => Entry): Edits {
  return {
    cells: edits.cells.map((edit) => ({ ...edit, ...change(edit, edit.table) })),
    added: edits.added.map((line) => ({
      ...line,
      cells: Object.fromEntries(
        Object.entries(line.cells).map(([column, entry]) => [column, change(entry, line.table)]),
      ),
    })),
    removed: edits.removed,
  };
}

/** Every entry of the edits. */
export const entriesOf = ({ cells, added }: Edits): readonly Entry[] => [
  ...cells,
  ...added.flatMap((line) => Object.values(line.cells)),
];
