import type { Bag } from "../engine/stateModel";
import { isBlank, isRecord, text } from "./arguments";
import { defineObject } from "./define";

/** Excel.WorksheetProtectionOptions as they stand when none are given. */
const USUAL: Bag = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Excel.WorksheetProtection. Every call clears the undo stack, as in Excel. */
export const worksheetProtection = defineObject<string>({
  name: "WorksheetProtection",
  properties: {
    protected: { read: (sheet, { engine }) => engine.state.sheet(sheet).protection !== null },
    options: { read: (sheet, { engine }) => engine.state.sheet(sheet).protection?.options ?? USUAL },
  },
  methods: {
    protect: (sheet, [options, password], { engine, refuse }) => {
      if (engine.state.sheet(sheet).protection) refuse("InvalidOperation", "The sheet is already protected.");
      const known = isRecord(options)
        ? Object.fromEntries(
            Object.entries(options).filter(
              ([name, value]) => name in USUAL && (typeof value === "boolean" || typeof value === "string"),
            ),
          )
        : {};
      engine.state.updateSheet(sheet, () => ({
        protection: {
          options: Object.assign({}, USUAL, known),
          password: isBlank(password) ? null : text(password, "password"),
        },
      }));
      engine.undo.clear();
    },
    unprotect: (sheet, [password], { engine, refuse }) => {
      const held = engine.state.sheet(sheet).protection?.password ?? null;
      if (held !== null && held !== password) refuse("AccessDenied", "The password is not right.");
      engine.state.updateSheet(sheet, () => ({ protection: null }));
      engine.undo.clear();
    },
  },
});
