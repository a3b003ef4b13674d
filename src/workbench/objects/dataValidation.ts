import { NO_VALIDATION_MESSAGES, type Validation } from "../engine/validations";
import { formatAbsolute, quoteSheet } from "../engine/address";
import { flag, isBlank, isRecord, oneOf, record, text } from "./arguments";
import type { CellSpan, HostContext } from "./model";
import { defineObject, isHostObject } from "./define";

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

/** The kinds of rule of Excel.DataValidationRule and the key each stands under. */
const KINDS: readonly (readonly [key: string, type: Validation["type"]])[] = [
  ["list", "List"],
  ["wholeNumber", "WholeNumber"],
  ["decimal", "Decimal"],
  ["date", "Date"],
  ["textLength", "TextLength"],
  ["custom", "Custom"],
];

const at = ({ sheet, area }: CellSpan, { engine }: HostContext): Validation | null =>
  engine.validations.at(sheet, area.row, area.column);

/** A source or operand: text, a number, or a range. */
function operand(value: unknown, host: HostContext): string {
  if (isBlank(value)) return "";
  if (!isHostObject(value)) return String(value);
  const { sheet, area } = value.target();
  return `=${quoteSheet(host.engine.sheets.name(sheet))}!${formatAbsolute(area)}`;
}

function ruleOf(
  value: unknown,
  host: HostContext,
): Pick<Validation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown"> {
  const given = record(value, "rule");
  const [key, type] =
    KINDS.find(([name]) => isRecord(given[name])) ?? host.refuse("InvalidArgument", "The rule is of no known kind.");
  const rule = record(given[key], key);
  const inCellDropDown = isBlank(rule["inCellDropDown"]) ? true : flag(rule["inCellDropDown"], "inCellDropDown");
  if (type === "List")
    return { type, operator: "Between", formula1: operand(rule["source"], host), formula2: "", inCellDropDown };
  if (type === "Custom")
    return { type, operator: "Between", formula1: text(rule["formula"], "formula"), formula2: "", inCellDropDown };
  return {
    type,
    operator: oneOf(rule["operator"], OPERATORS, "operator"),
    formula1: operand(rule["formula1"], host),
    formula2: operand(rule["formula2"], host),
    inCellDropDown,
  };
}

const numeric = (formula: string): string | number =>
  formula !== "" && !Number.isNaN(Number(formula)) ? Number(formula) : formula;

function toRule(validation: Validation | null): object {
  if (!validation) return {};
  const { type, operator, formula1, formula2, inCellDropDown } = validation;
  if (type === "List") return { list: { source: formula1, inCellDropDown } };
  if (type === "Custom") return { custom: { formula: formula1 } };
  const key = KINDS.find(([, kind]) => kind === type)?.[0] ?? "custom";
  return { [key]: { formula1: numeric(formula1), formula2: numeric(formula2), operator } };
}

/** Changes part of the rule of the cells; without a rule there is nothing to change. */
async function change(span: CellSpan, part: Partial<Validation>, host: HostContext): Promise<void> {
  const old = at(span, host) ?? {
    ...NO_VALIDATION_MESSAGES,
    type: "Custom" as const,
    operator: "Between",
    formula1: "=TRUE",
    formula2: "",
  };
  await host.engine.validations.set(span.sheet, span.area, { ...old, ...part }, host.engine.cells);
}

const textOf = (value: unknown, what: string): string => (isBlank(value) ? "" : text(value, what));
const flagOf = (value: unknown, what: string): boolean => (isBlank(value) ? true : flag(value, what));

/** Excel.DataValidation */
export const dataValidation = defineObject<CellSpan>({
  name: "DataValidation",
  properties: {
    type: { read: (span, host) => at(span, host)?.type ?? "None" },
    rule: {
      read: (span, host) => toRule(at(span, host)),
      write: (span, value, host) => change(span, ruleOf(value, host), host),
    },
    ignoreBlanks: {
      read: (span, host) => at(span, host)?.allowBlank ?? true,
      write: (span, value, host) => change(span, { allowBlank: flag(value, "ignoreBlanks") }, host),
    },
    prompt: {
      read: (span, host) => ({
        title: at(span, host)?.promptTitle ?? "",
        message: at(span, host)?.promptMessage ?? "",
        showPrompt: at(span, host)?.showPrompt ?? true,
      }),
      write: (span, value, host) => {
        const given = record(value, "prompt");
        return change(
          span,
          {
            promptTitle: textOf(given["title"], "title"),
            promptMessage: textOf(given["message"], "message"),
            showPrompt: flagOf(given["showPrompt"], "showPrompt"),
          },
          host,
        );
      },
    },
    errorAlert: {
      read: (span, host) => ({
        title: at(span, host)?.alertTitle ?? "",
        message: at(span, host)?.alertMessage ?? "",
        style: at(span, host)?.alertStyle ?? "Stop",
        showAlert: at(span, host)?.showAlert ?? true,
      }),
      write: (span, value, host) => {
        const given = record(value, "errorAlert");
        const alertStyle = isBlank(given["style"])
          ? "Stop"
          : oneOf(given["style"], ["Stop", "Warning", "Information"] as const, "style");
        return change(
          span,
          {
            alertTitle: textOf(given["title"], "title"),
            alertMessage: textOf(given["message"], "message"),
            alertStyle,
            showAlert: flagOf(given["showAlert"], "showAlert"),
          },
          host,
        );
      },
    },
    valid: { read: () => true },
  },
  methods: { clear: ({ sheet, area }, _, { engine }) => engine.validations.clear(sheet, area, engine.cells) },
});
