/** Tenths of a per cent in one whole. */
const TENTHS = 1000n;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * change / base x 100 in tenths of a per cent, halves away from zero, exact for whole numbers of any size: 1 of 16 is 63.
 * Nil of nil is nil; null where only the base is nil. Both arguments count the same unit.
 */
export function percentage(change: number | bigint, base: number | bigint): number | null {
  const [part, whole] = [BigInt(change), BigInt(base)];
  if (whole === 0n) return part === 0n ? 0 : null;
  const doubled = 2n * magnitude(part) * TENTHS + magnitude(whole);
  const tenths = Number(doubled / (2n * magnitude(whole)));
  return part < 0n === whole < 0n || tenths === 0 ? tenths : -tenths;
}
