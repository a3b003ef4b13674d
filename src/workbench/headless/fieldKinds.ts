import { StepFailure } from "./failure";
import type { Step } from "./script";

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number";
const isCell = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);
const isCells = (value: unknown): boolean =>
  isCell(value) || (Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCell)));

/** Kinds of fields by what a message calls them. */
const KINDS = {
  "a text": isText,
  "a number": isNumber,
  "true or false": (value: unknown) => typeof value === "boolean",
  "one cell's entry or rows of entries": isCells,
  "a list of texts": (value: unknown) => Array.isArray(value) && value.every(isText),
  "a text or a number": (value: unknown) => isText(value) || isNumber(value),
} as const;

/** The fields that steps know, and what may stand in them. Fields beyond these go to the add-in as they are. */
const FIELDS: Readonly<Record<string, keyof typeof KINDS>> = {
  model: "a text",
  file: "a text",
  language: "a text",
  formulas: "one cell's entry or rows of entries",
  tables: "a list of texts",
  range: "a text",
  values: "one cell's entry or rows of entries",
  formula: "a text",
  sheet: "a text",
  at: "a number",
  count: "a number",
  to: "a text or a number",
  cell: "a text",
  request: "a number",
  requests: "a number",
  value: "one cell's entry or rows of entries",
  action: "a text or a number",
  code: "a text",
  hang: "true or false",
};

/** Refuses a step in which something else stands in a field than it knows. */
export function checkFields(step: Step): void {
  for (const [field, kind] of Object.entries(FIELDS)) {
    if (field in step && !KINDS[kind](step[field]))
      throw new StepFailure("InvalidArgument", `"${field}" of ${step.do} must be ${kind}.`);
  }
}
