import { Direction } from "@univerjs/presets";
import type { Spreadsheet } from "./createSpreadsheet";

const MOVE = "sheet.command.move-selection";

/** Where the keyboard speaks to the grid, rather than to a box beside it or to the name of a sheet. */
const EDITOR = '[data-u-comp="editor"]';

/**
 * Keys that Univer reads otherwise than Excel: Enter goes to the cell below and Shift+Enter to the one above, where
 * nobody is typing; Ctrl+PageDown and Ctrl+PageUp go to the next sheet and the one before, with Alt too, as Excel does
 * it in browsers that keep the keys without Alt to themselves. Returns how to stop.
 */
export function readKeys(container: HTMLElement, { univerAPI, engine, editing }: Spreadsheet): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, shiftKey, target } = event;
    if (!(target instanceof Element) || target.closest(EDITOR) === null || editing.isOpen || event.isComposing) return;
    const isPage = key === "PageDown" || key === "PageUp";
    if (key === "Enter" && !ctrlKey && !altKey && !metaKey)
      void univerAPI.executeCommand(MOVE, { direction: shiftKey ? Direction.UP : Direction.DOWN });
    else if (isPage && ctrlKey && !shiftKey) goTo(key === "PageDown" ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Nothing happens at either end. */
  function goTo(step: 1 | -1): void {
    const visible = engine.sheets.ids().filter((id) => engine.sheets.visibility(id) === "Visible");
    const next = visible[visible.indexOf(engine.sheets.active()) + step];
    if (next !== undefined) void engine.sheets.activate(next);
  }

  container.addEventListener("keydown", pressed, true);
  return () => container.removeEventListener("keydown", pressed, true);
}
