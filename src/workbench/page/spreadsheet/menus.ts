import type { MenuConfig } from "@univerjs/presets/preset-sheets-core";

const FUNCTION_KINDS = [
  "financial",
  "logical",
  "text",
  "date",
  "lookup",
  "math",
  "statistical",
  "engineering",
  "information",
  "database",
];

/** Entries of the grid's toolbar and menus that stand in the way of a calm page, by their ids. */
const HIDDEN: readonly string[] = [
  // One box for functions is enough: the formula bar completes names as they are typed.
  ...FUNCTION_KINDS.map((kind) => `formula-ui.operation.insert-function.${kind}`),
  "base-ui.operation.toggle-shortcut-panel",
  "sheet.toolbar.text-to-number",
  "sheet.command.set-once-format-painter",
  "sheet.command.set-range-font-increase",
  "sheet.command.set-range-font-decrease",
  "sheet.command.set-range-stroke",
  "sheet.command.set-text-rotation",
  "sheet.command.numfmt.set.currency",
  // Protection by person is an affair of shared documents; there is one person here.
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

export const hiddenMenus: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
