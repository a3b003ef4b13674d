/** Words in quotes and names of sheets in apostrophes: what looks like a name in them is none. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const NAME = /(?<![\p{L}\p{N}_.$![#@\\])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.(!'[])/gu;
const CELL = /^[A-Z]{1,3}\d{1,7}$/i;
const TRUTH = /^(true|false)$/i;

/** A name that a formula mentions, and where. */
interface Mention {
  readonly name: string;
  readonly at: number;
}

function mentions(formula: string): readonly Mention[] {
  const bare = formula.replace(QUOTED, (words) => " ".repeat(words.length));
  return [...bare.matchAll(NAME)].flatMap(({ 0: name, index }) =>
    CELL.test(name) || TRUTH.test(name) ? [] : [{ name, at: index }],
  );
}

/** What may be names of cells in a formula; functions, lists, sheets and cells are none. */
export const namesIn = (formula: string): readonly string[] => [...new Set(mentions(formula).map(({ name }) => name))];

/** The formula with what names stand for in their places; `refersTo` gives it as a formula, null for what is no name. */
export function withNames(formula: string, refersTo: (name: string) => string | null): string {
  return mentions(formula).reduceRight((text, { name, at }) => {
    const meaning = refersTo(name)?.replace(/^=/, "") ?? name;
    return text.slice(0, at) + (isOneTerm(meaning) ? meaning : `(${meaning})`) + text.slice(at + name.length);
  }, formula);
}

/** A cell, a range, a number or a name needs no brackets around it. */
const isOneTerm = (meaning: string): boolean =>
  /^(?:'(?:[^']|'')*'!|[^\s+\-*/^&=<>,()]*)[^\s+\-*/^&=<>,()]*$/.test(meaning);
