import type { Spreadsheet } from "./createSpreadsheet";

/** Where the keyboard speaks to the grid, rather than to a box beside it or to the name of a sheet. */
const EDITOR = '[data-u-comp="editor"]';

/**
 * Keys that Univer does not know: Ctrl+PageDown and Ctrl+PageUp go to the next sheet and the one before; with Alt too,
 * as Excel does it in browsers that keep the keys without Alt to themselves. Returns how to stop.
 */
export function readKeys(
  container: HTMLElement,
  { engine, editing }: Pick<Spreadsheet, "engine" | "editing">,
): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, shiftKey, target } = event;
    if (!(target instanceof Element) || target.closest(EDITOR) === null || editing.isOpen || event.isComposing) return;
    if ((key !== "PageDown" && key !== "PageUp") || !ctrlKey || shiftKey) return;
    goTo(key === "PageDown" ? 1 : -1);
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
