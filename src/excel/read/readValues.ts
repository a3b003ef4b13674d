import type { Change, SheetEdit } from "../../changes/Change";
import { isNoSetting, noSetting, type Setting } from "../../changes/setting";
import { type CellValue, ourSheets, type Outline, type SheetContents, type SheetValues } from "../../changes/snapshot";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import { type CellContent, isFormula } from "../../spreadsheet/cellContent";
import { partsOf } from "../../spreadsheet/references";
import { lineOf } from "../write/setting";

/** Queues the values of sheets; the returned function reads them after synchronising. */
export function queueValues(
  context: Excel.RequestContext,
  names: readonly string[],
): () => ReadonlyMap<string, SheetValues> {
  const sheets = names.map((name) => ({
    name,
    used: context.workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load("values,rowIndex,columnIndex"),
  }));
  return () => new Map(sheets.map(({ name, used }) => [name, valuesOf(used)]));
}

function valuesOf(used: Excel.Range): SheetValues {
  if (used.isNullObject) return { top: 0, left: 0, values: [] };
  const values: readonly (readonly CellValue[])[] = used.values;
  return { top: used.rowIndex, left: used.columnIndex, values };
}

/**
 * Queues names of the workbook; the returned function gives, by name, the formula of what each stands for, and leaves
 * out what is none.
 */
export function queueReferents(
  context: Excel.RequestContext,
  names: readonly string[],
): () => ReadonlyMap<string, string> {
  const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name).load("formula") }));
  return () =>
    new Map(
      items.flatMap(({ name, item }): [string, string][] =>
        item.isNullObject || typeof item.formula !== "string" ? [] : [[name, item.formula]],
      ),
    );
}

/**
 * Queues the sheets of the user's; the returned function gives the cells whose formulas refer to one of some sheets of
 * ours.
 */
export function queueReferring(
  context: Excel.RequestContext,
  outline: Outline,
  sheets: readonly string[],
): () => readonly string[] {
  const ours = new Set([...ourSheets(outline), ...sheets]);
  const wanted = new Set(sheets.map((name) => name.toLowerCase()));
  const used = outline.sheets
    .filter(({ name }) => !ours.has(name))
    .map(({ name }) => ({ name, range: usedCells(context, name) }));
  return () =>
    used.flatMap(({ name, range }) => {
      const { top, left, contents } = formulasOf(range);
      return contents.flatMap((line, row) =>
        line.flatMap((content, column) =>
          isFormula(content) && refersTo(content, wanted)
            ? [sheetPrefix(name) + cellAddress(top + row, left + column)]
            : [],
        ),
      );
    });
}

/** The used cells of a sheet as formulas and constants; the first one stands at `top`, `left`. */
export type SheetFormulas = Pick<SheetContents, "top" | "left" | "contents">;

/** Sends one request. */
interface Asked {
  ask<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T>;
}

/** What stands in the used cells of sheets; one request, and none for no sheet. */
export async function formulasIn(
  workbook: Asked,
  names: readonly string[],
): Promise<ReadonlyMap<string, SheetFormulas>> {
  if (names.length === 0) return new Map();
  return workbook.ask((context) => {
    const sheets = names.map((name) => ({ name, range: usedCells(context, name) }));
    return () => new Map(sheets.map(({ name, range }) => [name, formulasOf(range)]));
  });
}

function formulasOf(range: Excel.Range): SheetFormulas {
  if (range.isNullObject) return { top: 0, left: 0, contents: [] };
  const contents: readonly (readonly CellContent[])[] = range.formulas;
  return { top: range.rowIndex, left: range.columnIndex, contents };
}

const usedCells = ({ workbook }: Excel.RequestContext, sheet: string): Excel.Range =>
  workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).untrack().load("formulas,rowIndex,columnIndex");

const refersTo = (formula: string, sheets: ReadonlySet<string>): boolean =>
  partsOf(formula).some(
    (part) => typeof part !== "string" && part.sheet !== null && sheets.has(part.sheet.toLowerCase()),
  );

/** Screens round sizes to their own dots. */
const ROUNDING = 1;

/** Queues what the user may have set otherwise; the returned function leaves of a change what nobody has. */
export function queueUntouched(context: Excel.RequestContext, change: Change): () => Change {
  const reads = new Map(
    change.edits
      .filter(isSetting)
      .map((edit) => [edit, queueNow(context.workbook.worksheets.getItem(edit.sheet), edit.setting ?? noSetting)]),
  );
  return () => ({
    ...change,
    edits: change.edits.map((edit) => ({ ...edit, setting: reads.get(edit)?.() ?? noSetting })),
  });
}

/** Whether anything is to be set that the user may have set otherwise. */
export const asksForSettings = ({ edits }: Change): boolean => edits.some(isSetting);

const isSetting = ({ setting = noSetting }: SheetEdit): boolean => !isNoSetting(setting);

function queueNow(sheet: Excel.Worksheet, { sizes, footer }: Setting): () => Setting {
  const lines = sizes.map((size) => ({
    size,
    format: lineOf(sheet, size.axis, size.at).format.load(size.axis === "row" ? "rowHeight" : "columnWidth"),
  }));
  const page = footer === null ? null : sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
  return () => ({
    sizes: lines
      .filter(
        ({ size, format }) =>
          Math.abs((size.axis === "row" ? format.rowHeight : format.columnWidth) - size.before) <= ROUNDING,
      )
      .map(({ size }) => size),
    footer: page?.centerFooter === footer?.before ? footer : null,
  });
}
