import { finding, type Finding } from "../findings/finding";
import type { Path } from "../findings/place";
import { readText } from "../printed/readPrinted";
import { show } from "../structure/explainError";
import type { Survey } from "./survey";

/** A cell whose text begins so is taken as a formula by a spreadsheet, also after a space. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/u;
/** Control characters, line and paragraph separators, and marks that turn the direction of what follows. */
const CONTROL =
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** No text can become a formula in a sheet or hide characters. */
export function texts({ file, place }: Survey): readonly Finding[] {
  return [...strings(file, [])].flatMap(({ text, path }) => [
    ...(isFormula(text, path) ? [finding("formulaInText", place(path), { found: show(text) })] : []),
    ...(CONTROL.test(text) ? [finding("controlCharacter", place(path), { found: codePoint(text) })] : []),
  ]);
}

/** A printed negative may have a minus sign; it is a number and never a formula. */
function isFormula(text: string, path: Path): boolean {
  return FORMULA.test(text) && !(path[0] === "printed" && typeof readText(text) === "number");
}

function* strings(value: unknown, path: Path): Generator<{ readonly text: string; readonly path: Path }> {
  if (typeof value === "string") yield { text: value, path };
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) yield* strings(inner, [...path, isList ? Number(key) : key]);
}

const codePoint = (text: string): string =>
  `U+${(CONTROL.exec(text)?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
