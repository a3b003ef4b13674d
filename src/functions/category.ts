import { knownGrades, readGradeMatch } from "../budget/postChangeRange/grade";
import { staffCategoryName } from "../budget/postChangeRange/staffCategoryWords";
import { answer } from "./answer";
import { isCellError, notAvailable, type CellError } from "./cellError";
import type { Cell } from "./cells";
import { shown } from "./decimal";
import { spreadCells } from "./spread";
import { nearestTo, readWord } from "./word";

/**
 * Staff category that a grade belongs to: P-5 is Professional and higher, GS (OL) General Service and related, LL Other.
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
