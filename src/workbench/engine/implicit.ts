import { isSingleArgument, keepsSingles } from "./functionKinds";
import { type Piece, piecesOf } from "./pieces";
import { readTablePart } from "./FormulaText";

/**
 * A call that stands around a place in a formula: its name, "" for brackets, and which of its arguments the place is
 * in.
 */
interface Call {
  readonly name: string;
  argument: number;
}

const OPERATOR = /^[-+*/^&=<>%]$/;
const isSpace = (piece: Piece | undefined): boolean => piece !== undefined && /^\s+$/.test(piece.text);

/**
 * The formula of an ordinary cell of a file as Excel shows it now: where it takes one value of a range, the one of its
 * own row or column, an `@` says so. What a file calls an array, or what spills, is left as it is.
 */
export function withImplicitValues(formula: string): string {
  if (!/[:[(]/.test(formula)) return formula;
  const pieces = piecesOf(formula);
  if (isOneCall(pieces)) return `=@${formula.slice(1)}`;
  const calls: Call[] = [];
  let text = "";
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? { kind: "text", text: "" };
    const end = rangeEnd(pieces, at);
    if (end > at) {
      const range = pieces
        .slice(at, end)
        .map((each) => each.text)
        .join("");
      text += isSingle(pieces, at, end, calls) ? `@${range}` : range;
      at = end - 1;
      continue;
    }
    follow(piece, pieces[at - 1], calls);
    text += piece.text;
  }
  return text;
}

/** Functions that may answer several cells, or their numbers. */
const MANY = /^(?:ROW|COLUMN|OFFSET|INDIRECT)$/i;

/** Whether a formula is nothing but a call that may answer several values. */
function isOneCall(pieces: readonly Piece[]): boolean {
  if (!MANY.test(pieces[1]?.text ?? "") || pieces[2]?.text !== "(") return false;
  let depth = 0;
  const close = pieces.findIndex(({ text }) => {
    depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    return text === ")" && depth === 0;
  });
  // Without an argument, or with one cell only, there is one answer.
  const inner = pieces.slice(3, close);
  const isPlain = inner.every(({ text }) => /^(?:[$\s]|[A-Z]{1,3}\d+)$/i.test(text));
  return close === pieces.length - 1 && !isPlain;
}

function follow({ text }: Piece, before: Piece | undefined, calls: Call[]): void {
  const last = calls.at(-1);
  if (text === "(")
    calls.push({
      name: /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(before?.text ?? "") ? (before?.text ?? "").toUpperCase() : "",
      argument: 0,
    });
  else if (text === ")") calls.pop();
  else if (text === "," && last) last.argument += 1;
}

/** The place behind a range of several cells that begins here; the place itself where none does. */
function rangeEnd(pieces: readonly Piece[], from: number): number {
  const first = pieces[from];
  // `[0]!Name` speaks of a workbook.
  if (first?.kind === "structured" && pieces[from + 1]?.text === "!") return from;
  if (first?.kind === "structured") return isManyCells(first.body) && pieces[from - 1]?.text !== "@" ? from + 1 : from;
  const before = pieces[from - 1]?.text ?? "";
  if (/[:$!@]$/.test(before) && !/^'.*'$/.test(before)) return from;
  let at = from;
  let corners = "";
  while (at < pieces.length && /^(?:[$:!]|[\p{L}\p{N}_.]+|'(?:[^']|'')*')$/u.test(pieces[at]?.text ?? "")) {
    corners += pieces[at]?.text ?? "";
    at += 1;
  }
  const reference = corners.replace(/^.*!/, "").replaceAll("$", "");
  const [one, other] = reference.split(":");
  const isRange =
    /^(?:[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}|[A-Z]{1,3}:[A-Z]{1,3}|\d{1,7}:\d{1,7})$/i.test(reference) &&
    (one !== other || !/[A-Z]\d/i.test(reference));
  return isRange ? at : from;
}

function isManyCells(body: string): boolean {
  const part = readTablePart(body);
  return part !== null && part.item !== "#This Row" && part.item !== "#Headers" && part.item !== "#Totals";
}

function isSingle(pieces: readonly Piece[], from: number, end: number, calls: readonly Call[]): boolean {
  const inner = calls.at(-1);
  const named = calls.filter(({ name }) => name !== "");
  const beside = [neighbour(pieces, from, -1), neighbour(pieces, end - 1, 1)].some((text) => OPERATOR.test(text));
  const isBare = named.length === 0 && !(inner && neighbour(pieces, end - 1, 1) === ",");
  // The first sign of a formula is no operator.
  const isOperand = beside && !(from === 1 && !OPERATOR.test(neighbour(pieces, end - 1, 1)));
  if (isBare) return true;
  if (!named.slice(0, -1).every(({ name }) => keepsSingles(name))) return false;
  const last = named.at(-1);
  if (last === undefined) return false;
  return (isOperand && keepsSingles(last.name)) || (inner === last && isSingleArgument(last.name, last.argument));
}

function neighbour(pieces: readonly Piece[], at: number, step: 1 | -1): string {
  let next = at + step;
  while (isSpace(pieces[next])) next += step;
  return pieces[next]?.text ?? "";
}
