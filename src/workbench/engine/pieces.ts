interface Plain {
  readonly kind: "text" | "name" | "array";
  readonly text: string;
}

/** A reference such as `PostChanges[Posts]`; within a table its name may be missing. */
interface Structured {
  readonly kind: "structured";
  readonly text: string;
  readonly table: string;
  /** What stands between the outer brackets. */
  readonly body: string;
}

/** A stretch of a formula: of which kind, and its text. */
export type Piece = Plain | Structured;

/** What is skipped whole: texts, quoted names of sheets, arrays; then words, and whatever else stands there. */
const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*"|'(?:[^']|'')*')`,
    String.raw`(?<array>\{(?:"(?:[^"]|"")*"|[^"{}])*\})`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)`,
    String.raw`(?<bracket>\[)`,
    String.raw`[\p{N}.]+`,
    "[^]",
  ].join("|"),
  "uy",
);

/** The place behind a bracket that opens at `from`; an apostrophe takes its meaning from the character after it. */
function behindBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** `[Book1.xlsx]Sheet1!A1` names another workbook. */
const isWorkbook = (after: string): boolean => /^[\p{L}\p{N}_']/u.test(after);

function bracketed(formula: string, table: string, start: number, open: number): Piece {
  const end = behindBracket(formula, open);
  const text = formula.slice(start, end);
  return isWorkbook(formula.slice(end))
    ? { kind: "text", text }
    : { kind: "structured", text, table, body: formula.slice(open + 1, end - 1) };
}

function pieceAt(formula: string, at: number): Piece {
  TOKEN.lastIndex = at;
  const { 0: text = "", groups = {} } = TOKEN.exec(formula) ?? {};
  if (groups["bracket"] !== undefined) return bracketed(formula, "", at, at);
  if (groups["array"] !== undefined) return { kind: "array", text };
  if (groups["name"] === undefined) return { kind: "text", text };
  const next = formula[at + text.length];
  if (next === "[") return bracketed(formula, text, at, at + text.length);
  // What is called or names a sheet is no name of cells.
  return { kind: next === "(" || next === "!" || formula[at - 1] === "!" ? "text" : "name", text };
}

/** A formula in pieces, whose texts make the formula again. */
export function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < formula.length;) {
    const piece = pieceAt(formula, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}
