import type { Claim, ClaimSubject, StatedPlace } from "../../budget/claims";
import type { Model, Printed, PrintedCell } from "../../budget/model";
import { parseNumber } from "../../budget/notation/parseNumber";
import { fromCell, toCell } from "../../budget/notation/quantity";
import type { FileClaim, FileClaimSubject, FileStatedPlace } from "./documentFile";
import type { FilePrinted, FilePrintedCell } from "./modelFile";
import { type CellContent, printedLayout, type PrintedLayout } from "./printedLayout";

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

/**
 * The number that a text states, in the unit of the text; null where it states none, undefined where it cannot be read.
 */
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

type Rows = Readonly<Record<string, Readonly<Record<string, FilePrintedCell>>>>;

/** Printed cells with what each is read as; a cell that its table cannot have is read as words. */
export function readPrinted(printed: FilePrinted, model: Model): Printed {
  const tables = new Map(model.tables.map((table) => [table.id, table]));
  return mapValues(printed, (rows, id) => {
    const table = tables.get(id);
    return readRows(rows, table === undefined ? new Map() : printedLayout(model, table));
  });
}

function readRows(rows: Rows, layout: PrintedLayout): Printed[string] {
  return mapValues(rows, (cells, row) =>
    mapValues(cells, (cell, column) => readCell(cell, layout.get(row)?.get(column) ?? "words")),
  );
}

/** A printed cell in units of its quantity. What is stated to be read wins over the text. */
export function readCell(cell: FilePrintedCell, content: CellContent): PrintedCell {
  const text = typeof cell === "string" ? cell : cell.text;
  if (content === "words") return { text, read: null };
  const read = typeof cell === "string" ? readText(cell) : cell.read;
  return { text, read: read === null || read === undefined ? null : fromCell(read, content) };
}

/** The number that a printed text says, null where it is blank, undefined where it cannot be read. */
export function readText(text: string): number | null | undefined {
  const reading = parseNumber(text);
  return "reason" in reading ? undefined : reading.value;
}

export function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, key: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
