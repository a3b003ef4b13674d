import type { CellReading } from "./cell";

type Rows = readonly (readonly CellReading[])[];

const textAt = (rows: Rows, row: number, column: number): string => {
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
function spanning(rows: Rows, row: number, column: number): string {
  for (let left = column - 1; left > 0; left -= 1) {
    const text = textAt(rows, row, left);
    if (text !== "") return text;
  }
  return "";
}

export interface HeadingTexts {
  readonly own: string;
  /** Headings that span the column from the left. */
  readonly group: string;
  /** The topmost heading over the column, its own or a spanning one: the same for all columns of a group. */
  readonly top: string;
}

/** A column's headings: a blank cell above an own heading belongs to the text to its left. */
export function headingTexts(rows: Rows, headingRows: readonly number[], column: number): HeadingTexts {
  const own = headingRows.map((row) => textAt(rows, row, column));
  const last = own.findLastIndex((text) => text !== "");
  const spans = headingRows.map((row, index) => (index < last && own[index] === "" ? spanning(rows, row, column) : ""));
  const top = own.map((text, index) => (text === "" ? (spans[index] ?? "") : text)).find((text) => text !== "") ?? "";
  return {
    own: own.filter((text) => text !== "").join(" "),
    group: spans.filter((text) => text !== "").join(" "),
    top,
  };
}
