import type { FilePageRow, FilePageTable, ModelFile } from "../models/file/modelFile";

/** Kinds of tables whose figures are those of the budget. */
const KINDS: readonly string[] = ["objects", "grades", "funds", "component", "overview", "compliance"];

/**
 * A document's model with its figures and their labels alone, for a model that comes with the add-in: tables of the
 * budget's figures without notes, and no cell of words.
 */
export function figuresOnly(file: ModelFile): ModelFile {
  const pages = (file.pages ?? []).filter(({ kind }) => KINDS.includes(kind ?? ""));
  const kept = new Set(pages.map(({ table }) => table));
  return {
    ...file,
    tables: file.tables.filter(({ id }) => kept.has(id)).map((table) => ({ ...table, notes: [] })),
    pages: pages.map(withoutWords),
  };
}

function withoutWords(page: FilePageTable): FilePageTable {
  const columns = page.columns.filter(({ kind }) => kind !== "text");
  return { ...page, columns, rows: page.rows.map((row) => numbersOf({ ...row, marks: [] })) };
}

const numbersOf = ({ cells = {}, ...row }: FilePageRow): FilePageRow => ({
  ...row,
  cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => typeof cell !== "string")),
});
