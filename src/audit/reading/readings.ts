import { fold } from "../../budget/notation/characters";
import type { DecimalMark } from "../../budget/notation/digits";
import { readCell } from "./cell";
import type { Readings } from "./frame";
import type { Grid } from "./grid";

/** What speaks for a comma as the decimal mark, and what for a point: decimals, or thousands split by the other sign. */
const SIGNS: Readonly<Record<DecimalMark, readonly RegExp[]>> = {
  ",": [/^\D*\d[\d .]*,\d{1,2}\D*$/, /^\D*[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?\D*$/],
  ".": [/^\D*\d[\d ,]*\.\d{1,2}\D*$/, /^\D*[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?\D*$/],
};

/** No group of thousands begins with nil. */
const BELOW_ONE: Readonly<Record<DecimalMark, RegExp>> = { ",": /^\D*0,\d+\D*$/, ".": /^\D*0\.\d+\D*$/ };

/** What is longer is words. */
const LONGEST = 24;

/** The decimal mark of a table, by what most of its cells show; undefined where as many show either. */
function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  const short = texts.filter((text) => text.length <= LONGEST);
  const [belowOne, ...both] = ([",", "."] as const).filter((mark) => short.some((text) => BELOW_ONE[mark].test(text)));
  if (belowOne !== undefined && both.length === 0) return belowOne;
  const count = (mark: DecimalMark): number =>
    short.filter((text) => SIGNS[mark].some((sign) => sign.test(text))).length;
  const [commas, points] = [count(","), count(".")];
  return commas === points ? undefined : commas > points ? "," : ".";
}

/** What every cell of a range is read as, in the notation of its table. */
export function readingsOf(grid: Grid): Readings {
  const texts = grid.flat().flatMap((cell) => (typeof cell === "string" ? [fold(cell).text] : []));
  const decimalMark = decimalMarkOf(texts);
  return grid.map((row) => row.map((cell) => readCell(cell, decimalMark === undefined ? {} : { decimalMark })));
}
