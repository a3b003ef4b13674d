import { formatNumber, wordKey } from "../budget/notation/formatNumber";
import { parseNumber } from "../budget/notation/parseNumber";
import { isRead, type Reading } from "../budget/notation/reading";
import { knownGrades, readGradeMatch } from "../budget/postChangeRange/grade";
import { staffCategoryName } from "../budget/postChangeRange/staffWords";
import type { Quantity } from "../budget/notation/quantity";
import { fromDecimal, nearestTo, readDecimal, readWord, shown } from "./arguments";
import { answer, isBlank, isCellError, notAvailable, type Cell, type CellError } from "./cells";
import { spreadCells } from "./spread";

/**
 * Number that a text in United Nations notation stands for: (635.2) is -635.2, a dash is 0, 10 971.7 is 10971.7; blank
 * and .. stay blank. What is not certain is refused with its reason.
 * @customfunction PARSE
 * @param text Number as printed, or a range of them.
 * @returns The number.
 */
export function parse(text: unknown[][]): unknown[][] {
  return answer(spreadCells<number | string>({ text }, (cell) => parseCell(cell ?? null)));
}

const isUnknown = (reading: Reading): boolean => isRead(reading) && reading.value === null;

/** A blank is unknown, not nil. */
function parseCell(cell: Cell): number | string | CellError {
  if (cell === null || (typeof cell === "string" && isUnknown(parseNumber(cell)))) return "";
  return fromDecimal(readDecimal(cell, "text"));
}

/**
 * Number as a page prints it: 10 971.7, (635.2), a dash for nil. Rounded halves away from zero; blank stays blank.
 * @customfunction FORMAT
 * @param number Number, or a range of them.
 * @param [kind] money (one decimal, the default), posts (none), percentage or rate (one), hundredths, thousandths.
 * @returns Text in United Nations notation.
 */
export function format(number: unknown[][], kind?: unknown[][]): unknown[][] {
  return answer(spreadCells({ number, kind }, (value, word) => formatCell(value ?? null, word ?? null)));
}

const KIND_WORDS = {
  money: ["money", "amount", "dollars", "金额", "财政资源"],
  posts: ["posts", "post", "number", "员额", "员额数目"],
  percentage: ["percentage", "percent", "per cent", "%", "share", "百分比"],
  rate: ["rate", "rates", "遵守率"],
  hundredths: ["hundredths"],
  thousandths: ["thousandths"],
} as const satisfies Record<Quantity, readonly string[]>;

const quantities = Object.keys(KIND_WORDS).filter((name): name is Quantity => name in KIND_WORDS);

function readQuantity(cell: Cell): Quantity | CellError {
  const word = readWord(cell, "kind");
  if (word === null) return "money";
  if (isCellError(word)) return word;
  const found = quantities.find((quantity) =>
    KIND_WORDS[quantity].some((name) => name === word || (wordKey(name) === wordKey(word) && wordKey(word) !== "")),
  );
  return found ?? notAvailable(`kind: ${shown(word)} is not known; there are ${quantities.join(", ")}.`);
}

function formatCell(cell: Cell, kind: Cell): string | CellError {
  const quantity = readQuantity(kind);
  if (isCellError(quantity)) return quantity;
  if (isBlank(cell)) return "";
  const decimal = readDecimal(cell, "number");
  return isCellError(decimal) ? decimal : formatNumber(decimal, quantity);
}

/**
 * Staff category that a grade belongs to: P-5 is Professional and higher, GS (OL) General Service and related, LL
 * Other.
 * @customfunction CATEGORY
 * @param grade Grade however it is spelled, or a range of them.
 * @param [language] Language of the answer: en (the default), zh, fr, es, ru or ar.
 * @returns Name of the staff category.
 */
export function category(grade: unknown[][], language?: unknown[][]): unknown[][] {
  return answer(
    spreadCells({ grade, language }, (ofGrade, ofLanguage) => categoryOf(ofGrade ?? null, ofLanguage ?? null)),
  );
}

function categoryOf(gradeCell: Cell, languageCell: Cell): string | CellError {
  const word = readWord(gradeCell, "grade");
  const language = readWord(languageCell, "language") ?? "en";
  if (isCellError(word)) return word;
  if (isCellError(language)) return language;
  if (word === null) return notAvailable("grade: no grade is given.");
  const match = readGradeMatch(word);
  if (match === null)
    return notAvailable(`grade: ${shown(word)} is not a known grade; ${nearestTo(word, knownGrades)}.`);
  const id = "grade" in match ? match.grade.staffCategory : match.staffCategory;
  return (
    staffCategoryName(id, language) ??
    notAvailable(`language: ${shown(language)} is not known; there are en, zh, fr, es, ru, ar.`)
  );
}
