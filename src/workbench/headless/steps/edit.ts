import type { CellValue } from "../../engine/cellValue";
import { StepFailure } from "../failure";
import { countField, textField } from "../fields";
import { locateEntries } from "../locate";
import type { Step } from "../script";
import type { StepAction } from "../stepAction";
import { typeInto } from "../user";

/**
 * The user begins to type in a cell: Excel does nothing else until it is left, by `endEdit` or once it has refused so many
 * `requests` of the add-in. Where the step has a value, that is what the cell holds then.
 */
export const edit: StepAction = (step, { session: { engine, editing } }) => {
  const { sheet, area } = locateEntries(engine, textField(step, "range"));
  if (editing.isOpen) throw new StepFailure("InvalidOperationInCellEditMode", "A cell is being edited already.");
  const value = entryOf(step);
  const requests = step["requests"] === undefined ? null : countField(step, "requests");
  editing.begin(requests, async () => {
    if (value !== undefined)
      await typeInto(engine, { sheet, area: { ...area, rows: 1, columns: 1 } }, () => {
        engine.cells.write(sheet, { ...area, rows: 1, columns: 1 }, () => value);
      });
  });
  return Promise.resolve({});
};

/** The user leaves the cell. */
export const endEdit: StepAction = async (_, { session: { engine, editing } }) => {
  await editing.finish();
  await engine.settled();
  return {};
};

/** The script has been checked: what stands here is one cell's entry. */
function entryOf(step: Step): CellValue | null | undefined {
  const entry = step["value"];
  if (Array.isArray(entry)) throw new StepFailure("InvalidArgument", `"value" of ${step.do} must be one cell's entry.`);
  return entry as CellValue | null | undefined;
}
