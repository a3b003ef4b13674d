import type { ICellData } from "@univerjs/core";
import { HyperlinkEngineFormulaService } from "@univerjs/engine-formula";

/** What HYPERLINK leaves in its cell: a link to click, and its words as the cell's value, which Univer leaves out. */
export class Links extends HyperlinkEngineFormulaService {
  override generateCellValue(url: string, label: string): ICellData {
    return { ...super.generateCellValue(url, label), v: label };
  }
}
