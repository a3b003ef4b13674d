import type { Model, Printed, PrintedCell } from "../../budget/model";
import { parseNumber } from "../../budget/notation/parseNumber";
import { fromCell } from "../../budget/quantity";
import type { FilePrinted, FilePrintedCell } from "../modelFile";
import { printedLayout, type CellContent, type PrintedLayout } from "./printedLayout";

type Rows = Readonly<Record<string, Readonly<Record<string, FilePrintedCell>>>>;

/** Printed cells with what each is read as; a cell that its table cannot have is read as words. */
export function readPrinted(printed: FilePrinted, model: Model): Printed {
  const tables = new Map(model.tables.map((table) => [table.id, table]));
  return mapValues(printed, (rows, id) => {
    const table = tables.get(id);
    return readRows(rows, table === undefined ? new Map() : printedLayout(model, table));
  });
}

function readRows(rows: Rows, layout: PrintedLayout): Printed[string] {
  return mapValues(rows, (cells, row) =>
    mapValues(cells, (cell, column) => readCell(cell, layout.get(row)?.get(column) ?? "words")),
  );
}

/** A printed cell in units of its quantity. What is stated to be read wins over the text. */
export function readCell(cell: FilePrintedCell, content: CellContent): PrintedCell {
  const text = typeof cell === "string" ? cell : cell.text;
  if (content === "words") return { text, read: null };
  const read = typeof cell === "string" ? readText(cell) : cell.read;
  return { text, read: read === null || read === undefined ? null : fromCell(read, content) };
}

/** The number that a printed text says, null where it is blank, undefined where it cannot be read. */
export function readText(text: string): number | null | undefined {
  const reading = parseNumber(text);
  return "reason" in reading ? undefined : reading.value;
}

export function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, key: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
