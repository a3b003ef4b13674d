import type { Random } from "./random";

/** What may have happened to a printed figure. */
export const corruptions = ["swap", "sign", "drop", "lastDigit", "digit", "point"] as const;
export type Corruption = (typeof corruptions)[number];

const digitPlaces = (text: string): readonly number[] =>
  [...text].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));
const replaced = (text: string, at: number, sign: string): string => text.slice(0, at) + sign + text.slice(at + 1);

function regrouped(text: string): string | null {
  const [whole = "", fraction] = text.replace(/[^\d.]/g, "").split(".");
  if (whole === "" || fraction === "") return null;
  const grouped = `${Number(whole)}`.replace(/\B(?=(\d{3})+$)/g, " ") + (fraction === undefined ? "" : `.${fraction}`);
  return text.includes("(") ? `(${grouped})` : grouped;
}

function swapped(text: string, from: Random): string | null {
  const places = digitPlaces(text);
  const pairs = places
    .slice(0, -1)
    .flatMap((place, index) =>
      text[place] !== text[places[index + 1]!] && !(index === 0 && text[places[1]!] === "0")
        ? [[place, places[index + 1]!] as const]
        : [],
    );
  if (pairs.length === 0) return null;
  const [first, second] = from.pick(pairs);
  return replaced(replaced(text, first, text[second]!), second, text[first]!);
}

function otherDigit(text: string, at: number, from: Random): string | null {
  const digit = (Number(text[at]) + 1 + from.below(9)) % 10;
  return digit === 0 && at === digitPlaces(text)[0] ? null : replaced(text, at, `${digit}`);
}

/** The figure as a slip would print it; null where this slip cannot happen to it. */
export function corrupted(text: string, corruption: Corruption, from: Random): string | null {
  const places = digitPlaces(text);
  if (places.length === 0) return null;
  switch (corruption) {
    case "sign":
      return text.includes("(") ? text.replace(/[()]/g, "") : `(${text})`;
    case "swap":
      return swapped(text, from);
    case "lastDigit":
      return otherDigit(text, places.at(-1)!, from);
    case "digit":
      return otherDigit(text, from.pick(places), from);
    case "drop":
      return places.length < 3 ? null : regrouped(replaced(text, from.pick(places.slice(1)), ""));
    case "point":
      return /\d\.\d/.test(text) ? regrouped(text.replace(/[.]/, "")) : null;
  }
}
