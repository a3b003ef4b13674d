import type { Bag } from "../engine/stateModel";
import { isBlank, isRecord, text } from "./arguments";
import { defineObject } from "./define";
import type { HostContext } from "./model";

interface PropertySelf {
  readonly sheet: string;
  readonly key: string;
}

const all = (sheet: string, host: HostContext) => host.engine.state.sheet(sheet).customProperties;

/** Keys are found without regard to case. */
const find = (sheet: string, key: unknown, host: HostContext): string | null =>
  Object.keys(all(sheet, host)).find((known) => known.toLowerCase() === text(key, "key").toLowerCase()) ?? null;

/** Excel.WorksheetCustomProperty */
const customProperty = defineObject<PropertySelf>({
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { read: ({ key }) => key },
    value: {
      read: ({ sheet, key }, host) => all(sheet, host)[key] ?? "",
      write: ({ sheet, key }, value, { engine }) =>
        engine.state.updateSheet(sheet, (state) => ({
          customProperties: { ...state.customProperties, [key]: text(value, "value") },
        })),
    },
  },
  methods: {
    delete: ({ sheet, key }, _, { engine }) =>
      engine.state.updateSheet(sheet, (state) => ({
        customProperties: Object.fromEntries(Object.entries(state.customProperties).filter(([known]) => known !== key)),
      })),
  },
});

/** Excel.WorksheetCustomPropertyCollection */
export const worksheetCustomProperties = defineObject<string>({
  name: "WorksheetCustomPropertyCollection",
  items: (sheet, host) => Object.keys(all(sheet, host)).map((key) => customProperty({ sheet, key }, host)),
  item: (sheet, key, host) =>
    customProperty(
      { sheet, key: find(sheet, key, host) ?? host.refuse("ItemNotFound", "The worksheet has no such property.") },
      host,
    ),
  methods: {
    getCount: (sheet, _, host) => Object.keys(all(sheet, host)).length,
    add: (sheet, [key, value], host) => {
      const name = find(sheet, key, host) ?? text(key, "key");
      host.engine.state.updateSheet(sheet, (state) => ({
        customProperties: { ...state.customProperties, [name]: text(value, "value") },
      }));
      return customProperty({ sheet, key: name }, host);
    },
    getItemOrNullObject: (sheet, [key], host) => {
      const found = find(sheet, key, host);
      return found === null ? null : customProperty({ sheet, key: found }, host);
    },
  },
});

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
