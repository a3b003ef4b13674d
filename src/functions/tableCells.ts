import { toCell } from "../budget/quantity";
import { evaluate, type Values } from "../tables/evaluate";
import type { Column, Row, Table } from "../tables/table";
import { wordsIn } from "../tables/words";

/** The headings of a table row by row; the innermost stands in the last row, so that each column ends in its own name. */
function headingRows(columns: readonly Column[], language: string): string[][] {
  const depth = Math.max(1, ...columns.map(({ headings }) => headings.length));
  return Array.from({ length: depth }, (_row, level) =>
    columns.map(({ headings }) => wordsIn(headings[headings.length - depth + level] ?? {}, language)),
  );
}

function cellOf(row: Row, column: Column, value: number | null | undefined, language: string): string | number {
  const cell = row.cells[column.key];
  if (column.kind === "label" && cell === undefined) return wordsIn(row.label, language);
  if (cell === undefined) return "";
  if ("quantity" in cell) return value === null || value === undefined ? "" : toCell(value, cell.quantity);
  if (cell.kind === "code") return cell.code;
  return "text" in cell ? wordsIn(cell.text, language) : "";
}

/** A table as rows of equal length: headings, then labels and figures as cells keep them; blank where nothing is known. */
export function tableCells(table: Table, tables: readonly Table[], language: string): (string | number)[][] {
  const values: Values[string] = evaluate(tables)[table.id] ?? {};
  const rows = table.rows.map((row) =>
    table.columns.map((column) => cellOf(row, column, values[row.key]?.[column.key], language)),
  );
  return [...headingRows(table.columns, language), ...rows];
}
