import type { DocumentPlace } from "../../budget/claims";
import type { Numbering } from "../../budget/document";
import type { Finding } from "../finding";
import { report } from "../report";
import type { Subject } from "../subject";
import { readNumeral, writeNumeral } from "../text/numerals";

/** Numbers of paragraphs, tables, figures and lists run without gaps and repeats. */
export const numbering = (subject: Subject): readonly Finding[] =>
  subject.model.numberings.flatMap((sequence) => inSequence(subject, sequence));

/** After a gap or a repeat the sequence goes on from what is printed, so that each slip is told once. */
function inSequence(subject: Subject, sequence: Numbering): readonly Finding[] {
  const findings: Finding[] = [];
  let expected = 1;
  for (const text of sequence.printed) {
    const number = readNumeral(bare(text, sequence), sequence.numerals);
    if (number !== expected) findings.push(slip(subject, sequence, text, number, expected));
    expected = number === null ? expected + 1 : Math.max(number, expected - 1) + 1;
  }
  return findings;
}

/** The numeral alone, without prefix and brackets. */
const bare = (text: string, { prefix }: Numbering): string =>
  (text.startsWith(prefix) ? text.slice(prefix.length) : text).replace(/^[(（]|[)）.]$/g, "");

function slip(subject: Subject, sequence: Numbering, text: string, number: number | null, expected: number): Finding {
  const right = writeNumeral(expected, sequence.numerals);
  return report(subject, {
    rule: "numbering",
    code: number !== null && number < expected ? "numberRepeated" : "numberGap",
    place: placeOf(sequence, text),
    printed: text,
    computed: withNumeral(text, bare(text, sequence), right),
    misprint: number === null ? "garbled" : null,
  });
}

/** The printed number with another numeral in the place of its own, which is the last one in it. */
function withNumeral(text: string, numeral: string, right: string): string {
  const at = text.lastIndexOf(numeral);
  return text.slice(0, at) + right + text.slice(at + numeral.length);
}

function placeOf({ kind, within, prefix }: Numbering, text: string): DocumentPlace {
  if (within !== null) return { paragraph: within };
  switch (kind) {
    case "table":
      return { table: text };
    case "figure":
      return { figure: text };
    case "paragraph":
    case "marker":
      return { paragraph: text || prefix };
  }
}
