import type { FUniver } from "@univerjs/presets";
import type { CellEditing } from "../../wire/CellEditing";

/** While somebody types into a cell of the grid, Excel does nothing for add-ins. */
export function followEditing(univerAPI: FUniver, editing: CellEditing): void {
  univerAPI.addEvent(univerAPI.Event.SheetEditStarted, () => {
    editing.begin();
  });
  univerAPI.addEvent(univerAPI.Event.SheetEditEnded, () => {
    editing.leave();
  });
}
