import { fold } from "./characters";

/** A printed cell without the footnote marks at its end: `(34.0)a`, `12 a, b`, `P-4 <sup>a</sup>`, `LLa`, `77ᵃ`, `5*`. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly string[];
}

const RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹";
const PLAIN = "abcdefghijklmnoprstuvwxyz0123456789";
const AFTER_ANYTHING = new RegExp(
  `(?:<sup>([^<]*)</sup>|([${RAISED}](?:[${RAISED},\\s]*[${RAISED}])?)|([*†‡§]+))$`,
  "i",
);
const AFTER_NUMBER = /(?<=[\d)%-])\s*([a-z]{1,2}(?:\s*,\s*[a-z]{1,2})*|\([a-z]{1,2}\))\/?$/;
/** A letter after a lower-case word belongs to the word. */
const AFTER_LABEL = /(?<=[A-Z\d)\p{Lo}])\s*([a-z])$/u;
/** Marks stand in the last characters of a text: no more of it is looked through, however long it is. */
const LONGEST_MARKS = 60;

/** What stands before the marks that a pattern finds at the end, and what the pattern found; null where there are none. */
function atTheEnd(text: string, pattern: RegExp): { readonly before: string; readonly found: RegExpExecArray } | null {
  const start = Math.max(0, text.length - LONGEST_MARKS);
  const found = pattern.exec(text.slice(start));
  return found === null ? null : { before: text.slice(0, start + found.index).trimEnd(), found };
}

const lower = (raised: string): string => [...raised].map((sign) => PLAIN[[...RAISED].indexOf(sign)] ?? sign).join("");

const listed = (marks: string): readonly string[] => marks.split(/[\s,()/]+/).filter((mark) => mark !== "");

/** a to z, then aa to zz. */
const isMark = (mark: string): boolean => mark.length === 1 || mark[0] === mark[1];

function splitRaised(text: string): Marked {
  const end = atTheEnd(text, AFTER_ANYTHING);
  if (end === null) return { text, marks: [] };
  const [, inTags, raised, signs] = end.found;
  const letters = [...lower(raised ?? "").replace(/[\s,]/g, "")];
  return { text: end.before, marks: [...listed(inTags ?? ""), ...letters, ...listed(signs ?? "")] };
}

function splitLetters(marked: Marked, pattern: RegExp): Marked {
  const end = atTheEnd(marked.text, pattern);
  const marks = listed(end?.found[1] ?? "");
  if (end === null || !marks.every(isMark)) return marked;
  return { text: end.before, marks: [...marks, ...marked.marks] };
}

/** Takes the marks off a number whose characters have been folded. */
export function splitNumberMarks(text: string): Marked {
  return splitLetters(splitRaised(text.trim()), AFTER_NUMBER);
}

/** Takes the marks off a label or a grade. */
export function splitLabelMarks(label: string): Marked {
  const marked = splitLetters(splitRaised(fold(label).text.trim()), AFTER_LABEL);
  return { ...marked, text: marked.text.trim() };
}
