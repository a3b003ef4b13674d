/** Characters as wide as they are high: Chinese, Japanese and Korean writing and its punctuation. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * At 10 points a thousandth of a letter's size is this part of seven pixels, the unit in which Excel measures columns;
 * a letter may be rounded up.
 */
const UNIT = (10 * 4) / 3 / 7 / 1000;
const ROUNDING = 1.02;

/** How much wider bold letters are. */
export const BOLDNESS = 1.08;

const pieces = new RegExp(`${wide.source}|(?:(?!${wide.source})[^\\s/-])+[\\s/-]*|[\\s/-]+`, "gu");

/** Width of a text in the unit of column widths. */
export function textWidth(text: string): number {
  return (
    [...text].reduce((width, character) => width + (wide.test(character) ? 1000 : letterWidth(character)), 0) *
    UNIT *
    ROUNDING
  );
}

/** The widest piece of a text that cannot be broken over two lines. */
export function widestWord(text: string): number {
  return Math.max(0, ...unbreakable(text).map((piece) => textWidth(piece.trim())));
}

/**
 * The widest piece of a text that should not be broken: a word, or in writing without spaces what stands between
 * brackets and strokes.
 */
export function widestPhrase(text: string, most: number): number {
  const phrases = isTall(text) ? text.split(/(?<=[/／])|(?=[(（])/u) : [];
  return Math.max(widestWord(text), ...phrases.map(textWidth).map((width) => width / Math.ceil(width / most)));
}

/** Lines that a text takes in a column of a width. */
export const linesOf = (text: string, width: number): number => linesIn(text, width).length;

/** The widest line of a text in a column of a width. */
export const widestLine = (text: string, width: number): number => Math.max(...linesIn(text, width));

/** Whether a text has characters that need more height than letters do. */
export const isTall = (text: string): boolean => wide.test(text);

/** Widths of the lines; there is always one. The space at the end of a line takes no room. */
function linesIn(text: string, width: number): readonly number[] {
  const lines: number[] = [];
  let [line, ending] = [0, 0];
  for (const piece of unbreakable(text)) {
    const word = textWidth(piece.trimEnd());
    if (line > 0 && line + ending + word > width) {
      lines.push(line);
      [line, ending] = [0, 0];
    }
    [line, ending] = [line + ending + word, textWidth(piece) - word];
  }
  return [...lines, line];
}

/** Wide characters break anywhere, other words only after a space, a hyphen or a slash. */
function unbreakable(text: string): readonly string[] {
  return text.match(pieces) ?? [];
}

/** Widths of Arial's letters in thousandths of its size, from the font's own metrics. */
const arial: Readonly<Record<number, string>> = {
  191: "'",
  222: "ijl’‘",
  278: " !,./:;I[\\]ft",
  333: "()-`r“”",
  355: '"',
  389: "*",
  469: "^",
  500: "ckvxyzJs",
  556: "0123456789abdeghnopqu#$?_–L",
  584: "+<=>~−",
  611: "FTZ",
  667: "ABEKPSVXY&",
  722: "CDHNRUw",
  778: "GOQ",
  833: "mM",
  889: "%",
  944: "W",
  1000: "—…",
  1015: "@",
};

const widths = new Map(
  Object.entries(arial).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);

/** Letters of other alphabets, by what they are. */
const others: readonly (readonly [RegExp, number])[] = [
  [/[\u02b0-\u02ff\u1d2c-\u1d6a\u2070-\u209f]/u, 400],
  [/\p{Mn}/u, 0],
  [/\p{Lu}/u, 722],
];
const usual = 556;

/** Width of a letter in thousandths of its size; an accent adds nothing to its letter. */
function letterWidth(letter: string): number {
  const known = widths.get(letter) ?? widths.get(letter.normalize("NFD").charAt(0));
  return known ?? others.find(([letters]) => letters.test(letter))?.[1] ?? usual;
}
