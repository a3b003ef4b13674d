import type { Text } from "../budget/model";
import { term } from "../locales/locales";
import { inSentence, termWith, wordsIn } from "../tables/frame";
import type { Table } from "../tables/table";
import { columnWidths, filterButton, headingSize, indent, weight, wordsAt } from "./columnWidths";
import { type Draft, labelOf, raised } from "./draft";
import { type Band, isList } from "./layout";
import type { Area, Link, ListObject, PlannedCell, PrintSetup, SheetPlan } from "./plan";
import { sheetName } from "./sheetName";
import { below, sheetStyles } from "./sheetStyles";
import { BOLDNESS, linesOf } from "./textWidth";
import { fontSizes, heightOfLines, lineHeight, tabColors } from "./theme";
import { validationsOf } from "./validations";

/** Everything about the sheet of one table. `listName` is the name its lines get if they are a list object. */
export function sheetPlan(draft: Draft, listName: string): SheetPlan {
  const { table, bands, labelColumn } = draft;
  const widths = columnWidths(draft);
  return {
    table: table.id,
    name: sheetName(table, draft.drafting.language),
    tabColor: tabColors[table.family],
    cells: sheetCells(draft),
    rows: Object.fromEntries(bands.map(({ key }, index) => [key, index])),
    columns: Object.fromEntries(table.columns.map(({ key }, index) => [key, index])),
    merges: mergesOf(draft),
    links: linksOf(draft),
    styles: sheetStyles(draft),
    columnWidths: widths,
    rowHeights: rowHeights(draft, widths),
    frozen: { rows: lastHeading(draft) + 1, columns: labelColumn + 1 },
    validations: validationsOf(draft),
    listObject: listObjectOf(draft, listName),
    print: printSetup(draft),
  };
}

const lastHeading = ({ bands }: Draft): number => bands.findLastIndex(({ kind }) => kind === "columnHeadings");
const lastColumn = ({ table }: Draft): number => table.columns.length - 1;

/** Headings over several columns or rows, title and notes over the width of the table. */
function mergesOf(draft: Draft): readonly Area[] {
  const headings = draft.headings
    .map(({ area }) => below(area, draft.headingTop))
    .filter(({ top, bottom, left, right }) => top < bottom || left < right);
  const notes = draft.bands.flatMap((band, row): Area[] =>
    (band.kind === "title" || band.kind === "note" || band.kind === "source") && lastColumn(draft) > 0
      ? [{ top: row, left: 0, bottom: row, right: lastColumn(draft) }]
      : [],
  );
  return [...headings, ...notes];
}

/** The sheets that links lead to come with every plan that has the links. */
function linksOf({ cells, drafting: { model } }: Draft): readonly Link[] {
  return cells.flatMap(({ cell, planned: { row, column } }): Link[] =>
    cell.kind === "link" ? [{ row, column, to: { model, table: cell.to, row: cell.row ?? null } }] : [],
  );
}

/** The headings and lines of a list, which are the last rows of its sheet. */
function listObjectOf(draft: Draft, name: string): ListObject | null {
  if (!isList(draft.table)) return null;
  return { name, area: { top: lastHeading(draft), left: 0, bottom: draft.bands.length - 1, right: lastColumn(draft) } };
}

/** Lists of words are read down an upright page. */
const isUpright = ({ table: { family } }: Draft): boolean => family === "contents" || family === "narrative";

function printSetup(draft: Draft): PrintSetup {
  const footer = wordsIn(term("pageOf"), draft.drafting.language);
  return {
    landscape: !isUpright(draft),
    area: { top: 0, left: 0, bottom: draft.bands.length - 1, right: lastColumn(draft) },
    titleRows: { first: draft.headingTop, last: lastHeading(draft) },
    // An ampersand begins a code in headers and footers: the page number is &P, the number of pages &N.
    header: draft.symbol.replaceAll("&", "&&"),
    footer: footer.replace("{page}", "&P").replace("{pages}", "&N"),
  };
}

/** Every cell of a sheet in the order of its rows. */
function sheetCells(draft: Draft): readonly PlannedCell[] {
  const cells = draft.cells.map(({ planned }) => planned);
  return draft.bands.flatMap((band) => [...wordsOf(band, draft), ...cells.filter(({ row }) => row === band.key)]);
}

