import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";
import type { Area } from "./area";
import type { Book } from "./book";
import { fromRange, toRange } from "./address";
import type { Cells } from "./cells";

/**
 * A data-validation rule; `type` and `operator` are Excel's names, formulas as typed (with "=" when they are formulas).
 */
export interface Validation {
  readonly type: "List" | "WholeNumber" | "Decimal" | "Date" | "TextLength" | "Custom";
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  readonly inCellDropDown: boolean;
  readonly alertStyle: "Stop" | "Warning" | "Information";
  readonly alertTitle: string;
  readonly alertMessage: string;
  readonly showAlert: boolean;
  readonly promptTitle: string;
  readonly promptMessage: string;
  readonly showPrompt: boolean;
}

export const NO_VALIDATION_MESSAGES = {
  allowBlank: true,
  inCellDropDown: true,
  alertStyle: "Stop",
  alertTitle: "",
  alertMessage: "",
  showAlert: true,
  promptTitle: "",
  promptMessage: "",
  showPrompt: true,
} as const;

const TYPES: readonly (readonly [Validation["type"], DataValidationType])[] = [
  ["List", DataValidationType.LIST],
  ["WholeNumber", DataValidationType.WHOLE],
  ["Decimal", DataValidationType.DECIMAL],
  ["Date", DataValidationType.DATE],
  ["TextLength", DataValidationType.TEXT_LENGTH],
  ["Custom", DataValidationType.CUSTOM],
];
const OPERATORS: readonly (readonly [string, DataValidationOperator])[] = [
  ["Between", DataValidationOperator.BETWEEN],
  ["NotBetween", DataValidationOperator.NOT_BETWEEN],
  ["EqualTo", DataValidationOperator.EQUAL],
  ["NotEqualTo", DataValidationOperator.NOT_EQUAL],
  ["GreaterThan", DataValidationOperator.GREATER_THAN],
  ["LessThan", DataValidationOperator.LESS_THAN],
  ["GreaterThanOrEqualTo", DataValidationOperator.GREATER_THAN_OR_EQUAL],
  ["LessThanOrEqualTo", DataValidationOperator.LESS_THAN_OR_EQUAL],
];
const STYLES: readonly (readonly [Validation["alertStyle"], DataValidationErrorStyle])[] = [
  ["Stop", DataValidationErrorStyle.STOP],
  ["Warning", DataValidationErrorStyle.WARNING],
  ["Information", DataValidationErrorStyle.INFO],
];

const excelName = <N extends string, V>(table: readonly (readonly [N, V])[], value: V, usual: N): N =>
  table.find(([, v]) => v === value)?.[0] ?? usual;
const univerValue = <V>(table: readonly (readonly [string, V])[], name: string, usual: V): V =>
  table.find(([n]) => n === name)?.[1] ?? usual;

/** The data validation of cells. Univer keeps the rules and moves them with their cells. */
export class Validations {
  private readonly model: SheetDataValidationModel;

  constructor(private readonly book: Book) {
    this.model = book.injector.get(SheetDataValidationModel);
  }

  /** The rule of one cell, or null. */
  at(sheet: string, row: number, column: number): Validation | null {
    const rule = this.model.getRuleByLocation(this.book.unitId, sheet, row, column);
    return rule ? fromRule(rule) : null;
  }

  /** Replaces whatever rules an area had. */
  async set(sheet: string, area: Area, validation: Validation, cells: Cells): Promise<void> {
    this.book.ensure(sheet, cells.within(sheet, area));
    await this.clear(sheet, area, cells);
    const rule = { ...toRule(validation), uid: generateRandomId(), ranges: [toRange(cells.within(sheet, area))] };
    await this.book.command(AddSheetDataValidationCommand.id, { ...this.book.place(sheet), rule });
  }

  /** Takes in the rules of a file for a sheet that has none yet. */
  async load(
    sheet: string,
    rules: readonly { readonly areas: readonly Area[]; readonly validation: Validation }[],
  ): Promise<void> {
    for (const { areas, validation } of rules) {
      const rule = { ...toRule(validation), uid: generateRandomId(), ranges: areas.map(toRange) };
      await this.book.command(AddSheetDataValidationCommand.id, { ...this.book.place(sheet), rule });
    }
  }

  /** The rules of a sheet with the areas that they hold for. */
  all(sheet: string): { readonly areas: readonly Area[]; readonly validation: Validation }[] {
    return this.model
      .getRules(this.book.unitId, sheet)
      .map((rule) => ({ areas: rule.ranges.map(fromRange), validation: fromRule(rule) }));
  }

  /** Gives a sheet the rules of another. */
  async copy(from: string, to: string): Promise<void> {
    for (const rule of this.model.getRules(this.book.unitId, from)) {
      await this.book.command(AddSheetDataValidationCommand.id, {
        ...this.book.place(to),
        rule: { ...rule, uid: generateRandomId() },
      });
    }
  }

  async clear(sheet: string, area: Area, cells: Cells): Promise<void> {
    if (this.model.getRules(this.book.unitId, sheet).length === 0) return;
    await this.book.command(ClearRangeDataValidationCommand.id, {
      ...this.book.place(sheet),
      ranges: [toRange(cells.within(sheet, area))],
    });
  }
}

function fromRule(rule: ISheetDataValidationRule): Validation {
  return {
    type: excelName(TYPES, rule.type, "Custom"),
    operator: excelName(OPERATORS, rule.operator ?? DataValidationOperator.BETWEEN, "Between"),
    formula1: rule.formula1 ?? "",
    formula2: rule.formula2 ?? "",
    allowBlank: rule.allowBlank ?? true,
    inCellDropDown: rule.showDropDown ?? true,
    alertStyle: excelName(STYLES, rule.errorStyle ?? DataValidationErrorStyle.STOP, "Stop"),
    alertTitle: rule.errorTitle ?? "",
    alertMessage: rule.error ?? "",
    showAlert: rule.showErrorMessage ?? true,
    promptTitle: rule.promptTitle ?? "",
    promptMessage: rule.prompt ?? "",
    showPrompt: rule.showInputMessage ?? true,
  };
}

/** Only a comparison has an operator: Univer marks every entry of a list that has one as wrong. */
const compares = (validation: Validation): boolean => validation.type !== "List" && validation.type !== "Custom";

function toRule(validation: Validation): Omit<ISheetDataValidationRule, "uid" | "ranges"> {
  return {
    type: univerValue(TYPES, validation.type, DataValidationType.CUSTOM),
    ...(compares(validation)
      ? { operator: univerValue(OPERATORS, validation.operator, DataValidationOperator.BETWEEN) }
      : {}),
    ...(validation.type === "List" ? { renderMode: DataValidationRenderMode.ARROW } : {}),
    formula1: validation.formula1,
    formula2: validation.formula2,
    allowBlank: validation.allowBlank,
    showDropDown: validation.inCellDropDown,
    errorStyle: univerValue(STYLES, validation.alertStyle, DataValidationErrorStyle.STOP),
    errorTitle: validation.alertTitle,
    error: validation.alertMessage,
    showErrorMessage: validation.showAlert,
    promptTitle: validation.promptTitle,
    prompt: validation.promptMessage,
    showInputMessage: validation.showPrompt,
  };
}
