import type { StepAction } from "../stepAction";
import { automation, exported } from "./automation";
import { evaluateFormula, get, set } from "./cells";
import { ctrlY, ctrlZ, fault, open, save, script, stats } from "./host";
import { edit, endEdit } from "./edit";
import { deleteSheet, moveSheet, protectSheet, renameSheet, sheets, shift } from "./sheets";

/** The steps that the workbench carries out itself. */
const STEPS: Readonly<Record<string, StepAction>> = {
  sheets,
  get,
  set,
  eval: evaluateFormula,
  insertRows: shift("insertRows"),
  deleteRows: shift("deleteRows"),
  insertColumns: shift("insertColumns"),
  deleteColumns: shift("deleteColumns"),
  renameSheet,
  moveSheet,
  deleteSheet,
  protectSheet,
  edit,
  endEdit,
  ctrlZ,
  ctrlY,
  fault,
  script,
  stats,
  save,
  export: exported,
  open,
};

/** How a step is carried out: by the workbench, or else by the add-in. */
export function actionOf(name: string): StepAction {
  return Object.hasOwn(STEPS, name) ? (STEPS[name] ?? automation) : automation;
}
