import { figure, type FigureCoordinates, type FigureMeasure } from "../budget/figure/figure";
import type { Model, ResourceFamily, TableEntry } from "../budget/model";
import { toCell } from "../budget/notation/quantity";
import { regularBudget } from "../budget/regularBudget";
import type { CellAt } from "../tables/expression";
import { wordsIn } from "../tables/frame";
import { pageFigure, pagePlaces, pageVocabulary } from "../tables/pageFigures";
import type { Row, Table } from "../tables/table";
import { tablesOf } from "../tables/tablesOf";
import { answer, type Cell, type CellError, isCellError, notAvailable, readCells } from "./cells";
import { readFigureArguments } from "./figureArguments";
import { type FindModel, gatherModels } from "./models";
import { spreadCells } from "./spread";

/**
 * One figure of a budget model, leaf or total, by its words or codes in any language. Money in thousands of dollars.
 * @customfunction VALUE
 * @param section Section, e.g. 29C.
 * @param year Proposed year, e.g. 2020; the latest when blank.
 * @param component Component by code, number or name: EDM, PW, 1, total.
 * @param fund Source of funds: RB, OA, XB or total.
 * @param measure expenditure, appropriation, technical, mandates, other, change, percentage, estimate, variance,
 * recosting, recosted; or approved for posts.
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

function figureAt(cells: readonly Cell[], findModel: FindModel): number | CellError {
  const asked = askedIn(cells, findModel);
  if (isCellError(asked)) return asked;
  const { value: units, quantity } = figureOf(asked.model, asked.at);
  return units === null ? notAvailable(`${asked.model.symbol} does not state this figure.`) : toCell(units, quantity);
}

/** A model that is loaded as its document prints it has its figures on its pages. */
const figureOf = (model: Model, at: FigureCoordinates) => (model.pages.length > 0 ? pageFigure : figure)(model, at);

interface AskedFigure {
  readonly model: Model;
  readonly at: FigureCoordinates;
}

function askedIn(
  [section = null, year = null, component = null, fund = null, measure = null, category = null]: readonly Cell[],
  findModel: FindModel,
): AskedFigure | CellError {
  const model = findModel(section, year);
  if (isCellError(model)) return model;
  const named = model.pages.length > 0 ? { ...model, ...pageVocabulary(model) } : model;
  const at = readFigureArguments({ component, fund, measure, category }, named);
  return isCellError(at) ? at : { model, at };
}

/**
 * Where a figure of a budget model was printed: document, table, row, column and the text that stands there.
 * @customfunction SOURCE
 * @param section Section, e.g. 29C.
 * @param year Proposed year, e.g. 2020; the latest when blank.
 * @param component Component by code, number or name: EDM, PW, 1, total.
 * @param fund Source of funds: RB, OA, XB or total.
 * @param measure expenditure, appropriation, technical, mandates, other, change, percentage, estimate, variance,
 * recosting, recosted; or approved for posts.
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

function sourceAt(cells: readonly Cell[], findModel: FindModel): string | CellError {
  const asked = askedIn(cells, findModel);
  return isCellError(asked) ? asked : sourceOf(asked.model, asked.at);
}

const LANGUAGE = "en";

const printedAt = ({ printed }: Model, { table, row, column }: CellAt): string =>
  printed[table]?.[row]?.[column]?.text ?? "";

function sourceOf(model: Model, at: FigureCoordinates): string | CellError {
  const tables = tablesOf(model);
  const places = model.pages.length > 0 ? pagePlaces(model, at) : figurePlaces(model, tables, at);
  const place = places.find((candidate) => printedAt(model, candidate) !== "");
  if (place !== undefined) return describe(model, tables, place);
  const isKnown = figureOf(model, at).value !== null;
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

type Money = Extract<FigureCoordinates, { of: "money" }>;
type Posts = Extract<FigureCoordinates, { of: "posts" }>;

/** The row of a figure in a table of each family; null where such a table has none. */
const ROWS = {
  component: (at, entry) => (entry.component === at.component ? ownRow(at) : null),
  programme: (at, entry) => (entry.component === at.component ? programmeRow(at) : partRow(at)),
  changes: (at) => (at.of === "money" ? changesRow(at) : null),
  grades: (at) => (at.of === "posts" && at.component === null ? gradeRow(at) : null),
  overview: (at) => (isWhole(at) ? `${at.of}/${at.component ?? "total"}` : null),
  rates: () => null,
  postChanges: () => null,
} satisfies Record<ResourceFamily, (at: FigureCoordinates, entry: TableEntry) => string | null>;

const isWhole = (at: FigureCoordinates): boolean =>
  at.of === "money" ? at.category === null : at.grade === null && at.staffCategory === null;

function ownRow(at: FigureCoordinates): string | null {
  if (at.of === "money") return `money/${at.category ?? "total"}`;
  return at.grade === null ? `posts/${at.staffCategory ?? "total"}` : null;
}

function programmeRow(at: FigureCoordinates): string | null {
  if (at.of === "money") return at.category === null ? "money/total" : `category/${at.category}`;
  return isWhole(at) ? "posts/total" : null;
}

const partRow = (at: FigureCoordinates): string | null =>
  isWhole(at) && at.component !== null ? `${at.of}/${at.component}` : null;

function changesRow({ component, category }: Money): string | null {
  if (component === null) return category === null ? "component/total" : `category/${category}`;
  return category === null ? `component/${component}` : null;
}

function gradeRow({ grade, staffCategory }: Posts): string {
  if (grade !== null) return `grade/${grade}`;
  return staffCategory === null ? "total" : `category/${staffCategory}`;
}

const GRADE_COLUMNS: Partial<Record<FigureMeasure, string>> = {
  appropriation: "approved",
  technical: "technical",
  mandates: "mandates",
  other: "other",
  estimate: "estimate",
  variance: "variance",
  change: "variance",
};
const OVERVIEW_COLUMNS: Partial<Record<FigureMeasure, string>> = {
  appropriation: "appropriation",
  estimate: "estimate",
  variance: "variance",
  change: "variance",
};

/** The column of a figure; tables other than the overview hold the regular budget only. */
function columnOf({ measure, fund }: FigureCoordinates, family: ResourceFamily): string | null {
  if (family === "overview") {
    const side = OVERVIEW_COLUMNS[measure];
    return side === undefined ? null : `${fund ?? "total"}/${side}`;
  }
  if (fund !== regularBudget) return null;
  if (family === "grades") return GRADE_COLUMNS[measure] ?? null;
  return measure === "variance" ? "change" : measure;
}

/** Where tables are searched first: those that hold leaves before those that repeat them. */
const ORDER = [
  "component",
  "grades",
  "programme",
  "changes",
  "overview",
  "rates",
  "postChanges",
] as const satisfies readonly ResourceFamily[];

/** The cells of the tables that show a figure, the one where it is entered or first added up before others. */
export function figurePlaces(model: Model, tables: readonly Table[], at: FigureCoordinates): readonly CellAt[] {
  const entries = ORDER.flatMap((family) =>
    model.tables.filter((entry) => entry.family === family).map((entry) => ({ family, entry })),
  );
  return entries.flatMap(({ family, entry }): CellAt[] => {
    const [row, column] = [ROWS[family](at, entry), columnOf(at, family)];
    if (row === null || column === null) return [];
    const cells = tables
      .find(({ id }) => id === entry.id)
      ?.rows.find(({ key, kind }) => key === row && kind !== "heading")?.cells;
    return cells?.[column] === undefined ? [] : [{ table: entry.id, row, column }];
  });
}
