import type { Area, SheetPlan, StyledArea } from "../../sheets/plan";
import { parseReference } from "../../spreadsheet/address";
import { queueBlock } from "../write/addSheet";
import { queueStyle } from "../write/looks";
import { queueDimensions, queueFreeze, queuePrintSetup, rangeOf } from "../write/dimensions";

/** A sheet that tells something and is written anew each time. */
export interface Report extends Pick<SheetPlan, "tabColor" | "columnWidths" | "rowHeights" | "frozen" | "print"> {
  readonly contents: readonly (readonly (string | number)[])[];
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
    readonly documentReference: string;
  }[];
  readonly styles: readonly StyledArea[];
  readonly merges?: readonly Area[];
  /** What can be filtered, with its headings; left out where nothing can. */
  readonly filtered?: Area;
}

/** Whether our sheet of this name stands in the workbook, and what else there is. */
interface ReportSeen {
  /** Present name of the sheet; null where there is none, or the user took it away. */
  readonly sheet: string | null;
  /** Whether the hidden name is there, be it of a sheet that is gone. */
  readonly isNamed: boolean;
  readonly isProtected: boolean;
  readonly structureProtected: boolean;
  readonly sheetNames: readonly string[];
}

/**
 * Queues a look for the sheet that a hidden name of ours stands for; the returned function tells after synchronising.
 */
export function queueReportSeen(context: Excel.RequestContext, anchor: string): () => ReportSeen {
  const { workbook } = context;
  const name = workbook.names.getItemOrNullObject(anchor).load("formula");
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const protection = workbook.protection.load("protected");
  return () => {
    const refersTo = name.isNullObject ? null : parseReference(String(name.formula));
    const own = sheets.items.find((sheet) => sheet.name === refersTo?.sheet);
    return {
      sheet: own?.name ?? null,
      isNamed: !name.isNullObject,
      isProtected: own?.protection.protected ?? false,
      structureProtected: protection.protected,
      sheetNames: sheets.items.map((sheet) => sheet.name),
    };
  };
}

/** Queues a new sheet at the end with a hidden name by which it is found again, whatever the user calls it. */
export function queueNewReport(context: Excel.RequestContext, anchor: string, sheet: string, isNamed: boolean): void {
  const { names, worksheets } = context.workbook;
  worksheets.add(sheet);
  if (isNamed) names.getItem(anchor).delete();
  names.add(anchor, `='${sheet.replaceAll("'", "''")}'!$A$1`).visible = false;
}

/** Queues everything that the sheet says, in the place of what it said before. */
export function queueReport(context: Excel.RequestContext, name: string, report: Report): void {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.getRange().untrack().unmerge();
  sheet.getRange().untrack().clear();
  sheet.tabColor = report.tabColor;
  queueBlock(sheet, { top: 0, left: 0, contents: report.contents });
  for (const { row, column, text, documentReference } of report.links) {
    rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).hyperlink = {
      documentReference,
      textToDisplay: text,
    };
  }
  for (const style of report.styles) queueStyle(sheet, style);
  for (const area of report.merges ?? []) rangeOf(sheet, area).merge(false);
  queueDimensions(sheet, report);
  queueFreeze(sheet, report.frozen);
  queuePrintSetup(sheet, report.print);
  if (report.filtered !== undefined) sheet.autoFilter.apply(rangeOf(sheet, report.filtered));
}