function wordsOf(band: Band, draft: Draft): readonly PlannedCell[] {
  const { table, headings, labelColumn, drafting } = draft;
  const word = (column: string | undefined, content: string): readonly PlannedCell[] =>
    column === undefined || content === "" ? [] : [{ row: band.key, column, content, role: "label" }];
  switch (band.kind) {
    case "row":
      return word(table.columns[labelColumn]?.key, labelOf(band.row, drafting.language));
    case "columnHeadings":
      return headings.filter(({ area }) => area.top === band.level).flatMap(({ column, text }) => word(column, text));
    case "legend":
      return [
        ...word(table.columns[0]?.key, proseOf(band, draft)),
        ...word(table.columns[1]?.key, wordsIn(term("legendDerived"), drafting.language)),
      ];
    case "name":
    case "title":
    case "unit":
    case "note":
    case "source":
    case "gap":
      return word(table.columns[0]?.key, proseOf(band, draft));
  }
}

/** What stands in the first column of a row that is not the table's own; empty where there is nothing to say. */
function proseOf(
  band: Exclude<Band, { kind: "row" | "columnHeadings" }>,
  { table, symbol, drafting: { language } }: Draft,
): string {
  switch (band.kind) {
    case "name":
      return wordsIn(table.name, language);
    case "title":
      return [wordsIn(table.title, language), ...titleMarks(table)].join(" ");
    case "unit":
      return wordsIn(table.unit, language);
    case "note":
      return (band.note.mark === null ? "" : `${raised(band.note.mark)} `) + wordsIn(band.note.text, language);
    case "source":
      return wordsIn(sourceOf(table.cited ?? inSentence(table.name), symbol), language);
    case "legend":
      return wordsIn(term("legendInput"), language);
    case "gap":
      return "";
  }
}

function sourceOf(cited: Text, symbol: string): Text {
  return Object.keys(cited).length === 0
    ? termWith("sourceDocument", { symbol })
    : termWith("source", { symbol, table: cited });
}

/** Marks of footnotes that stand at no row are those of the whole table; asterisks are the document's. */
function titleMarks({ notes, rows }: Table): readonly string[] {
  const atRows = new Set(rows.flatMap(({ marks }) => marks));
  return notes.flatMap(({ mark }) => (mark === null || mark.startsWith("*") || atRows.has(mark) ? [] : [raised(mark)]));
}

/** Heights of the rows in points: Excel does not fit merged or written cells by itself. */
function rowHeights(draft: Draft, widths: readonly number[]): readonly number[] {
  return draft.bands.map((band) => bandHeight(band, draft, widths));
}

function bandHeight(band: Band, draft: Draft, widths: readonly number[]): number {
  switch (band.kind) {
    case "row":
      return rowHeight(band.row, draft, widths);
    case "columnHeadings":
      return headingHeight(band.level, draft, widths);
    case "title":
      return proseHeight(proseOf(band, draft), widths, fontSizes.title, BOLDNESS);
    case "note":
    case "source":
      return proseHeight(proseOf(band, draft), widths, fontSizes.small, 1);
    case "name":
    case "unit":
    case "legend":
      return heightOfLines(1, proseOf(band, draft), fontSizes.text);
    case "gap":
      return lineHeight;
  }
}

/** Headings run on over the empty cells beside them. */
function rowHeight(row: Table["rows"][number], draft: Draft, widths: readonly number[]): number {
  if (row.kind === "heading") return heightOfLines(1, labelOf(row, draft.drafting.language), fontSizes.text);
  const heights = draft.table.columns.map((column, index) => {
    const [text, width] = [wordsAt(row, column, draft), widths[index] ?? 0];
    // A hidden column needs no height for its words.
    return width === 0
      ? 0
      : heightOfLines(linesOf(text, (width - indent(row, column)) / weight(row)), text, fontSizes.text);
  });
  return Math.max(lineHeight, ...heights);
}

function proseHeight(text: string, widths: readonly number[], size: number, growth: number): number {
  return heightOfLines(linesOf(text, (sum(widths) * fontSizes.text) / (growth * size)), text, size);
}

/** Of the headings that end at a level; those that began above have the lines above as well. */
function headingHeight(level: number, { headings, table }: Draft, widths: readonly number[]): number {
  const heights = headings
    .filter(({ area }) => area.bottom === level)
    .map(({ text, area }) => {
      const width = sum(widths.slice(area.left, area.right + 1)) - (isList(table) ? filterButton : 0);
      return (
        heightOfLines(linesOf(text, width / headingSize), text, fontSizes.heading) -
        (area.bottom - area.top) * lineHeight
      );
    });
  return Math.max(lineHeight, ...heights);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
