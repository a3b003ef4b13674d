import type { CellReading } from "./cell";
import type { Readings } from "./grid";

const textAt = (rows: Readings, row: number, column: number): string => {
  const reading = rows[row]?.[column];
  return reading === undefined || reading.kind === "blank" ? "" : reading.text;
};

const isYear = (reading: CellReading): boolean =>
  reading.kind === "number" &&
  reading.decimals === 0 &&
  reading.value >= 1950 &&
  reading.value <= 2100 &&
  /^\D*\d{4}\D*$/.test(reading.text);

/** A heading row of years: nothing but years and words, above the figures or with two years or more. */
export function isYearRow(row: readonly CellReading[], isAboveFigures: boolean): boolean {
  const numbers = row.filter((reading) => reading.kind === "number" || reading.kind === "malformed");
  return numbers.length > 0 && numbers.every(isYear) && (isAboveFigures || numbers.length > 1);
}

/** A heading row in the middle of a table: words over two columns of figures or more, and no figure. */
export function isRepeatedHeading(row: readonly CellReading[], columns: readonly number[]): boolean {
  return (
    columns.filter((column) => row[column]?.kind === "text").length >= 2 ||
    columns.filter((column) => row[column]?.kind === "number").length >= 2
  );
}

/** The nearest text to the left in a row: what a merged heading leaves in its first cell. */
function spanning(rows: Readings, row: number, column: number): string {
  for (let left = column - 1; left > 0; left -= 1) {
    const text = textAt(rows, row, left);
    if (text !== "") return text;
  }
  return "";
}

/**
 * Heading rows over the columns they belong to. Pages and scans shift headings by a column or two, for blank columns
 * and for two columns of labels; where a row has as many headings as there are columns of figures, each belongs to its
 * own.
 */
export function alignedHeadings(
  rows: Readings,
  headingRows: readonly number[],
  labels: readonly number[],
  columns: readonly number[],
): Readings {
  return headingRows.map((row) => {
    const cells = rows[row] ?? [];
    const places = cells.flatMap((cell, at) => (cell.kind === "blank" || (at === 0 && labels.includes(0)) ? [] : [at]));
    const isShifted = places.length === columns.length && places.some((at, index) => at !== columns[index]);
    if (!isShifted || places.length < 2) return cells;
    const moved = new Map(places.map((at, index) => [columns[index] ?? at, cells[at]]));
    const width = Math.max(cells.length, ...columns.map((column) => column + 1));
    return Array.from({ length: width }, (_, column): CellReading =>
      column === 0 && labels.includes(0) ? (cells[0] ?? { kind: "blank" }) : (moved.get(column) ?? { kind: "blank" }),
    );
  });
}

interface HeadingTexts {
  readonly own: string;
  /** Headings that span the column from the left. */
  readonly group: string;
  /** The topmost heading over the column, its own or a spanning one: the same for all columns of a group. */
  readonly top: string;
}

/** A column's headings: a blank cell above an own heading belongs to the text to its left. */
export function headingTexts(headings: Readings, column: number): HeadingTexts {
  const own = headings.map((_, row) => textAt(headings, row, column));
  const last = own.findLastIndex((text) => text !== "");
  const spans = own.map((text, row) => (row < last && text === "" ? spanning(headings, row, column) : ""));
  const top = own.map((text, index) => (text === "" ? (spans[index] ?? "") : text)).find((text) => text !== "") ?? "";
  return {
    own: own.filter((text) => text !== "").join(" "),
    group: spans.filter((text) => text !== "").join(" "),
    top,
  };
}

/** A formula printed under the headings: `(4)=(3)-(1)` is target 4 with terms +3, -1; `(5)=(4)/(1)` has a divisor. */
export interface NumberedFormula {
  readonly target: number;
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly divisor: number | null;
}

const NUMBERED = /^\(?([a-z]|\d{1,2})\)?\s*(?:=\s*(.+))?$/i;
const TERM = /([+\-–−]?)\s*\(?([a-z]|\d{1,2})\)?/gi;

const textOf = (reading: CellReading): string => (reading.kind === "blank" ? "" : reading.text);
const rank = (name: string): number => (/\d/.test(name) ? Number(name) : name.toLowerCase().charCodeAt(0) - 96);

/** A row that numbers the columns: (1) (2) (3)=(2)-(1). */
export function isNumberingRow(row: readonly CellReading[]): boolean {
  const cells = row.map(textOf).filter((text) => text !== "");
  const matches = cells.map((text) => NUMBERED.exec(text));
  if (cells.length < 2 || matches.some((match) => match === null) || !cells.some((text) => /[(=]/.test(text)))
    return false;
  const ranks = matches.map((match) => rank(match?.[1] ?? ""));
  return ranks.every((value, index) => index === 0 || value > (ranks[index - 1] ?? 0)) && (ranks[0] ?? 9) <= 2;
}

function formulaOf(text: string, columns: ReadonlyMap<number, number>): NumberedFormula | null {
  const [, name = "", body] = NUMBERED.exec(text) ?? [];
  const target = columns.get(rank(name));
  if (body === undefined || target === undefined) return null;
  const [dividend = "", divisor] = body.replace(/\s*[x×*]\s*100\b/i, "").split(/[/÷]/);
  const terms = [...dividend.matchAll(TERM)].map(([, sign, term]) => ({
    column: columns.get(rank(term ?? "")),
    sign: sign === "" || sign === "+" ? (1 as const) : (-1 as const),
  }));
  const known = terms.flatMap(({ column, sign }) => (column === undefined ? [] : [{ column, sign }]));
  const under = divisor === undefined ? null : columns.get(rank(/[a-z]|\d{1,2}/i.exec(divisor)?.[0] ?? ""));
  return known.length !== terms.length || under === undefined || known.length === 0
    ? null
    : { target, terms: known, divisor: under };
}

/** The formulas of every heading row that numbers the columns. */
export function formulasOf(headings: Readings): readonly NumberedFormula[] {
  return headings
    .filter((row) => isNumberingRow(row))
    .flatMap((row) => {
      const cells = row.map(textOf);
      const numbered = cells.flatMap((text, column): [number, number][] =>
        text === "" ? [] : [[rank(NUMBERED.exec(text)?.[1] ?? ""), column]],
      );
      const columns = new Map(numbered);
      return cells.flatMap((text) => formulaOf(text, columns) ?? []);
    });
}
