import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from "@univerjs/sheets";
import { type Area, eachCell, intersect, isEntireColumn, isEntireRow, matrixOf } from "./area";
import type { Book } from "./book";
import type { Calculation } from "./calculation";
import type { CellValue } from "./cellValue";
import { refuse } from "./fault";
import { FormulaText } from "./FormulaText";
import { operatorsOf, reachOf } from "./reach";
import type { Caller } from "./hostFunction";
import { GENERAL, type CellStyle, readStyle, type StyleKey, toUniverStyle } from "./style";
import { type Typed, typed } from "./typed";

/** A new content or style for one cell; null empties it, undefined leaves it. */
type CellPatch = Nullable<ICellData> | undefined;

/** Excel takes no longer formula. */
const MAX_FORMULA = 8192;
/** Excel goes further, but the engine's stack does not. */
const MAX_OPERATORS = 2000;
/**
 * The engine walks through every cell that a formula spells out; of whole rows and columns only through those that are
 * there.
 */
const MAX_REACH = 5_000_000;
/** `Sheet1:Sheet3!` and `'My sheet:Other'!`. */
const ACROSS = /'((?:[^']|'')*:(?:[^']|'')*)'!|([\p{L}\p{N}_.]+:[\p{L}\p{N}_.]+)!/gu;
const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** The cells of the workbook, read and written as whole areas. Reading does not wait for calculation. */
export class Cells {
  private readonly formulaData: FormulaDataModel;
  private readonly formulaText: FormulaText;

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
  ) {
    this.formulaText = new FormulaText(book);
    this.formulaData = book.injector.get(FormulaDataModel);
  }

  value(sheet: string, row: number, column: number): CellValue {
    const spilled = this.spilled(sheet, row, column);
    const data = this.raw(sheet, row, column);
    return toCellValue(data?.f || data?.si || (data?.v ?? null) !== null ? data : (spilled ?? data));
  }

  values(sheet: string, area: Area): CellValue[][] {
    return matrixOf(area, (row, column) => this.value(sheet, row, column));
  }

  /** The formula of a cell with its "=", or its value where it has none, as `Range.formulas` gives it. */
  formula(sheet: string, row: number, column: number): CellValue {
    const formula = this.keptFormula(sheet, row, column);
    if (formula !== null) return this.formulaText.shown(formula, { sheet, row, column });
    return unreadFormula(this.raw(sheet, row, column)) ?? this.value(sheet, row, column);
  }

  /**
   * The formula of a cell spelled out, so that it means the same in any other cell or in a file; null where it has
   * none.
   */
  keptFormula(sheet: string, row: number, column: number): string | null {
    return this.hasFormula(sheet, row, column)
      ? (this.formulaData.getFormulaStringByCell(row, column, sheet, this.book.unitId) ?? null)
      : null;
  }

  hasFormula(sheet: string, row: number, column: number): boolean {
    const data = this.raw(sheet, row, column);
    return Boolean(data?.f || data?.si);
  }

  formulas(sheet: string, area: Area): CellValue[][] {
    return matrixOf(area, (row, column) => this.formula(sheet, row, column));
  }

  style<K extends StyleKey>(sheet: string, row: number, column: number, key: K): CellStyle[K] {
    return readStyle(this.univerStyle(sheet, row, column), key);
  }

  /**
   * The style that all cells of an area share, or null where they differ. Rows and columns beyond the sheet's extent
   * count as its last.
   */
  commonStyle<K extends StyleKey>(sheet: string, area: Area, key: K): CellStyle[K] | null {
    const first = this.style(sheet, area.row, area.column, key);
    let isCommon = true;
    eachCell(this.within(sheet, area), (row, column) => (isCommon &&= this.style(sheet, row, column, key) === first));
    return isCommon ? first : null;
  }

  /** True when any cell of an area has the property set to something. */
  someStyle(sheet: string, area: Area, key: StyleKey): boolean {
    let found = false;
    eachCell(this.within(sheet, area), (row, column) => (found ||= this.style(sheet, row, column, key) !== null));
    return found;
  }

  /**
   * Writes entries as if typed; null leaves a cell as it is. Throws InvalidArgument for a formula Excel would refuse,
   * and then writes nothing.
   */
  write(sheet: string, area: Area, entry: (row: number, column: number) => CellValue | null): void {
    this.patch(sheet, area, (row, column) => {
      const text = entry(row, column);
      return text === null
        ? undefined
        : this.contentOf(typed(text, this.style(sheet, row, column, "numberFormat")), sheet, row, column);
    });
  }

  writeStyle(sheet: string, area: Area, style: (row: number, column: number) => Partial<CellStyle> | null): void {
    this.patchStyle(sheet, this.within(sheet, area), (row, column) => {
      const patch = style(row, column);
      return patch ? toUniverStyle(patch) : undefined;
    });
  }

  /** One mutation that touches only styles, so that nothing has to be recalculated. */
  patchStyle(sheet: string, area: Area, style: (row: number, column: number) => IStyleData | null | undefined): void {
    const patch = (row: number, column: number): CellPatch => {
      const s = style(row, column);
      return s === undefined ? undefined : { s };
    };
    this.patch(sheet, area, patch, SetStyleCommand.id);
  }

  /** Sets or removes a mark that each cell of an area carries beside its style. */
  patchCustom(sheet: string, area: Area, name: string, is: boolean): void {
    const within = this.within(sheet, area);
    this.patch(
      sheet,
      within,
      (row, column) => ({ custom: { ...this.raw(sheet, row, column)?.custom, [name]: is } }),
      SetStyleCommand.id,
    );
  }

  /** One mutation for a whole area. */
  patch(sheet: string, area: Area, cell: (row: number, column: number) => CellPatch, trigger?: string): void {
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    eachCell(area, (row, column) => {
      const data = cell(row, column);
      if (data !== undefined) (cellValue[row] ??= {})[column] = this.withoutUnread(data, sheet, row, column);
    });
    if (Object.keys(cellValue).length === 0) return;
    this.book.ensure(sheet, area);
    const params: ISetRangeValuesMutationParams = {
      ...this.book.place(sheet),
      cellValue,
      ...(trigger ? { trigger } : {}),
    };
    const undo = SetRangeValuesUndoMutationFactory(this.book.injector, params);
    this.book.change({ id: SetRangeValuesMutation.id, params }, { id: SetRangeValuesMutation.id, params: undo });
  }

  /** What is written into a cell takes the place of a formula of a file that could not be read. */
  private withoutUnread(data: Nullable<ICellData>, sheet: string, row: number, column: number): Nullable<ICellData> {
    if (!data || !("v" in data || "f" in data) || data.custom) return data;
    const custom = this.raw(sheet, row, column)?.custom;
    if (!custom || unreadFormula({ custom }) === null) return data;
    return { ...data, custom: { ...custom, filed: { ...custom["filed"], unread: undefined } } };
  }

  clearContents(sheet: string, area: Area): void {
    this.patch(sheet, this.within(sheet, area), (row, column) => (this.raw(sheet, row, column) ? EMPTY : undefined));
  }

  clearFormats(sheet: string, area: Area): void {
    this.patchStyle(sheet, this.within(sheet, area), (row, column) =>
      this.raw(sheet, row, column)?.s ? null : undefined,
    );
  }

  /** Of whole rows and columns, the part that the sheet has cells for, so that they need not be walked to the end. */
  within(sheet: string, area: Area): Area {
    if (!isEntireRow(area) && !isEntireColumn(area)) return area;
    const extent = this.book.extent(sheet);
    const beyond = isEntireRow(area) ? { ...area, columns: extent.columns } : { ...area, rows: extent.rows };
    return intersect(area, extent) ?? beyond;
  }

  /**
   * Calls `visit` for each cell that holds something or looks like something, and for those that an array fills, by
   * rows.
   */
  eachStored(sheet: string, visit: (row: number, column: number) => void): void {
    const filled = new Map<number, Set<number>>();
    const add = (row: number, column: number): void => {
      const columns = filled.get(row);
      if (columns) columns.add(column);
      else filled.set(row, new Set([column]));
    };
    this.book
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell) add(row, column);
      });
    for (const spill of this.spillAreas(sheet)) eachCell(spill, add);
    for (const row of [...filled.keys()].sort((a, b) => a - b))
      for (const column of [...(filled.get(row) ?? [])].sort((a, b) => a - b)) visit(row, column);
  }

  raw(sheet: string, row: number, column: number): ICellData | undefined {
    return this.book.sheet(sheet).getCellMatrix().getValue(row, column) ?? undefined;
  }

  univerStyle(sheet: string, row: number, column: number): IStyleData {
    return this.book.workbook.getStyles().getStyleByCell(this.raw(sheet, row, column)) ?? {};
  }

  /** The area that a formula's array covers, when it spills from this very cell. */
  spillArea(sheet: string, row: number, column: number): Area | null {
    const range = this.formulaData.getArrayFormulaRange()[this.book.unitId]?.[sheet]?.[row]?.[column];
    return range
      ? {
          row: range.startRow,
          column: range.startColumn,
          rows: range.endRow - range.startRow + 1,
          columns: range.endColumn - range.startColumn + 1,
        }
      : null;
  }

  /** Every area on a sheet that a formula's array covers. */
  spillAreas(sheet: string): Area[] {
    const rows = this.formulaData.getArrayFormulaRange()[this.book.unitId]?.[sheet] ?? {};
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.keys(columns ?? {}).flatMap((column) => this.spillArea(sheet, Number(row), Number(column)) ?? []),
    );
  }

  private spilled(sheet: string, row: number, column: number): Nullable<ICellData> {
    return this.formulaData.getArrayFormulaCellData()[this.book.unitId]?.[sheet]?.[row]?.[column];
  }

  private contentOf(entry: Typed, sheet: string, row: number, column: number): ICellData {
    if (entry.kind === "formula")
      return { ...EMPTY, v: null, f: this.checkedFormula(entry.formula, { sheet, row, column }) };
    const isGeneral = this.style(sheet, row, column, "numberFormat") === GENERAL;
    const style = entry.format !== undefined && isGeneral ? { s: toUniverStyle({ numberFormat: entry.format }) } : {};
    return { ...EMPTY, ...toUniverValue(entry.value), ...style };
  }

  /**
   * Whether a formula refers to cells of a row of sheets, `Sheet1:Sheet3!A1`: the engine would never come to an end
   * with it.
   */
  private spansSheets(formula: string): boolean {
    const { workbook } = this.book;
    return [...formula.matchAll(ACROSS)].some(([, quoted, plain]) => {
      const names = (quoted?.replaceAll("''", "'") ?? plain ?? "").split(":");
      return names.length === 2 && names.every((name) => workbook.getSheetBySheetName(name));
    });
  }

  /** A formula that Excel would take for a cell, as the engine keeps it; throws InvalidArgument for any other. */
  checkedFormula(formula: string, cell: Caller | null): string {
    if (formula.length > MAX_FORMULA) refuse("InvalidArgument", `A formula is longer than ${MAX_FORMULA} characters.`);
    if (operatorsOf(formula) > MAX_OPERATORS)
      refuse("InvalidArgument", `A formula cannot have more than ${MAX_OPERATORS} operators here.`);
    if (reachOf(formula) > MAX_REACH)
      refuse(
        "RangeExceedsLimit",
        `A formula cannot refer to more than ${MAX_REACH} ` +
          "cells at once here: name " +
          "whole columns, such as A:C, " +
          "instead.",
      );
    if (this.spansSheets(formula))
      refuse("NotImplemented", "A formula cannot refer to the same cells of several sheets at once here.");
    const kept = this.formulaText.entered(formula, cell);
    return this.calculation.isFormula(kept)
      ? kept
      : refuse("InvalidArgument", `The formula ${formula.slice(0, 80)} cannot be read.`);
  }
}

/** The text of a formula of a file that could not be read, which its cell carries along. */
function unreadFormula(cell: Pick<ICellData, "custom"> | undefined): string | null {
  const filed: unknown = cell?.custom?.["filed"];
  const unread: unknown = typeof filed === "object" && filed !== null ? Reflect.get(filed, "unread") : null;
  const formula: unknown = typeof unread === "object" && unread !== null ? Reflect.get(unread, "formula") : null;
  return typeof formula === "string" ? formula : null;
}

function toCellValue(data: Nullable<ICellData>): CellValue {
  const value = data?.v ?? null;
  if (value === null) return "";
  if (data?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1" || value === "TRUE";
  if (data?.t === CellValueType.NUMBER && typeof value === "string") return Number(value);
  return value;
}

/** A value as the engine keeps it. */
export function toUniverValue(value: CellValue): ICellData {
  if (value === "") return { v: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: readsAsSomethingElse(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/**
 * Text that Univer would take for a number, a truth value or a formula has to be held as text by force; it then shows
 * an apostrophe.
 */
const readsAsSomethingElse = (text: string): boolean =>
  !Number.isNaN(Number(text)) || /^(true|false|=.*)$/is.test(text.trim());
