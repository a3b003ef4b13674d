import { matrixOf } from "../../engine/area";
import type { CellValue } from "../../engine/cellValue";
import { isErrorText } from "../../engine/cellValue";
import { StepFailure } from "../failure";
import { textField } from "../fields";
import { addressOf, locate, locateEntries } from "../locate";
import type { Step } from "../script";
import type { StepAction } from "../stepAction";
import { typeInto } from "../user";

/** Everything about the cells of a range. */
export const get: StepAction = async (step, { session: { engine } }) => {
  const { sheet, area } = locate(engine, textField(step, "range"));
  await engine.settled();
  await engine.display.refresh(sheet);
  return {
    address: addressOf(engine, { sheet, area }),
    values: engine.cells.values(sheet, area),
    text: engine.display.texts(sheet, area),
    formulas: engine.cells.formulas(sheet, area),
    numberFormat: matrixOf(area, (row, column) => engine.cells.style(sheet, row, column, "numberFormat")),
  };
};

/** Types entries into cells. */
export const set: StepAction = async (step, { session: { engine } }) => {
  const { sheet, area } = locateEntries(engine, textField(step, "range"));
  const entries = entriesOf(step);
  const isSingle = !Array.isArray(entries);
  if (!isSingle && (entries.length !== area.rows || entries.some((row) => row.length !== area.columns))) {
    throw new StepFailure("InvalidArgument", `The entries must be ${area.rows} by ${area.columns}, as the range is.`);
  }
  await typeInto(engine, { sheet, area }, () => {
    engine.cells.write(sheet, area, (row, column) =>
      isSingle ? entries : (entries[row - area.row]?.[column - area.column] ?? null),
    );
  });
  return {};
};

/** The script has been checked: what stands here are cells. */
function entriesOf(step: Step): CellValue | null | readonly (readonly (CellValue | null)[])[] {
  const entries = step["values"] ?? step["formulas"];
  if (entries === undefined)
    throw new StepFailure("InvalidArgument", `The step set needs the field "values" or "formulas".`);
  return entries as CellValue | null | readonly (readonly (CellValue | null)[])[];
}

/** The errors to which a custom function can add a message. */
const SPEAKING: readonly unknown[] = ["#VALUE!", "#N/A"];

/** The value of a formula that is in no cell; references that name no sheet mean the active sheet. A formula that Excel would not take fails with InvalidArgument. */
export const evaluateFormula: StepAction = async (step, { session: { engine, functions } }) => {
  const text = textField(step, "formula").trim();
  const { value, cell } = await engine.scratch.evaluate(text.startsWith("=") ? text : `=${text}`);
  if (!isErrorText(value)) return { value };
  const message = SPEAKING.includes(value) ? functions.messageAt(cell) : undefined;
  return message === undefined ? { error: value } : { error: value, message };
};
