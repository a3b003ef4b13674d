import { regularBudget } from "../../budget/regularBudget";
import { readText } from "../file/claims";
import { finding, type Finding, type Path } from "../findings/place";
import { show } from "../structure/explainError";
import { namedLists, type Survey } from "./survey";

/** A cell whose text begins so is taken as a formula by a spreadsheet, also after a space. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/u;
/** Control characters, line and paragraph separators, and marks that turn the direction of what follows. */
const INVISIBLE = String.raw`[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]`;
/** Half of a character that takes two codes. */
const HALF = String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`;
const CONTROL = new RegExp(`${INVISIBLE}|${HALF}`);

/** No text can become a formula in a sheet or hide characters. */
export function texts({ file, place }: Survey): readonly Finding[] {
  return [...strings(file, [])].flatMap(({ text, path }) => [
    ...(isFormula(text, path) ? [finding("formulaInText", place(path), { found: show(text) })] : []),
    ...(CONTROL.test(isOfPage(path) ? text.replaceAll("\n", "") : text)
      ? [finding("controlCharacter", place(path), { found: codePoint(text) })]
      : []),
  ]);
}

/** Cells of a page have lines. */
const isOfPage = ([list]: Path): boolean => list === "pages";

/** A printed negative may have a minus sign; it is a number and never a formula. */
function isFormula(text: string, path: Path): boolean {
  if (!FORMULA.test(text)) return false;
  const isPrinted = path[0] === "printed" || (isOfPage(path) && path.at(-1) === "text");
  return !(isPrinted && (isOfPage(path) || typeof readText(text) === "number"));
}

function* strings(value: unknown, path: Path): Generator<{ readonly text: string; readonly path: Path }> {
  if (typeof value === "string") yield { text: value, path };
  if (typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) yield* strings(inner, [...path, isList ? Number(key) : key]);
}

const codePoint = (text: string): string =>
  `U+${(CONTROL.exec(text)?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const lists = [...namedLists, ...(["rates", "claims", "references", "numberings", "namings"] as const)];

/**
 * Every identifier is given once in its list, whatever its capitals, which Excel does not tell apart; and the regular
 * budget comes first among the funds.
 */
export function names(survey: Survey): readonly Finding[] {
  return [...lists.flatMap((list) => repeated(survey, list)), ...regularBudgetFirst(survey)];
}

function repeated({ file, place }: Survey, list: (typeof lists)[number]): readonly Finding[] {
  const seen = new Set<string>();
  return (file[list] ?? []).flatMap(({ id }, index) => {
    const isNew = seen.size < seen.add(id.toLowerCase()).size;
    return isNew ? [] : [finding("duplicateId", place([list, index, "id"]), { id })];
  });
}

function regularBudgetFirst({ file, place }: Survey): readonly Finding[] {
  return file.funds[0]?.id === regularBudget
    ? []
    : [finding("regularBudgetMissing", place(["funds", 0]), { id: regularBudget })];
}
