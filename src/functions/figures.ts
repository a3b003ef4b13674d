import { figure } from "../budget/figure/figure";
import type { FigureCoordinates } from "../budget/figure/figureCoordinates";
import type { Model } from "../budget/model";
import { toCell } from "../budget/quantity";
import type { CellAt } from "../tables/expression";
import type { Row, Table } from "../tables/table";
import { tablesOf } from "../tables/tablesOf";
import { wordsIn } from "../tables/words";
import { answer, isCellError, notAvailable, readCells, type Cell, type CellError } from "./cells";
import { readFigureArguments } from "./figureArguments";
import { figurePlaces } from "./figurePlace";
import { gatherModels, type FindModel } from "./models";
import { spreadCells } from "./spread";

/**
 * One figure of a budget model, leaf or total, by its words or codes in any language. Money in thousands of dollars.
 * @customfunction VALUE
 * @param section Section, e.g. 29C.
 * @param year Proposed year, e.g. 2020; the latest when blank.
 * @param component Component by code, number or name: EDM, PW, 1, total.
 * @param fund Source of funds: RB, OA, XB or total.
 * @param measure expenditure, appropriation, technical, mandates, other, change, percentage, estimate, variance, recosting, recosted; or approved for posts.
 * @param [category] posts or nonPost for money; number of posts, a staff category or a grade for posts.
 * @returns The figure.
 */
export async function value(
  section: unknown[][],
  year: unknown[][],
  component: unknown[][],
  fund: unknown[][],
  measure: unknown[][],
  category?: unknown[][],
): Promise<unknown[][]> {
  const findModel = await gatherModels(readCells(section), readCells(year));
  return answer(
    spreadCells({ section, year, component, fund, measure, category }, (...cells) => figureAt(cells, findModel)),
  );
}

function figureAt(
  [section = null, year = null, component = null, fund = null, measure = null, category = null]: readonly Cell[],
  findModel: FindModel,
): number | CellError {
  const model = findModel(section, year);
  if (isCellError(model)) return model;
  const at = readFigureArguments({ component, fund, measure, category }, model);
  if (isCellError(at)) return at;
  const { value: units, quantity } = figure(model, at);
  return units === null ? notAvailable(`${model.symbol} does not state this figure.`) : toCell(units, quantity);
}

/**
 * Where a figure of a budget model was printed: document, table, row, column and the text that stands there.
 * @customfunction SOURCE
 * @param section Section, e.g. 29C.
 * @param year Proposed year, e.g. 2020; the latest when blank.
 * @param component Component by code, number or name: EDM, PW, 1, total.
 * @param fund Source of funds: RB, OA, XB or total.
 * @param measure expenditure, appropriation, technical, mandates, other, change, percentage, estimate, variance, recosting, recosted; or approved for posts.
 * @param [category] posts or nonPost for money; number of posts, a staff category or a grade for posts.
 * @returns The place in words.
 */
export async function source(
  section: unknown[][],
  year: unknown[][],
  component: unknown[][],
  fund: unknown[][],
  measure: unknown[][],
  category?: unknown[][],
): Promise<unknown[][]> {
  const findModel = await gatherModels(readCells(section), readCells(year));
  return answer(
    spreadCells({ section, year, component, fund, measure, category }, (...cells) => sourceAt(cells, findModel)),
  );
}

function sourceAt(
  [section = null, year = null, component = null, fund = null, measure = null, category = null]: readonly Cell[],
  findModel: FindModel,
): string | CellError {
  const model = findModel(section, year);
  if (isCellError(model)) return model;
  const at = readFigureArguments({ component, fund, measure, category }, model);
  return isCellError(at) ? at : sourceOf(model, at);
}

const LANGUAGE = "en";

const printedAt = ({ printed }: Model, { table, row, column }: CellAt): string =>
  printed[table]?.[row]?.[column]?.text ?? "";

function sourceOf(model: Model, at: FigureCoordinates): string | CellError {
  const tables = tablesOf(model);
  const place = figurePlaces(model, tables, at).find((candidate) => printedAt(model, candidate) !== "");
  if (place !== undefined) return describe(model, tables, place);
  const isKnown = figure(model, at).value !== null;
  return notAvailable(
    isKnown
      ? `${model.symbol} does not print this figure; it follows from figures that it prints.`
      : `${model.symbol} does not state this figure.`,
  );
}

/** Document, table, heading of the block and row, headings of the column, and the printed text. */
function describe(model: Model, tables: readonly Table[], place: CellAt): string {
  const table = tables.find(({ id }) => id === place.table);
  const words = [
    model.symbol,
    wordsIn(table?.name ?? {}, LANGUAGE),
    ...rowWords(table, place.row),
    ...columnWords(table, place.column),
  ];
  return `${words.filter((word) => word !== "").join(", ")}: ${printedAt(model, place)}`;
}

/** Headings above a row: that of its half of the table, and the one whose subtotal has not yet come. */
function rowWords(table: Table | undefined, key: string): readonly string[] {
  const rows = table?.rows ?? [];
  const index = rows.findIndex((row) => row.key === key && row.kind !== "heading");
  const isClosed = (from: number): boolean =>
    rows.slice(from, index).some(({ kind, level }) => isSum(kind) && level <= (rows[from]?.level ?? 0));
  const half = rows.find((row) => row.key === `heading/${key.split("/")[0] ?? ""}`);
  const open = rows.findLast((row, from) => from < index && row.kind === "heading" && !isClosed(from));
  return [...new Set([half, open, rows[index]])].map((row) => wordsIn(row?.label ?? {}, LANGUAGE));
}

const isSum = (kind: Row["kind"]): boolean => kind === "subtotal" || kind === "total";

function columnWords(table: Table | undefined, key: string): readonly string[] {
  return (table?.columns.find((column) => column.key === key)?.headings ?? []).map((heading) =>
    wordsIn(heading, LANGUAGE),
  );
}
