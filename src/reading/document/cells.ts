import { captionLine, type FlowItem, type FlowParagraph, type FlowRow, isRunningText, plainText } from "./captions";

type Row = readonly string[];

const isBlank = (cell: string | undefined): boolean => (cell ?? "").trim() === "";
const filled = (row: Row): number => row.filter((cell) => !isBlank(cell)).length;

/** Above a table, and under it, stand lines of one cell; a table has at least two cells in most rows. */
const isLine = (row: Row): boolean => filled(row) === 1 && !isBlank(row[0]);

/**
 * The flow of a sheet onto which a document, or some of its tables, were pasted: rows with a single cell at the left
 * that stand before a table are lines of text; blank rows part a table from the next.
 */
export const cellsFlow = (cells: readonly Row[]): readonly FlowItem[] =>
  piecesOf(cells).map(({ isTable, rows }) => {
    const own = rows.map((row) => cells[row] ?? []);
    return isTable ? tableOf(own) : lineOf(own[0]?.[0] ?? "");
  });

/** What stands on a sheet from top to bottom: lines of text, and tables by their rows without those that are blank. */
export function piecesOf(cells: readonly Row[]): readonly SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let table: number[] = [];
  const finish = (): void => {
    if (table.length > 0) pieces.push({ isTable: true, rows: table });
    table = [];
  };
  cells.forEach((row, index) => {
    if (filled(row) === 0) {
      if (endsTable(cells, index, table.length)) finish();
    } else if (isLine(row) && (table.length === 0 || captionLine(row[0] ?? ""))) {
      finish();
      pieces.push({ isTable: false, rows: [index] });
    } else table.push(index);
  });
  finish();
  return pieces;
}

interface SheetPiece {
  readonly isTable: boolean;
  readonly rows: readonly number[];
}

/**
 * A blank row inside a table stands before a row of figures, or under its headings before the heading of a part of it;
 * two of them, or one before a line of text, end it.
 */
function endsTable(cells: readonly Row[], index: number, height: number): boolean {
  const next = cells[index + 1];
  if (next === undefined || filled(next) === 0) return true;
  if (!isLine(next)) return false;
  if (height > 2) return captionLine(next[0] ?? "") || filled(cells[index + 2] ?? []) <= 1;
  const after = cells.slice(index + 1);
  const lines = after.slice(
    0,
    Math.max(
      0,
      after.findIndex((row) => !isLine(row)),
    ) || 1,
  );
  return filled(after[lines.length] ?? []) === 0 || lines.some(([line = ""]) => isApart(line));
}

/** Words that stand above or under a table, never in it. */
const isApart = (line: string): boolean => captionLine(line) || isRunningText(lineOf(line)) || isSentence(line);
const isSentence = (line: string): boolean => line.length > 80 && /[.。]$/u.test(line.trim());

/** No sheet tells which of its lines were bold: a short one that ends no sentence may be a title. */
const lineOf = (text: string): FlowParagraph => ({
  kind: "paragraph",
  text: { ...plainText(text.trim()), isBold: text.length <= 150 && !/[.:;,。：；]\s*$/u.test(text) },
  number: "",
  outline: null,
  hasPicture: false,
});

function tableOf(pasted: readonly Row[]): FlowItem {
  const rows = withoutSpacers(pasted);
  const groups = groupsIn(rows);
  return {
    kind: "table",
    rows: rows.map((row, index): FlowRow => ({
      isHeading: false,
      cells: row.flatMap((cell, column) => {
        const columnSpan = groups.get(index)?.[column] ?? 1;
        // Blanks at the left of a label set it in, as on the page.
        const text = { ...plainText(cell.trim()), indent: (/^[ \u00a0]*/.exec(cell)?.[0].length ?? 0) * 100 };
        return columnSpan === 0 ? [] : [{ text, columnSpan, rowSpan: 1, gap: 0, tables: [] }];
      }),
    })),
  };
}

/** Rows without columns that hold nothing but a heading over the next column at their left: it begins there. */
function withoutSpacers(rows: readonly Row[]): readonly Row[] {
  const width = rows[0]?.length ?? 0;
  const spacers = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filledRows = rows.flatMap((row, index) => (isBlank(row[column]) ? [] : [index]));
    const [only, ...others] = filledRows;
    const isLeftBlank = only !== undefined && isBlank(rows[only]?.[column - 1]);
    const isLeftHead = !isBlank(rows[(only ?? 0) + 1]?.[column - 1]) && isBlank(rows[(only ?? 0) + 1]?.[column]);
    return column > 1 && others.length === 0 && isLeftBlank && isLeftHead;
  });
  if (spacers.length === 0) return rows;
  return rows.map((row) =>
    row.flatMap((cell, column) =>
      spacers.includes(column) ? [] : [spacers.includes(column + 1) ? cell || (row[column + 1] ?? "") : cell],
    ),
  );
}

/** A number that is no year. */
const isFigure = (cell: string): boolean =>
  /^[(\-−–]?\s*\d[\d\s.,]*\)?$/u.test(cell.trim()) && !/^(?:19|20)\d\d$/.test(cell.trim());

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/;
const yearOf = (heading: string | undefined): string | undefined => YEAR.exec(heading ?? "")?.[1];

/**
 * Whether a column is under the same group as one at its left: not where years begin under others, or begin again
 * after something else.
 */
function goesOnUnder(below: Row, first: number, column: number): boolean {
  if (isBlank(below[column])) return false;
  const year = yearOf(below[column]);
  return (
    year === undefined || (yearOf(below[first]) !== undefined && (column < first + 2 || year !== yearOf(below[first])))
  );
}

/**
 * How many columns the cells of heading rows reach over: a heading with blanks beside it, under which and under whose
 * blanks further headings stand, is one over all of them, as it was before its merged cells were pasted. 0 for a cell
 * that another one reaches over.
 */
function groupsIn(rows: readonly Row[]): ReadonlyMap<number, readonly number[]> {
  const depth = rows.findIndex((row) => row.slice(1).some(isFigure));
  const headings = rows.slice(0, Math.max(0, depth)).filter((row) => filled(row) > 1 || isBlank(row[0]));
  return new Map(
    headings.slice(0, -1).map((row, index) => {
      const below = headings[index + 1] ?? [];
      const spans = row.map(() => 1);
      row.forEach((cell, column) => {
        if (column === 0 || isBlank(cell) || isBlank(below[column])) return;
        let end = column + 1;
        while (end < row.length && isBlank(row[end]) && goesOnUnder(below, column, end)) end += 1;
        spans.fill(0, column + 1, end);
        spans[column] = end - column;
      });
      return [rows.indexOf(row), spans];
    }),
  );
}
