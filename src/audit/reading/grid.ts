import { fold, type DecimalMark } from "../../budget/notation/digits";
import { plainText, readCell, type Cell, type CellReading } from "./cell";

export type Grid = readonly (readonly Cell[])[];
/** Every cell of a grid as it is read. */
export type Readings = readonly (readonly CellReading[])[];

/** The rule under the headings of a table in plain text. */
const isRule = (line: string): boolean => line.includes("---") && /^[\s:|+-]*$/.test(line);

/** Cells of a line: by tabs, else by upright bars, else by two spaces or more. */
function cellsOf(line: string): readonly string[] {
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  if (/\|.*\|/.test(line))
    return line
      .replace(/^\s*\|/, "")
      .replace(/\|\s*$/, "")
      .split("|")
      .map((cell) => cell.trim());
  const leading = /^ {2,}/.test(line) ? [""] : [];
  return [...leading, ...line.trim().split(/ {2,}|\u3000{1,}/)];
}

/** A table pasted as text, one line per row, to cells. */
export function gridOf(text: string): Grid {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "" && !isRule(line));
  return lines.map(cellsOf);
}

const isSplit = (cell: Cell): boolean => typeof cell === "string" && /\t|\|.*\||\S {2,}\S/.test(cell);

/**
 * A range of one column that holds whole lines of a table, or one cell that holds them all, to cells; any other range
 * as it is.
 */
export function spread(grid: Grid): Grid {
  const [only] = grid[0] ?? [];
  if (grid.length === 1 && grid[0]?.length === 1 && typeof only === "string" && only.includes("\n"))
    return gridOf(only);
  const isNarrow = grid.every((row) =>
    row.slice(1).every((cell) => cell === null || cell === undefined || cell === ""),
  );
  const lines = grid.map((row) => row[0]);
  if (!isNarrow || lines.filter(isSplit).length < 2) return grid;
  return lines.map((line) =>
    typeof line === "string" ? cellsOf(plainText(line.replace(/^ +/, "")) === "" ? "" : line) : [line],
  );
}

/**
 * What speaks for a comma as the decimal mark, and what for a point: decimals, or thousands split by the other sign.
 */
const SIGNS: Readonly<Record<DecimalMark, readonly RegExp[]>> = {
  ",": [/^\D*\d[\d .]*,\d{1,2}\D*$/, /^\D*[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?\D*$/],
  ".": [/^\D*\d[\d ,]*\.\d{1,2}\D*$/, /^\D*[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?\D*$/],
};

/** No group of thousands begins with nil. */
const BELOW_ONE: Readonly<Record<DecimalMark, RegExp>> = { ",": /^\D*0,\d+\D*$/, ".": /^\D*0\.\d+\D*$/ };

/** What is longer is words. */
const LONGEST = 24;

/** So many cells show the notation of any table. */
const MOST_ASKED = 20_000;

/** The decimal mark of a table, by what most of its cells show; undefined where as many show either. */
function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  const [belowOne, ...both] = ([",", "."] as const).filter((mark) => texts.some((text) => BELOW_ONE[mark].test(text)));
  if (belowOne !== undefined && both.length === 0) return belowOne;
  const count = (mark: DecimalMark): number =>
    texts.filter((text) => SIGNS[mark].some((sign) => sign.test(text))).length;
  const [commas, points] = [count(","), count(".")];
  return commas === points ? undefined : commas > points ? "," : ".";
}

function shortTexts(grid: Grid): readonly string[] {
  const texts: string[] = [];
  for (const row of grid) {
    for (const cell of row)
      if (typeof cell === "string" && cell.length <= LONGEST && /[.,\u066B\u066C\u3002\uFF0C\uFF0E]/.test(cell))
        texts.push(fold(cell).text);
    if (texts.length > MOST_ASKED) break;
  }
  return texts;
}

/** Rows of a long table that are read before others get a turn. */
const ROWS_AT_ONCE = 200;

/** What every cell of a range is read as, in the notation of its table; yields between rows. */
export function* readingsOf(grid: Grid): Generator<void, Readings> {
  const decimalMark = decimalMarkOf(shortTexts(grid));
  const options = decimalMark === undefined ? {} : { decimalMark };
  const readings: (readonly CellReading[])[] = [];
  for (const row of grid) {
    readings.push(row.map((cell) => readCell(cell, options)));
    if (readings.length % ROWS_AT_ONCE === 0) yield;
  }
  return readings;
}
