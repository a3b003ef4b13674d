import type { Validation } from "../../sheets/plan";
import { rangeOf } from "./area";

/** Excel takes titles up to 32 characters and messages up to 255. */
const TITLE = 32;
const MESSAGE = 255;
/** No amount or number of posts comes near. */
const LIMIT = 1e12;

/** What may be entered in an area, told while its cell is selected and when something else is entered. */
export function queueValidation(sheet: Excel.Worksheet, { area, rule, title, message }: Validation): void {
  const { dataValidation } = rangeOf(sheet, area);
  const words = { title: title.slice(0, TITLE), message: message.slice(0, MESSAGE) };
  dataValidation.rule = ruleOf(rule);
  dataValidation.prompt = { showPrompt: true, ...words };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", ...words };
}

function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule {
  const between = { formula1: -LIMIT, formula2: LIMIT, operator: "Between" as const };
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "decimal":
      return { decimal: between };
    case "wholeNumber":
      return { wholeNumber: between };
  }
}
