import type { Model, PrintedCell } from "../../budget/model";
import { toCell } from "../../budget/quantity";
import type { FilePrinted, FilePrintedCell } from "../modelFile";
import { printedLayout, type CellContent } from "./printedLayout";
import { mapValues, readCell } from "./readPrinted";

/** Printed cells as a file says them: what is read is left out where the text says the same. */
export function fromPrinted(model: Model): FilePrinted {
  const tables = new Map(model.tables.map((table) => [table.id, table]));
  return mapValues(model.printed, (rows, id) => {
    const table = tables.get(id);
    const layout = table === undefined ? null : printedLayout(model, table);
    return mapValues(rows, (cells, row) =>
      mapValues(cells, (cell, column) => fromCellOf(cell, layout?.get(row)?.get(column) ?? "words")),
    );
  });
}

function fromCellOf({ text, read }: PrintedCell, content: CellContent): FilePrintedCell {
  if (readCell(text, content).read === read) return text;
  return { text, read: read === null || content === "words" ? null : toCell(read, content) };
}
