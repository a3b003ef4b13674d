/**
 * A formula without what Excel changes when it gives one back: blanks, the case of names, quotes around sheet names,
 * brackets around the column of a list, the way in which numbers are written, marks of newer functions, of implicit
 * intersection, and of custom functions that were once opened without their add-in. A range of one cell is that cell.
 * Takes pieces of formulas too.
 */
export function normalFormula(formula: string): string {
  return withoutIntersection(tokensOf(formula).map(normalToken).join("")).replace(RANGE_OF_ONE, "$1");
}

const normal = {
  words: (text) => text,
  sheet: (text) => text.slice(1, -1).toUpperCase(),
  brackets: (text) => normalBrackets(text.toUpperCase()),
  number: (text) => String(Number(Number(text).toPrecision(DIGITS))),
  name: (text) =>
    text
      .toUpperCase()
      .replace(NEWER, "")
      .replace(/_XLDUDF_([A-Z0-9]+)_/g, "$1."),
  space: () => "",
  sign: (text) => text,
} as const satisfies Readonly<Record<Token["kind"], (text: string) => string>>;

const normalToken = ({ kind, text }: Token): string => normal[kind](text);

/** As many digits of a number as Excel keeps. */
const DIGITS = 15;
/** Marks before functions, and before their own names for things, that are younger than the file format. */
const NEWER = /_XL(?:FN|WS|PM|UDF|OP|ETA)\./g;
const RANGE_OF_ONE = /((?<![A-Z0-9$.])\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g;

/** `[[Count]]` is `[Count]`, and `[@Count]`, `[@[Count]]` are that column in this row. */
function normalBrackets(text: string): string {
  const [, inThisRow] = /^\[@\[?([^[\]]*)\]?\]$/.exec(text) ?? [];
  if (inThisRow !== undefined) return inThisRow === "" ? "[#THIS ROW]" : `[[#THIS ROW],[${inThisRow}]]`;
  const [, only] = /^\[\[((?:[^'[\]]|'.)*)\]\]$/.exec(text) ?? [];
  return only === undefined ? text.replace(/\]\s*([,:])\s*\[/g, "]$1[") : `[${only.trim()}]`;
}

/** Of implicit intersection `SINGLE(` is the name in files, `@` what is shown; neither changes what is meant. */
function withoutIntersection(formula: string): string {
  return formula
    .replace(/(^|[=({,;+\-*/^&<>:])@/g, "$1")
    .replace(/(?<![A-Z0-9_.])SINGLE\(([^()]*)\)/g, "$1")
    .replace(/(?<![A-Z0-9_.])ANCHORARRAY\(([^()]*)\)/g, "$1#");
}

/** A piece of a formula; put together, the texts of all pieces are the formula. */
export interface Token {
  readonly kind: "words" | "sheet" | "brackets" | "number" | "name" | "space" | "sign";
  readonly text: string;
}

const kinds = ["words", "sheet", "number", "name", "space", "sign"] as const;
/**
 * Words in quotes, the name of a sheet in quotes, a number, a run of letters and digits, blanks; anything else by
 * itself.
 */
const patterns: Readonly<Record<(typeof kinds)[number], string>> = {
  words: String.raw`"(?:[^"]|"")*"`,
  sheet: String.raw`'(?:[^']|'')*'`,
  number: String.raw`(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.:])`,
  name: String.raw`[\p{L}\p{N}_\\$?.]+`,
  space: String.raw`\s+`,
  sign: "[^]",
};
const PIECE = new RegExp(kinds.map((kind) => `(${patterns[kind]})`).join("|"), "giuy");

/** The pieces of a formula. What stands in square brackets is one piece: it names a column of a list, or a workbook. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = formula[at] === "[" ? bracketsAt(formula, at) : pieceAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function pieceAt(formula: string, at: number): Token {
  PIECE.lastIndex = at;
  const [text = "", ...groups] = PIECE.exec(formula) ?? [];
  const kind = kinds[groups.findIndex((group) => group !== undefined)];
  return kind === undefined ? { kind: "sign", text: formula.charAt(at) } : { kind, text };
}

/** An apostrophe takes its meaning from the character after it. */
function bracketsAt(formula: string, start: number): Token {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === "[") depth += 1;
    else if (formula[at] === "]" && (depth -= 1) === 0) return { kind: "brackets", text: formula.slice(start, at + 1) };
  }
  return { kind: "brackets", text: formula.slice(start) };
}
