import type { PrintSetup } from "../../sheets/plan";
import { rangeOf } from "./area";

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
