import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { quoteSheet } from "./address";
import type { Book } from "./book";
import type { Calculation } from "./calculation";
import type { Cells } from "./cells";
import type { CellValue } from "./cellValue";
import type { Caller } from "./hostFunction";
import { newScratch, type Sheets } from "./sheets";

/** What a formula gives: one value, or the rows that it spills. */
interface Evaluated {
  readonly value: CellValue | readonly (readonly CellValue[])[];
  /** Where the formula stood; the cell is gone. */
  readonly cell: Caller;
}

/** Formulas that stand in no cell of the workbook. */
export class Scratch {
  private evaluated = 0;

  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
    private readonly sheets: Sheets,
    private readonly calculation: Calculation,
  ) {}

  /**
   * Enters a formula in the first cell of a sheet made for it, and takes the sheet away again. References that name no
   * sheet mean the active sheet. Nobody notices: no event is told, and the undo stack stays as it is, which the user's
   * own deleting of a sheet would clear. Throws InvalidArgument for a formula that Excel would refuse to take.
   */
  async evaluate(formula: string): Promise<Evaluated> {
    const f = qualified(this.cells.checkedFormula(formula, null), quoteSheet(this.sheets.name(this.sheets.active())));
    const sheet = newScratch(++this.evaluated);
    const place = this.book.place(sheet.id);
    // As if another user had added it, so that it does not become the active sheet.
    this.book.mutate(
      InsertSheetMutation,
      { unitId: place.unitId, index: this.sheets.ids().length, sheet: mergeWorksheetSnapshotWithDefault(sheet) },
      { fromCollab: true },
    );
    try {
      this.book.mutate(SetRangeValuesMutation, { ...place, cellValue: { 0: { 0: { f } } } });
      await this.calculation.settled();
      const spill = this.cells.spillArea(sheet.id, 0, 0);
      const value = spill === null ? this.cells.value(sheet.id, 0, 0) : this.cells.values(sheet.id, spill);
      return { value, cell: { sheet: sheet.id, row: 0, column: 0 } };
    } finally {
      this.book.mutate(RemoveSheetMutation, { ...place, subUnitName: sheet.name });
      await this.calculation.settled();
    }
  }
}

/** A formula whose references name the sheet they mean. */
function qualified(formula: string, sheet: string): string {
  const nodes = new LexerTreeBuilder().sequenceNodesBuilder(formula) ?? [];
  const starts = nodes.flatMap((node) =>
    typeof node !== "string" && node.nodeType === sequenceNodeType.REFERENCE && !node.token.includes("!")
      ? [node.startIndex + 1]
      : [],
  );
  return starts.reduceRight((text, start) => `${text.slice(0, start)}${sheet}!${text.slice(start)}`, formula);
}
