/**
 * What a number counts. Inside Fascicle every number is a whole number of the quantity's smallest unit, so that no
 * binary fraction ever decides a printed digit: money in hundreds of dollars, percentages and rates in tenths of a per
 * cent. Hundredths and thousandths are for pages that print more digits than a budget does.
 */
export type Quantity = "money" | "posts" | "percentage" | "rate" | "hundredths" | "thousandths";

/** Tenths of a per cent in one whole. */
const TENTHS = 1000n;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Digits after the point in a cell and on the page. */
export const decimals = {
  money: 1,
  posts: 0,
  percentage: 1,
  rate: 1,
  hundredths: 2,
  thousandths: 3,
} as const satisfies Record<Quantity, number>;

/** Whole units to the number that stands in a cell: 196 hundreds of dollars are 19.6 thousand. */
export function toCell(units: number, quantity: Quantity): number {
  return units / 10 ** decimals[quantity];
}

/** The number of a cell to whole units, halves away from zero; what has more digits than the quantity is rounded. */
export function fromCell(value: number, quantity: Quantity): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals[quantity]).toPrecision(15));
  return Math.sign(value) * Math.round(scaled) + 0;
}

/**
 * A whole number divided by another, rounded to a whole number, halves away from zero; null where it is divided by nil.
 */
export function quotient(dividend: bigint, divisor: bigint): number | null {
  if (divisor === 0n) return null;
  const [part, whole] = [magnitude(dividend), magnitude(divisor)];
  const rounded = Number((2n * part + whole) / (2n * whole));
  return dividend < 0n === divisor < 0n || rounded === 0 ? rounded : -rounded;
}

/**
 * change / base x 100 in tenths of a per cent, halves away from zero, exact for whole numbers of any size: 1 of 16 is
 * 63. Nil of nil is nil; null where only the base is nil. Both arguments count the same unit.
 */
export function percentage(change: number | bigint, base: number | bigint): number | null {
  const [part, whole] = [BigInt(change), BigInt(base)];
  if (whole === 0n) return part === 0n ? 0 : null;
  return quotient(part * TENTHS, whole);
}
