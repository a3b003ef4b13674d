import type { PreviewedCell } from "../../actions/preview/Previewed";
import { cellKey, type PreviewState } from "./PreviewState";
import { useWords } from "../pane/words";
import { AllChoice } from "./AllChoice";
import { CellChoice } from "./CellChoice";
import { FirstOf } from "./FirstOf";
import { TableGroup } from "./TableGroup";

interface Props {
  readonly preview: PreviewState;
  readonly cells: readonly PreviewedCell[];
  readonly isOpen: boolean;
}

/** Cells of the user's by table, each with its choice, and one for the whole table. */
export function ChoiceGroups({ preview, cells, isOpen }: Props) {
  const { say } = useWords();
  const groups = preview.result.tables.flatMap((table) => {
    const own = cells.filter((cell) => cell.table === table.table);
    return own.length === 0 ? [] : [{ table, own }];
  });
  return groups.map(({ table, own }) => (
    <TableGroup key={table.table} table={table} count={own.length} isOpen={isOpen}>
      {own.length > 1 && groups.length > 1 && (
        <AllChoice preview={preview} cells={own} label={say("preview.allOf", { table: table.sheet })} />
      )}
      <ul>
        <FirstOf all={own}>
          {(cell) => <CellChoice key={cellKey(cell)} cell={cell} isTaken={preview.taken.has(cellKey(cell))} />}
        </FirstOf>
      </ul>
    </TableGroup>
  ));
}
