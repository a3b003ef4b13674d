/** Characters that are as wide as two digits: Chinese, Japanese and Korean writing and its punctuation. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

const pieces = new RegExp(`${wide.source}|(?:(?!${wide.source})[^\\s/-])+[\\s/-]*|[\\s/-]+`, "gu");

/** Width of a text in digits of the standard font, the unit of Excel's column widths. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
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

/** Wide characters break anywhere, other words only after a space, a hyphen or a slash. */
function unbreakable(text: string): readonly string[] {
  return text.match(pieces) ?? [];
}
