import type { Claim, ClaimSubject, StatedPlace } from "../../budget/claims";
import { fromCell, toCell } from "../../budget/quantity";
import type { FileClaim, FileClaimSubject, FileStatedPlace } from "../documentFile";
import { readText } from "../printed/readPrinted";

/** Dollars in a thousand: texts state full dollars, everything else is in thousands. */
const THOUSAND = 1000;

export function toClaim({ id, where, about, text = "", read, direction = null }: FileClaim): Claim {
  const number = read === undefined ? readStated(text) : read;
  return {
    id,
    where,
    about: toSubject(about),
    text,
    read: number === null || number === undefined ? null : toUnits(number, about.of),
    direction,
  };
}

/** The number that a text states, in the unit of the text; null where it states none, undefined where it cannot be read. */
export const readStated = (text: string): number | null | undefined => readText(text.replace(/\s?[%％]$/u, ""));

/** Of rates, and of whatever else a text counts, tenths are whole units. */
const inTenths = (of: ClaimSubject["of"]): boolean => of === "performance" || of === "topic";

/** A number in the unit of the text as whole units: dollars as hundreds of dollars, per cent as tenths. */
function toUnits(number: number, of: ClaimSubject["of"]): number {
  if (of === "money" || of === "object") return fromCell(number / THOUSAND, "money");
  return fromCell(number, inTenths(of) ? "rate" : "posts");
}

/** Whole units as a number in the unit of the text. */
function fromUnits(units: number, of: ClaimSubject["of"]): number {
  if (of === "money" || of === "object") return Math.round(toCell(units, "money") * THOUSAND);
  return toCell(units, inTenths(of) ? "rate" : "posts");
}

function toSubject(about: FileClaimSubject): ClaimSubject {
  switch (about.of) {
    case "money": {
      const { of, measure, fund = null, component = null, category = null } = about;
      return { of, measure, fund, component, category };
    }
    case "posts": {
      const { of, measure, fund = null, component = null, grade = null, staffCategory = null } = about;
      return { of, measure, fund, component, grade, staffCategory };
    }
    case "postChanges":
      return { of: about.of, changes: about.changes, from: toStatedPlace(about.from), to: toStatedPlace(about.to) };
    case "object":
    case "deliverable":
    case "performance":
    case "topic":
      return about;
  }
}

function toStatedPlace(place: FileStatedPlace | null | undefined): StatedPlace | null {
  if (place === null || place === undefined) return null;
  const { component = null, grade = null, section = null, dutyStation = null } = place;
  return { component, grade, section, dutyStation };
}

/** A claim as a file says it: what is read is left out where the text says the same. */
export function fromClaim(claim: Claim): FileClaim {
  const { read, ...rest } = claim;
  if (toClaim(rest).read === read) return rest;
  return { ...rest, read: read === null ? null : fromUnits(read, claim.about.of) };
}
