import type { DataValidation, Worksheet } from "exceljs";
import { parseArea } from "../../engine/address";
import type { Area } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import type { Bag, ConditionalFormatState } from "../../engine/stateModel";
import { NO_VALIDATION_MESSAGES, type Validation } from "../../engine/validations";
import { userFormula } from "../fileFormula";
import { conditionalOperators } from "../saveConditionalFormats";
import { validationOperators, validationTypes } from "../saveValidations";
import { openColor } from "./openStyle";

const nameOf = (table: Readonly<Record<string, string>>, value: string | undefined, usual: string): string =>
  Object.entries(table).find(([, filed]) => filed === value)?.[0] ?? usual;

/** Reads what may be entered into cells. */
export async function openValidations(engine: Engine, sheet: string, from: Worksheet): Promise<void> {
  const { model } = (
    from as unknown as { readonly dataValidations: { readonly model: Readonly<Record<string, DataValidation>> } }
  ).dataValidations;
  for (const [address, filed] of Object.entries(model)) {
    const area = parseArea(address);
    if (area !== null && (filed.type as string) !== "any")
      await engine.validations.set(sheet, area, openValidation(filed), engine.cells);
  }
}

function openValidation(filed: DataValidation): Validation {
  const [formula1 = "", formula2 = ""] = (filed.formulae as readonly unknown[]).map((formula) =>
    operand(filed.type, String(formula)),
  );
  return {
    ...NO_VALIDATION_MESSAGES,
    type: nameOf(validationTypes, filed.type, "Custom") as Validation["type"],
    operator: nameOf(validationOperators, filed.operator, "Between"),
    formula1,
    formula2,
    allowBlank: filed.allowBlank ?? false,
    alertMessage: filed.error ?? "",
    alertTitle: filed.errorTitle ?? "",
    promptMessage: filed.prompt ?? "",
    promptTitle: filed.promptTitle ?? "",
  };
}

function operand(type: DataValidation["type"], formula: string): string {
  const listed = /^"(.*)"$/.exec(formula)?.[1];
  if (type === "list" && listed !== undefined) return listed.replaceAll('""', '"');
  return /^-?[\d.]+$/.test(formula) ? formula : `=${formula}`;
}

interface FiledRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly unknown[];
  readonly priority: number;
  readonly stopIfTrue?: boolean;
  readonly style?: {
    readonly numFmt?: { readonly formatCode?: string };
    readonly font?: { readonly bold?: boolean; readonly color?: { readonly argb?: string } };
    readonly fill?: { readonly bgColor?: { readonly argb?: string } };
  };
}

/** The conditional formats of a file's sheet, the first with the highest priority. */
export function openConditionalFormats(
  from: Worksheet,
  namespace: string | undefined,
): readonly ConditionalFormatState[] {
  const { conditionalFormattings } = from as unknown as {
    readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly FiledRule[] }[];
  };
  const rules = conditionalFormattings.flatMap(({ ref, rules: filed }) =>
    filed.map((rule) => ({ areas: areasOf(ref), rule })),
  );
  return rules
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .flatMap(({ areas, rule }, index) => openRule(areas, rule, index, namespace));
}

function areasOf(ref: string): readonly Area[] {
  return ref
    .split(" ")
    .map(parseArea)
    .filter((area): area is Area => area !== null);
}

function openRule(
  areas: readonly Area[],
  rule: FiledRule,
  index: number,
  namespace: string | undefined,
): readonly ConditionalFormatState[] {
  const [formula1 = "", formula2] = (rule.formulae ?? []).map((formula) => userFormula(String(formula), namespace));
  const { numFmt, font, fill } = rule.style ?? {};
  const color = openColor(font?.color);
  const bag: Bag = { ...(font?.bold === true ? { bold: true } : {}), ...(color === undefined ? {} : { color }) };
  const common = {
    id: `opened-${index}`,
    areas,
    numberFormat: numFmt?.formatCode ?? null,
    font: bag,
    fill: openColor(fill?.bgColor) ?? null,
    stopIfTrue: rule.stopIfTrue ?? false,
  };
  if (rule.type === "expression") return [{ ...common, type: "Custom", rule: { formula: formula1 } }];
  if (rule.type !== "cellIs") return [];
  const operator = nameOf(conditionalOperators, rule.operator, "EqualTo");
  return [
    { ...common, type: "CellValue", rule: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } },
  ];
}
