import { refuse } from "../engine/fault";

const invalid = (what: string): never =>
  refuse("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`);

export const isBlank = (value: unknown): value is null | undefined => value === null || value === undefined;

export function text(value: unknown, what: string): string {
  return typeof value === "string" ? value : invalid(`${what} must be text`);
}

export function number(value: unknown, what: string): number {
  return typeof value === "number" && Number.isFinite(value) ? value : invalid(`${what} must be a number`);
}

export function whole(value: unknown, what: string): number {
  return Number.isInteger(value) ? number(value, what) : invalid(`${what} must be a whole number`);
}

export function flag(value: unknown, what: string): boolean {
  return typeof value === "boolean" ? value : invalid(`${what} must be true or false`);
}

/** One of a list of words, compared as Excel does: exactly. */
export function oneOf<W extends string>(value: unknown, words: readonly W[], what: string): W {
  return words.find((word) => word === value) ?? invalid(`${what} must be one of ${words.join(", ")}`);
}

export function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : invalid(`${what} must be an object`);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightblue: "#ADD8E6",
  darkblue: "#00008B",
  navy: "#000080",
  silver: "#C0C0C0",
  maroon: "#800000",
  teal: "#008080",
};

/** A colour as `#RRGGBB`, from that form or from an HTML colour name. */
export function color(value: unknown, what: string): string {
  const given = text(value, what);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  return NAMED_COLORS[given.toLowerCase()] ?? invalid(`${what} must be a colour such as #4472C4`);
}
