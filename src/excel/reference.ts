import { columnNumber } from "../sheets/formula/address";

/** A sheet and the first row and column of what a name refers to, from 0. */
export interface Referent {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

const SHEET = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!(.+)$/;
const PLACE = /^\$?([A-Z]+)?\$?(\d+)?(?::.*)?$/i;

/** Reads `='29C.10'!$5:$5`, `=Sheet1!$C:$C` or `=Sheet1!$A$1`; null where the referent is lost (`#REF!`). */
export function parseReference(formula: string): Referent | null {
  const [, quoted, plain, place] = SHEET.exec(formula) ?? [];
  const [all, letters, digits] = PLACE.exec(place ?? "#REF!") ?? [];
  if (all === undefined) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? "",
    row: digits === undefined ? null : Number(digits) - 1,
    column: letters === undefined ? null : columnNumber(letters),
  };
}
