import type { Model } from "../budget/model";
import { wordKey } from "../budget/notation/wordKey";
import { tablesOf } from "../tables/tablesOf";
import type { Table } from "../tables/table";
import { answer } from "./answer";
import { isCellError, notAvailable, type CellError } from "./cellError";
import { readCells, type Cell } from "./cells";
import { shown } from "./decimal";
import { readLanguage } from "./language";
import { gatherModels } from "./sectionModels";
import { tableCells } from "./tableCells";
import { readWord } from "./word";

/**
 * A whole table of a budget model that spills, with its headings and labels. Money in thousands of dollars; unknown figures are blank.
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
