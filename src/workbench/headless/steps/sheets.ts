import { isOnSheet, MAX_COLUMNS, MAX_ROWS } from "../../engine/area";
import { StepFailure } from "../failure";
import { countField, textField } from "../fields";
import { locateSheet } from "../locate";
import type { StepAction } from "../stepAction";
import { rearrange, reshape } from "../user";

/** The names of the sheets, in the order of their tabs. */
export const sheets: StepAction = (_, { session: { engine } }) =>
  Promise.resolve({ sheets: engine.sheets.ids().map((id) => engine.sheets.name(id)) });

type Change = "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";

/** Inserts or deletes whole rows or columns. */
export function shift(change: Change): StepAction {
  return async (step, { session: { engine } }) => {
    const sheet = locateSheet(engine, textField(step, "sheet"));
    const [at, count] = [countField(step, "at") - 1, countField(step, "count", 1)];
    const area = change.endsWith("Rows")
      ? { row: at, rows: count, column: 0, columns: MAX_COLUMNS }
      : { row: 0, rows: MAX_ROWS, column: at, columns: count };
    if (!isOnSheet(area))
      throw new StepFailure("InvalidArgument", `A sheet has no more than ${MAX_ROWS} rows and ${MAX_COLUMNS} columns.`);
    const isInsert = change.startsWith("insert");
    const isRows = change.endsWith("Rows");
    await reshape(engine, sheet, () =>
      isInsert
        ? engine.structure.insert(sheet, area, isRows ? "Down" : "Right")
        : engine.structure.remove(sheet, area, isRows ? "Up" : "Left"),
    );
    return {};
  };
}

export const renameSheet: StepAction = async (step, { session: { engine } }) => {
  const sheet = locateSheet(engine, textField(step, "sheet"));
  const name = textField(step, "to");
  await rearrange(engine, () => engine.asOneStep(() => engine.sheets.rename(sheet, name)));
  return {};
};

/** Moves a sheet to a position, of which 1 is the first. */
export const moveSheet: StepAction = async (step, { session: { engine } }) => {
  const sheet = locateSheet(engine, textField(step, "sheet"));
  const position = countField(step, "to") - 1;
  if (position >= engine.sheets.ids().length)
    throw new StepFailure("InvalidArgument", `There are only ${engine.sheets.ids().length} sheets.`);
  await rearrange(engine, () => engine.asOneStep(() => engine.sheets.move(sheet, position)));
  return {};
};

export const deleteSheet: StepAction = async (step, { session: { engine } }) => {
  const sheet = locateSheet(engine, textField(step, "sheet"));
  await rearrange(engine, () => engine.sheets.remove(sheet));
  return {};
};

export const protectSheet: StepAction = (step, { session: { engine } }) => {
  const sheet = locateSheet(engine, textField(step, "sheet"));
  engine.state.updateSheet(sheet, () => ({ protection: { options: {}, password: null } }));
  // As in Excel, what was done before cannot be undone any more.
  engine.undo.clear();
  return Promise.resolve({});
};
