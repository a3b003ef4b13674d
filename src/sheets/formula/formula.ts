import type { CellAt } from "../../tables/expression";
import type { Formula, Reference } from "../plan";

type Piece = string | number | Reference | Formula;

/** A formula from a template: `` formula`ROUND(${cell},1)` ``; formulas within it are taken in. */
export function formula(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Formula {
  return concat(
    texts.flatMap((text, index): Piece[] => {
      const piece = pieces[index];
      return piece === undefined ? [text] : [text, piece];
    }),
  );
}

/** Arguments of a function, or terms of a sum. */
export function joined(pieces: readonly Piece[], separator: string): Formula {
  return concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])));
}

export const cellReference = (from: CellAt): Reference => ({ from });

/** Words inside a formula: in quotes, quotes within doubled. */
export const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

function concat(pieces: readonly Piece[]): Formula {
  const parts: (string | Reference)[] = [];
  for (const part of pieces.flatMap(partsOf)) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  }
  return { parts };
}

function partsOf(piece: Piece): readonly (string | Reference)[] {
  if (typeof piece === "number") return [String(piece)];
  if (typeof piece === "string") return [piece];
  return "parts" in piece ? piece.parts : [piece];
}

/** Characters of the name of a list and the heading of a column. */
const LIST_REFERENCE = 28;

/** About as many characters as a formula will have; sheets are called after their tables. */
export const lengthOf = ({ parts }: Formula): number =>
  parts.reduce((length, part) => length + (typeof part === "string" ? part.length : referenceLength(part)), 0);

function referenceLength(reference: Reference): number {
  return "list" in reference ? LIST_REFERENCE : reference.from.table.length + (reference.to === undefined ? 9 : 15);
}

/** Excel takes formulas of so many characters. */
export const LONGEST = 8192;
