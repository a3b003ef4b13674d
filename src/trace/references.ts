/** A cell or range that a formula refers to. `sheet` is null for the formula's own; rows and columns count from 0. */
export interface CellReference {
  readonly text: string;
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const STRING = /"(?:[^"]|"")*"/g;
const CELL = String.raw`\$?([A-Za-z]{1,3})\$?(\d{1,7})`;
const REFERENCE = new RegExp(
  String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(?<![\p{L}\p{N}_.$])${CELL}(?::${CELL})?(?![\p{L}\p{N}_.(!\[])`,
  "gu",
);

/** Every cell and range that a formula names, in its order. Words in quotes, functions and names are none. */
export function referencesIn(formula: string): readonly CellReference[] {
  const bare = formula.replace(STRING, (words) => " ".repeat(words.length));
  return [...bare.matchAll(REFERENCE)].map(
    ([text, quoted, plain, column = "", row = "", otherColumn = column, otherRow = row]) => {
      const [columns, rows] = [
        [columnOf(column), columnOf(otherColumn)],
        [Number(row) - 1, Number(otherRow) - 1],
      ];
      const area = {
        top: Math.min(...rows),
        left: Math.min(...columns),
        bottom: Math.max(...rows),
        right: Math.max(...columns),
      };
      return { text, sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, ...area };
    },
  );
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Structured references of a formula by the names of their lists: `PostChanges[Posts]`. */
export function listsIn(formula: string): readonly string[] {
  return [...formula.replace(STRING, "").matchAll(/([\p{L}_\\][\p{L}\p{N}_.]*)\[/gu)].flatMap(([, name]) => name ?? []);
}

/** The formula with something else in the place of each reference. */
export function withReferences(formula: string, replace: (reference: CellReference) => string | null): string {
  let from = 0;
  return referencesIn(formula).reduce((text, reference) => {
    const words = replace(reference);
    const at = words === null ? -1 : text.indexOf(reference.text, from);
    if (words === null || at < 0) return text;
    from = at + words.length;
    return text.slice(0, at) + words + text.slice(at + reference.text.length);
  }, formula);
}
