/** Characters as wide as they are high: Chinese, Japanese and Korean writing and its punctuation. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Widths of Arial's letters at 10 points, in seven pixels: the unit in which Excel measures columns. The first that fits counts. */
const classes: readonly (readonly [RegExp, number])[] = [
  [wide, 1.95],
  [/[ijl|'\u2019]/u, 0.45],
  [/[\s.,:;!ftrI()[\]/\\-]/u, 0.62],
  [/[mMW%@—]/u, 1.65],
  [/[w\p{Lu}&]/u, 1.36],
  [/[\u02b0-\u02ff\u1d2c-\u1d6a\u2070-\u209f]/u, 0.65],
];

/** Digits and most small letters. */
const usual = 1.06;

/** How much wider bold letters are. */
export const BOLDNESS = 1.07;

const pieces = new RegExp(`${wide.source}|(?:(?!${wide.source})[^\\s/-])+[\\s/-]*|[\\s/-]+`, "gu");

/** Width of a text in the unit of column widths. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (classes.find(([letters]) => letters.test(character))?.[1] ?? usual), 0);
}

/** The widest piece of a text that cannot be broken over two lines. */
export function widestWord(text: string): number {
  return Math.max(0, ...unbreakable(text).map((piece) => textWidth(piece.trim())));
}

/** Lines that a text takes in a column of a width. */
export function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const piece of unbreakable(text)) {
    if (used > 0 && used + textWidth(piece.trimEnd()) > width) [lines, used] = [lines + 1, 0];
    used += textWidth(piece);
  }
  return lines;
}

/** Whether a text has characters that need more height than letters do. */
export const isTall = (text: string): boolean => wide.test(text);

/** Wide characters break anywhere, other words only after a space, a hyphen or a slash. */
function unbreakable(text: string): readonly string[] {
  return text.match(pieces) ?? [];
}
