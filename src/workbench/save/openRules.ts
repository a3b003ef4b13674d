import { parseArea } from "../engine/address";
import type { Area } from "../engine/area";
import type { Bag, ConditionalFormatState } from "../engine/stateModel";
import { NO_VALIDATION_MESSAGES, type Validation } from "../engine/validations";
import { userFormula } from "./fileFormula";
import { fillOf, type FileStyles, fontOf } from "./Styles";
import { childOf, childrenOf, type Element, isOn } from "./xml";

/** Types of rules for entries, by the name of a file. */
export const VALIDATION_TYPES: Readonly<Record<string, Validation["type"]>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};

/** Comparisons, by the name of a file. */
export const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

interface PlacedValidation {
  readonly areas: readonly Area[];
  readonly validation: Validation;
}

const areasOf = (text: string): readonly Area[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((part) => parseArea(part) ?? []);

/** What may be entered into cells; newer rules, which speak of other sheets, stand at the end of the part. */
export function validationsOf(root: Element): readonly PlacedValidation[] {
  const later = childrenOf(childOf(root, "extLst"), "ext").flatMap((extension) =>
    childrenOf(childOf(extension, "dataValidations"), "dataValidation"),
  );
  const rules = [...childrenOf(childOf(root, "dataValidations"), "dataValidation"), ...later];
  return rules.flatMap((rule) => {
    const type = VALIDATION_TYPES[rule.attributes["type"] ?? ""];
    const areas = areasOf(rule.attributes["sqref"] ?? childOf(rule, "sqref")?.text ?? "");
    return type === undefined || areas.length === 0 ? [] : [{ areas, validation: validationOf(rule, type) }];
  });
}

function validationOf(rule: Element, type: Validation["type"]): Validation {
  const { attributes } = rule;
  const formula = (name: string): string => {
    const element = childOf(rule, name);
    return operand(type, childOf(element, "f")?.text ?? element?.text ?? "");
  };
  const style = attributes["errorStyle"];
  return {
    ...NO_VALIDATION_MESSAGES,
    type,
    operator: OPERATORS[attributes["operator"] ?? "between"] ?? "Between",
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    allowBlank: isOn(attributes["allowBlank"]),
    // What a file calls showing the arrow hides it.
    inCellDropDown: !isOn(attributes["showDropDown"]),
    alertStyle: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
    showAlert: isOn(attributes["showErrorMessage"]),
    showPrompt: isOn(attributes["showInputMessage"]),
    alertMessage: attributes["error"] ?? "",
    alertTitle: attributes["errorTitle"] ?? "",
    promptMessage: attributes["prompt"] ?? "",
    promptTitle: attributes["promptTitle"] ?? "",
  };
}

function operand(type: Validation["type"], formula: string): string {
  if (formula === "") return "";
  const listed = /^"(.*)"$/s.exec(formula)?.[1];
  if (type === "List" && listed !== undefined) return listed.replaceAll('""', '"');
  return /^-?[\d.]+$/.test(formula) ? formula : `=${formula}`;
}

/** Comparisons of conditional formats go by slightly other names than those of entries. */
export const CONDITIONS: Readonly<Record<string, string>> = {
  ...OPERATORS,
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** Kinds of conditional formats that are kept and not carried out, by the name of a file. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  aboveAverage: "PresetCriteria",
  uniqueValues: "PresetCriteria",
  duplicateValues: "PresetCriteria",
};

/**
 * The conditional formats of a sheet, the first with the highest priority. `rules` are their texts in the file, in
 * order.
 */
export function conditionalFormatsOf(
  root: Element,
  rules: readonly string[],
  styles: FileStyles,
  namespace: string | undefined,
): readonly ConditionalFormatState[] {
  let at = 0;
  const found = childrenOf(root, "conditionalFormatting").flatMap((formatting) => {
    const areas = areasOf(formatting.attributes["sqref"] ?? "");
    return childrenOf(formatting, "cfRule").map((rule) => ({ areas, rule, xml: rules[at++] ?? "" }));
  });
  return found
    .sort((a, b) => Number(a.rule.attributes["priority"]) - Number(b.rule.attributes["priority"]))
    .flatMap(({ areas, rule, xml }, index) =>
      areas.length === 0 ? [] : [{ ...stateOf(rule, xml, styles, namespace), id: `opened-${index}`, areas }],
    );
}

type Unplaced = Omit<ConditionalFormatState, "id" | "areas">;

function stateOf(rule: Element, xml: string, styles: FileStyles, namespace: string | undefined): Unplaced {
  const { type = "", operator = "", dxfId, stopIfTrue } = rule.attributes;
  const [formula1 = "", formula2] = childrenOf(rule, "formula").map(({ text }) => userFormula(text, namespace));
  const common = { ...lookOf(styles.differences[Number(dxfId ?? -1)], styles), stopIfTrue: isOn(stopIfTrue) };
  if (type === "cellIs")
    return {
      ...common,
      type: "CellValue",
      rule: {
        operator: CONDITIONS[operator] ?? "EqualTo",
        formula1,
        ...(formula2 === undefined ? {} : { formula2 }),
      },
    };
  const other = OTHER_KINDS[type];
  if (other !== undefined || formula1 === "") return { ...common, type: other ?? "Custom", rule: { xml } };
  // Rules about texts and times carry the formula that says the same.
  return { ...common, type: "Custom", rule: { formula: formula1, ...(type === "expression" ? {} : { xml }) } };
}

function lookOf(
  difference: Element | undefined,
  { theme }: FileStyles,
): Pick<ConditionalFormatState, "numberFormat" | "font" | "fill"> {
  const [font, fill] = [childOf(difference, "font"), childOf(difference, "fill")];
  const said = font === undefined ? {} : fontOf(font, theme);
  const bag: Bag = {
    ...(said.bold === true ? { bold: true } : {}),
    ...(said.italic === true ? { italic: true } : {}),
    ...(said.strikethrough === true ? { strikethrough: true } : {}),
    ...(said.fontColor === undefined ? {} : { color: said.fontColor }),
  };
  return {
    numberFormat: childOf(difference, "numFmt")?.attributes["formatCode"] ?? null,
    font: bag,
    fill: fill === undefined ? null : fillOf(fill, theme, true),
  };
}
