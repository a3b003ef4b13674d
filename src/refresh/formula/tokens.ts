/** A piece of a formula; put together, the texts of all pieces are the formula. */
export interface Token {
  readonly kind: "words" | "sheet" | "brackets" | "number" | "name" | "space" | "sign";
  readonly text: string;
}

/** Words in quotes, the name of a sheet in quotes, a number, a run of letters and digits, blanks; anything else by itself. */
const PIECE =
  /("(?:[^"]|"")*")|('(?:[^']|'')*')|((?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.:]))|([\p{L}\p{N}_\\$?.]+)|(\s+)|([^])/giuy;
const kinds = ["words", "sheet", "number", "name", "space", "sign"] as const;

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
