/**
 * What a number counts. Inside Fascicle every number is a whole number of the quantity's smallest unit, so that no binary
 * fraction ever decides a printed digit: money in hundreds of dollars, percentages and rates in tenths of a per cent.
 */
export type Quantity = "money" | "posts" | "percentage" | "rate";

/** Digits after the point in a cell and on the page. */
export const decimals = { money: 1, posts: 0, percentage: 1, rate: 1 } as const satisfies Record<Quantity, number>;

/** Whole units to the number that stands in a cell: 196 hundreds of dollars are 19.6 thousand. */
export function toCell(units: number, quantity: Quantity): number {
  return units / 10 ** decimals[quantity];
}

/** The number of a cell to whole units, halves away from zero; what has more digits than the quantity is rounded. */
export function fromCell(value: number, quantity: Quantity): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals[quantity]).toPrecision(15));
  return Math.sign(value) * Math.round(scaled) + 0;
}
