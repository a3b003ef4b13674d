import type { Model, PrintedCell } from "../../budget/model";
import { formatNumber, NIL } from "../../budget/notation/formatNumber";
import { parseNumber } from "../../budget/notation/parseNumber";
import { decimals, fromCell, type Quantity, toCell } from "../../budget/notation/quantity";
import type { Net } from "../net/net";

/** What the page prints in a cell and what that says. */
export interface Reading {
  readonly text: string;
  /** In whole units of the quantity; null where the page is blank or cannot be read. */
  readonly value: number | null;
  /** `stated`: the text says something else or nothing, and the model says how it is to be read. */
  readonly how: "plain" | "odd" | "stated" | "blank" | "unreadable";
  /** What the text alone says; null where it says no number. */
  readonly own: number | null;
}

/** Reads a printed cell: by its text where that is a number, by what the model states where it is none. */
export function readingOf({ text, read }: PrintedCell, quantity: Quantity): Reading {
  if (text.trim() === "" && read === null) return { text, value: null, how: "blank", own: null };
  if (read !== null && inNotation(read, quantity) === text) return { text, value: read, how: "plain", own: read };
  const reading = parseNumber(text);
  const own = "reason" in reading || reading.value === null ? null : fromCell(reading.value, quantity);
  if (own === null) return { text, value: read, how: read === null ? "unreadable" : "stated", own };
  if (read !== null && read !== own) return { text, value: read, how: "stated", own };
  return { text, value: own, how: text.trim() === inNotation(own, quantity) ? "plain" : "odd", own };
}

/**
 * A number in whole units as the page prints it; nil is a dash. Every check prints hundreds of numbers, and whole units
 * need no arithmetic of decimals for that.
 */
export function inNotation(value: number, quantity: Quantity): string {
  if (!Number.isSafeInteger(value)) return formatNumber(toCell(value, quantity), quantity);
  if (value === 0) return NIL;
  const places = decimals[quantity];
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  const isBare = places === 0 || (quantity === "rate" && Number(fraction) === 0);
  const text = isBare ? groupThousands(whole) : `${groupThousands(whole)}.${fraction}`;
  return value < 0 ? `(${text})` : text;
}

const groupThousands = (digits: string): string =>
  digits.length < 4 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, " ");

/** The printed page beside a net: for each cell what is printed, null where the page does not have the cell at all. */
export type Page = readonly (Reading | null)[];

/**
 * Reads the printed cells of a model. One text may stand for several lines beneath one another (`12` for 1 and 11
 * posts); a text that stands alone is read by itself, whatever the model states.
 */
export function pageOf({ printed }: Pick<Model, "printed">, { netCells }: Net): Page {
  const readings = netCells.map(({ at: { table, row, column }, cell }) => {
    const cells = printed[table]?.[row];
    const own = cells !== undefined && Object.hasOwn(cells, column) ? cells[column] : undefined;
    return own === undefined ? null : readingOf(own, cell.quantity);
  });
  const shared = new Set(sharedTexts(readings, netCells).flat());
  return readings.map((reading, index) =>
    reading?.how === "stated" && reading.own !== null && !shared.has(index)
      ? { ...reading, value: reading.own }
      : reading,
  );
}

/** Runs of neighbouring lines whose printed texts the model splits among them, by the numbers of their cells. */
export function sharedTexts(page: Page, netCells: Net["netCells"]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const [index, reading] of page.entries()) {
    if (reading?.how !== "stated" || reading.own === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === index - 1 && isBelow(netCells, index)) last.push(index);
    else runs.push([index]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Whether a cell stands in the same column as the one before it. */
const isBelow = (netCells: Net["netCells"], index: number): boolean => {
  const [before, own] = [netCells[index - 1]?.at, netCells[index]?.at];
  return before !== undefined && own !== undefined && before.table === own.table && before.column === own.column;
};
