import type { MenuConfig } from "@univerjs/presets/preset-sheets-core";

/** Entries of the grid's own toolbar and menus that have no use on the workbench. */
export const hiddenMenus: MenuConfig = {};
