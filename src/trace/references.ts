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
const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const REFERENCE = new RegExp(
  String.raw`(?:${SHEET})?(?<![\p{L}\p{N}_.$])${CELL}(?::${CELL})?(?![\p{L}\p{N}_.(!\[])`,
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

/** Words in quotes and names of sheets in apostrophes: what looks like a name in them is none. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const NAME = /(?<![\p{L}\p{N}_.$![#@\\])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.(!'[])/gu;
const LIKE_AN_ADDRESS = /^[A-Z]{1,3}\d{1,7}$/i;
const TRUTH = /^(true|false)$/i;

/** A name that a formula mentions, and where. */
interface Mention {
  readonly name: string;
  readonly at: number;
}

function mentions(formula: string): readonly Mention[] {
  const bare = formula.replace(QUOTED, (words) => " ".repeat(words.length));
  return [...bare.matchAll(NAME)].flatMap(({ 0: name, index }) =>
    LIKE_AN_ADDRESS.test(name) || TRUTH.test(name) ? [] : [{ name, at: index }],
  );
}

/** What may be names of cells in a formula; functions, lists, sheets and cells are none. */
export const namesIn = (formula: string): readonly string[] => [...new Set(mentions(formula).map(({ name }) => name))];

/**
 * The formula with what names stand for in their places; `refersTo` gives it as a formula, null for what is no name.
 */
export function withNames(formula: string, refersTo: (name: string) => string | null): string {
  return mentions(formula).reduceRight((text, { name, at }) => {
    const meaning = refersTo(name)?.replace(/^=/, "") ?? name;
    return text.slice(0, at) + (isOneTerm(meaning) ? meaning : `(${meaning})`) + text.slice(at + name.length);
  }, formula);
}

/** A cell, a range, a number or a name needs no brackets around it. */
const isOneTerm = (meaning: string): boolean =>
  /^(?:'(?:[^']|'')*'!|[^\s+\-*/^&=<>,()]*)[^\s+\-*/^&=<>,()]*$/.test(meaning);
