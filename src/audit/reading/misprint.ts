/** What a hand or a scanner may have done to a number. */
export type Misprint =
  | "sign"
  | "swapped"
  | "dropped"
  | "added"
  | "digit"
  | "lastDigit"
  | "point"
  | "shifted"
  | "lost"
  | "missingLine"
  | "leftOut"
  | "notation";

const digitsOf = (value: number): string => `${Math.abs(value)}`;

function isSwapped(printed: string, right: string): boolean {
  const places = [...printed].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first, second] = places;
  return (
    printed.length === right.length &&
    places.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    printed[first] === right[second] &&
    printed[second] === right[first]
  );
}

const isWithoutOne = (long: string, short: string): boolean =>
  long.length === short.length + 1 &&
  [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);

function differing(printed: string, right: string): readonly number[] {
  return printed.length === right.length
    ? [...printed].flatMap((digit, index) => (digit === right[index] ? [] : [index]))
    : [];
}

const isPowerOfTen = (ratio: number): boolean =>
  [10, 100, 1000].some((power) => Math.abs(ratio - power) < 1e-9 || Math.abs(ratio - 1 / power) < 1e-9);

/** The likely misprint that turns the right number into the printed one; both in units of the last printed place. */
export function misprintOf(printed: number, right: number): Misprint | null {
  if (printed === 0 || right === 0) return printed === 0 && right !== 0 ? "lost" : null;
  if (printed === -right) return "sign";
  if (Math.sign(printed) !== Math.sign(right)) return null;
  const [wrong, good] = [digitsOf(printed), digitsOf(right)];
  if (isPowerOfTen(printed / right)) return "point";
  if (isSwapped(wrong, good)) return "swapped";
  if (isWithoutOne(good, wrong)) return "dropped";
  if (isWithoutOne(wrong, good)) return "added";
  const places = differing(wrong, good);
  if (places.length !== 1) return null;
  return places[0] === wrong.length - 1 ? "lastDigit" : "digit";
}
