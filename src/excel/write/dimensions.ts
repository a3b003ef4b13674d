import { points } from "../../changes/setting";
import type { Area, PrintSetup, SheetPlan } from "../../sheets/plan";

/** Widths of all columns at once, and heights of all rows. */
export function queueDimensions(
  sheet: Excel.Worksheet,
  { columnWidths, rowHeights }: Pick<SheetPlan, "columnWidths" | "rowHeights">,
): void {
  const [columns, rows] = [columnWidths.length, rowHeights.length];
  if (columns > 0)
    rangeOf(sheet, { top: 0, left: 0, bottom: 0, right: columns - 1 }).setColumnProperties(
      // A column without width is hidden.
      columnWidths.map((width) => (width === 0 ? { columnHidden: true } : { format: { columnWidth: points(width) } })),
    );
  if (rows > 0)
    rangeOf(sheet, { top: 0, left: 0, bottom: rows - 1, right: 0 }).setRowProperties(
      rowHeights.map((rowHeight) => ({ format: { rowHeight } })),
    );
}

/** Wide tables need what room there is. */
const margins: Excel.PageLayoutMarginOptions = { left: 1.3, right: 1.3, top: 2, bottom: 1.8, header: 0.9, footer: 0.9 };

/** One page wide, headings on every page. */
export function queuePrintSetup(
  sheet: Excel.Worksheet,
  { landscape, area, titleRows, header, footer, pageStarts = [] }: PrintSetup,
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins("Centimeters", margins);
  pageLayout.setPrintArea(rangeOf(sheet, area));
  if (titleRows !== null) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.set({ centerHeader: header, centerFooter: footer });
  for (const row of pageStarts)
    sheet.horizontalPageBreaks.add(rangeOf(sheet, { top: row, left: 0, bottom: row, right: 0 }));
}

/** Keeps headings in sight. */
export function queueFreeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns).untrack());
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** A range that leaves nothing behind: an untracked one needs no request to clear it afterwards. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}
