import { type CellContent, isFormula } from "../../refresh/cellContent";
import { partsOf } from "../../refresh/formula/references";
import { cellAddress, sheetPrefix } from "../../sheets/formula/address";
import type { Look } from "./look";
import { ourSheets } from "./sight";

/** Queues the sheets of the user's; the returned function gives the cells whose formulas refer to one of some sheets of ours. */
export function queueReferring(
  context: Excel.RequestContext,
  look: Look,
  sheets: readonly string[],
): () => readonly string[] {
  const ours = new Set([...ourSheets(look), ...sheets]);
  const wanted = new Set(sheets.map((name) => name.toLowerCase()));
  const used = look.sheets
    .filter(({ name }) => !ours.has(name))
    .map(({ name }) => ({ name, range: usedCells(context, name) }));
  return () =>
    used.flatMap(({ name, range }) => {
      if (range.isNullObject) return [];
      const formulas: readonly (readonly CellContent[])[] = range.formulas;
      return formulas.flatMap((line, row) =>
        line.flatMap((content, column) =>
          isFormula(content) && refersTo(content, wanted)
            ? [sheetPrefix(name) + cellAddress(range.rowIndex + row, range.columnIndex + column)]
            : [],
        ),
      );
    });
}

const usedCells = ({ workbook }: Excel.RequestContext, sheet: string): Excel.Range =>
  workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).untrack().load("formulas,rowIndex,columnIndex");

const refersTo = (formula: string, sheets: ReadonlySet<string>): boolean =>
  partsOf(formula).some(
    (part) => typeof part !== "string" && part.sheet !== null && sheets.has(part.sheet.toLowerCase()),
  );
