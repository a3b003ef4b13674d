import type { PageNumber, PageTable } from "../budget/pages";
import type { NumberLook } from "./table";

/** Parts of a number as pages print it: words, a parenthesis or sign, digits, words. */
const PRINTED = /^([^\d(]*?)(\()?\s*([-−–])?\s*(\d[\d.,'’\s]*\d|\d)\s*(\))?(.*)$/su;

/** What a page prints for nil, as most of its cells without digits have it; a dash where none tells. */
export function nilOn({ rows }: PageTable): string {
  const dashes = rows
    .flatMap(({ cells }) => Object.values(cells))
    .flatMap((cell) =>
      typeof cell === "string" || cell.value !== 0 || /\d/.test(cell.text) ? [] : [cell.text.trim()],
    );
  const counted = new Map<string, number>();
  for (const dash of dashes) counted.set(dash, (counted.get(dash) ?? 0) + 1);
  const [most] = [...counted].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "–";
}

/** How a number is printed, as a rule that also holds for the number that somebody types in its place. */
export function lookOf({ text, value, decimals }: PageNumber, nil: string): NumberLook {
  const [, before = "", open, sign, digits = "", , after = ""] = PRINTED.exec(text.trim()) ?? [];
  const negative = value < 0 && open === undefined ? (sign ?? "−") : "(";
  const plain = { before: before.trimStart(), after: after.trimEnd(), decimals, negative };
  if (digits === "") return { ...plain, before: "", after: "", thousands: " ", nil: text.trim() };
  const whole = decimals === 0 ? digits : digits.slice(0, -decimals - 1);
  const thousands = Math.abs(value) < 1000 ? " " : whole.includes(",") ? "," : /\s/.test(whole) ? " " : "";
  // `(0.0)` is what is rounded to nil from below.
  return { ...plain, thousands, nil: value !== 0 ? nil : open === undefined ? null : text.trim() };
}
