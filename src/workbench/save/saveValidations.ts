import type { DataValidation, DataValidationOperator, Worksheet } from "exceljs";
import { type Area, eachCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import type { Validation } from "../engine/validations";

/** Types of rules, by Excel's name, as a file names them. */
export const validationTypes: Readonly<Record<Validation["type"], DataValidation["type"]>> = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  TextLength: "textLength",
  Custom: "custom",
};

/** Comparisons likewise. */
export const validationOperators: Readonly<Record<string, DataValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** Writes what may be entered into cells. */
export function saveValidations(engine: Engine, sheet: string, to: Worksheet, area: Area): void {
  eachCell(area, (row, column) => {
    const validation = engine.validations.at(sheet, row, column);
    if (validation !== null) to.getCell(row + 1, column + 1).dataValidation = fileValidation(validation);
  });
}

function fileValidation(validation: Validation): DataValidation {
  const operator = validationOperators[validation.operator];
  return {
    type: validationTypes[validation.type],
    formulae: [validation.formula1, validation.formula2]
      .filter((formula) => formula !== "")
      .map((formula) => operand(validation.type, formula)),
    allowBlank: validation.allowBlank,
    showErrorMessage: validation.showAlert,
    showInputMessage: validation.showPrompt,
    errorStyle: validation.alertStyle.toLowerCase(),
    error: validation.alertMessage,
    errorTitle: validation.alertTitle,
    prompt: validation.promptMessage,
    promptTitle: validation.promptTitle,
    ...(validation.type === "List" || validation.type === "Custom" || operator === undefined ? {} : { operator }),
  };
}

/** A list that is written out stands in quotes in a file; a formula stands without `=`. */
function operand(type: Validation["type"], formula: string): string {
  if (formula.startsWith("=")) return formula.slice(1);
  return type === "List" ? `"${formula.replaceAll('"', '""')}"` : formula;
}
