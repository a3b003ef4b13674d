import { columnNumber } from "./address";
import { type Token, tokensOf } from "./normalFormula";

/** A reference to cells inside a formula as somebody typed it. */
export interface CellReference {
  readonly text: string;
  /** The name of the sheet before it; null where it means the formula's own. */
  readonly sheet: string | null;
  readonly from: Spot;
  /** The other end of a range. */
  readonly to: Spot | null;
}

/** One end of a reference, counted from 0; whole rows have no column, whole columns no row. */
export interface Spot {
  readonly row: number | null;
  readonly column: number | null;
  /** Whether there is a `$` before it. */
  readonly fixed: { readonly row: boolean; readonly column: boolean };
}

/**
 * A formula taken apart: its references to cells, and what stands between them. Names and columns of lists stay in the
 * text.
 */
export function partsOf(formula: string): readonly (string | CellReference)[] {
  const tokens = tokensOf(formula);
  const parts: (string | CellReference)[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = referenceAt(tokens, at);
    parts.push(found?.reference ?? tokens[at]?.text ?? "");
    at += found?.length ?? 1;
  }
  return parts;
}

interface Found {
  readonly reference: CellReference;
  readonly length: number;
}

function referenceAt(tokens: readonly Token[], start: number): Found | null {
  // What follows brackets or a number sign is in another workbook, or is lost.
  if (isSign(tokens[start - 1], "!") || tokens[start - 1]?.kind === "brackets" || isSign(tokens[start - 1], "#"))
    return null;
  const prefix = isSheet(tokens[start]) && isSign(tokens[start + 1], "!") ? 2 : 0;
  const spots = spotsAt(tokens, start + prefix);
  const length = prefix + (spots?.length ?? 0);
  if (
    spots === null ||
    ["(", "!", ":"].some((sign) => isSign(tokens[start + length], sign)) ||
    tokens[start + length]?.kind === "brackets"
  )
    return null;
  const text = tokens
    .slice(start, start + length)
    .map((token) => token.text)
    .join("");
  return {
    reference: { text, sheet: prefix === 0 ? null : sheetNamed(tokens[start]), from: spots.from, to: spots.to },
    length,
  };
}

function spotsAt(
  tokens: readonly Token[],
  start: number,
): { readonly from: Spot; readonly to: Spot | null; readonly length: number } | null {
  const [from, to] = [spotOf(tokens[start]), isSign(tokens[start + 1], ":") ? spotOf(tokens[start + 2]) : null];
  if (from === null) return null;
  if (to !== null && isWhole(from) === isWhole(to)) return { from, to, length: 3 };
  return isWhole(from) ? null : { from, to: null, length: 1 };
}

const SPOT = /^(\$?)([A-Z]{1,3})?(\$?)(\d{1,7})?$/i;

function spotOf(token: Token | undefined): Spot | null {
  const [, first = "", letters, second = "", digits] = SPOT.exec(token?.text ?? "") ?? [];
  if (letters === undefined && digits === undefined) return null;
  const isRowFixed = letters === undefined ? first !== "" : second !== "";
  return {
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnNumber(letters),
    fixed: { row: isRowFixed, column: letters !== undefined && first !== "" },
  };
}

/** A whole row or column; it is a reference only with its other end. */
const isWhole = ({ row, column }: Spot): boolean => row === null || column === null;
const isSign = (token: Token | undefined, text: string): boolean => token?.kind === "sign" && token.text === text;
const isSheet = (token: Token | undefined): boolean => token?.kind === "sheet" || token?.kind === "name";
const sheetNamed = (token: Token | undefined): string =>
  token?.kind === "sheet" ? token.text.slice(1, -1).replaceAll("''", "'") : (token?.text ?? "");
