import type { Model } from "../budget/model";
import { wordKey } from "../budget/notation/formatNumber";
import { toCell } from "../budget/notation/quantity";
import { evaluate, type Values } from "../tables/evaluate";
import type { Column, Row, Table } from "../tables/table";
import { tablesOf } from "../tables/tablesOf";
import { wordsIn } from "../tables/frame";
import { readLanguage, readWord, shown } from "./arguments";
import { answer, isCellError, notAvailable, readCells, type Cell, type CellError } from "./cells";
import { gatherModels } from "./models";

/**
 * A whole table of a budget model that spills, with its headings and labels. Money in thousands of dollars; unknown
 * figures are blank.
 * @customfunction TABLE
 * @param table Number of the table, e.g. 29C.10 or Annex II.
 * @param [section] Section, e.g. 29C; the one loaded last when left out.
 * @param [year] Proposed year, e.g. 2020; the latest when left out.
 * @param [language] Language of headings and labels: en (the default) or zh.
 * @returns The table.
 */
export async function table(
  table: unknown[][],
  section?: unknown[][],
  year?: unknown[][],
  language?: unknown[][],
): Promise<unknown[][]> {
  const [sections, years] = [readCells(section), readCells(year)];
  const findModel = await gatherModels(sections, years);
  const model = findModel(first(sections), first(years));
  return answer(isCellError(model) ? model : wholeTable(model, first(readCells(table)), first(readCells(language))));
}

const first = (cells: readonly (readonly Cell[])[]): Cell => cells[0]?.[0] ?? null;

function wholeTable(model: Model, number: Cell, language: Cell): readonly (readonly (string | number)[])[] | CellError {
  const tables = tablesOf(model);
  const wanted = findTable(tables, number, model);
  if (isCellError(wanted)) return wanted;
  const tag = readLanguage(language, model.languages);
  return isCellError(tag) ? tag : tableCells(wanted, tables, tag);
}

function findTable(tables: readonly Table[], number: Cell, model: Model): Table | CellError {
  const word = readWord(number, "table");
  if (isCellError(word)) return word;
  const known = tables.map(({ id }) => id).join(", ");
  if (word === null) return notAvailable(`table: no table is given; there are ${known}.`);
  const found = tables.find(({ id, name }) =>
    [id, ...Object.values(name)].some((own) => wordKey(own) === wordKey(word)),
  );
  return (
    found ??
    notAvailable(`table: ${shown(word)} is not in section ${model.section} for ${model.year}; there are ${known}.`)
  );
}

/**
 * The headings of a table row by row; the innermost stands in the last row, so that each column ends in its own name.
 */
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

/**
 * A table as rows of equal length: headings, then labels and figures as cells keep them; blank where nothing is known.
 */
export function tableCells(table: Table, tables: readonly Table[], language: string): (string | number)[][] {
  const values: Values[string] = evaluate(tables)[table.id] ?? {};
  const rows = table.rows.map((row) =>
    table.columns.map((column) => cellOf(row, column, values[row.key]?.[column.key], language)),
  );
  return [...headingRows(table.columns, language), ...rows];
}
