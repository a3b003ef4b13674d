import { factKey } from "../../src/budget/factKey";
import type { Model } from "../../src/budget/model";
import { toCell } from "../../src/budget/notation/quantity";
import { formatNumber } from "../../src/budget/notation/formatNumber";
import type { NetCell } from "../../src/checks/net/net";
import { subjectOf, type Subject } from "../../src/checks/subject";
import { readCell } from "../../src/models/file/claims";
import type { CellAt } from "../../src/tables/expression";

/** What may happen to a number on its way to the page. */
export const slips = {
  "digits swapped": (units: number) => fromDigits(units, swapped),
  "sign lost": (units: number) => (units < 0 ? -units : null),
  "last digit changed": (units: number) =>
    fromDigits(units, (digits) => digits.slice(0, -1) + String((Number(digits.at(-1)) + 1) % 10)),
  "last digit far off": (units: number) =>
    fromDigits(units, (digits) => digits.slice(0, -1) + String((Number(digits.at(-1)) + 5) % 10)),
  "digit dropped": (units: number) => fromDigits(units, (digits) => digits.slice(0, -2) + digits.slice(-1)),
} as const satisfies Record<string, (units: number) => number | null>;
export type Slip = keyof typeof slips;

/** Null where the slip leaves the number as it is, or leaves none. */
function fromDigits(units: number, change: (digits: string) => string): number | null {
  const digits = change(String(Math.abs(units)));
  const slipped = Math.sign(units) * Number(digits);
  return digits === "" || units === 0 || slipped === units ? null : slipped;
}

function swapped(digits: string): string {
  const at = [...digits].findIndex((digit, index) => index + 1 < digits.length && digit !== digits[index + 1]);
  return at < 0 ? digits : digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2);
}

/** Where the slip happens: on the page alone, in the fact alone, or in both, as when the page was read as it is. */
export type End = "page" | "fact" | "both";

export interface SlippedCell {
  readonly at: CellAt;
  readonly end: End;
  readonly slip: Slip;
  /** Makes the model that has the slip. */
  readonly model: () => Model;
}

const tables = /^29C\.([4-9]|1[0-2])$|^Annex II$/;

/** A model with each slip in each printed number of the resource tables and the annex, one at a time. */
export function* everySlip(model: Model): Generator<SlippedCell> {
  const subject = subjectOf(model);
  for (const [index, { at, cell }] of subject.net.netCells.entries()) {
    const reading = subject.page[index];
    if (!tables.test(at.table) || reading === null || reading === undefined || reading.value === null) continue;
    for (const slip of Object.keys(slips) as Slip[]) {
      const value = slips[slip](reading.value);
      if (value === null) continue;
      const text = formatNumber(toCell(value, cell.quantity), cell.quantity);
      const slipped = (): Model => withFact(model, subject, index, value);
      yield { at, end: "page", slip, model: () => misprinted(model, subject, index, text) };
      if (!canHold(cell, value)) continue;
      yield { at, end: "fact", slip, model: slipped };
      yield { at, end: "both", slip, model: () => misprinted(slipped(), subject, index, text) };
    }
  }
}

function misprinted(model: Model, { net }: Subject, index: number, text: string): Model {
  const {
    at: { table, row, column },
    cell,
  } = net.netCells[index]!;
  const rows = model.printed[table]!;
  return {
    ...model,
    printed: {
      ...model.printed,
      [table]: { ...rows, [row]: { ...rows[row], [column]: readCell(text, cell.quantity) } },
    },
  };
}

/**
 * Whether the model can hold the number as a fact of its own: a change of posts has one count for both of its ends,
 * which is never negative.
 */
function canHold(cell: NetCell["cell"], value: number): boolean {
  if (cell.kind !== "input") return false;
  return cell.fact.of !== "postChange" || (cell.value !== null && cell.value * value > 0);
}

function withFact(model: Model, { net }: Subject, index: number, value: number): Model {
  const { cell } = net.netCells[index]!;
  if (cell.kind !== "input") return model;
  const key = factKey(cell.fact);
  const { fact } = cell;
  switch (fact.of) {
    case "money":
      return {
        ...model,
        money: model.money.map((each) => (factKey({ of: "money", ...each }) === key ? { ...each, value } : each)),
      };
    case "posts":
      return {
        ...model,
        posts: model.posts.map((each) => (factKey({ of: "posts", ...each }) === key ? { ...each, value } : each)),
      };
    case "rate":
      return {
        ...model,
        rates: model.rates.map((each) => ({
          ...each,
          values: each.values.map((rate) =>
            factKey({ of: "rate", series: each.id, ...rate }) === key ? { ...rate, value } : rate,
          ),
        })),
      };
    case "postChange":
      return {
        ...model,
        postChanges: model.postChanges.map((each) =>
          each.id === fact.change ? { ...each, count: Math.abs(value) } : each,
        ),
      };
    case "object":
    case "deliverable":
    case "performance":
    case "page":
      return model;
  }
}
