import { readGradeMatch, type DeclaredGrades, type Grade } from "./grade";

export interface GradeCount {
  readonly count: number;
  readonly grade: Grade;
}

/** A grade, or a staff category where the line says no more. */
function readOne(text: string, declared: DeclaredGrades): Grade | null {
  const match = readGradeMatch(text, declared);
  if (match === null) return null;
  return "grade" in match ? match.grade : { id: match.staffCategory, staffCategory: match.staffCategory };
}

/** `1GS(PL)` or `11 GS (OL)`: a number of posts before their grade. */
function readPart(part: string, sign: number, declared: DeclaredGrades): GradeCount | null {
  const [, count, grade = part] = /^(\d+)\s*x?\s*(\D.*)$/is.exec(part.trim()) ?? [];
  const found = readOne(grade.trim(), declared);
  return found === null ? null : { count: sign * Number(count ?? 1), grade: found };
}

function readParts(text: string, sign: number, declared: DeclaredGrades): readonly GradeCount[] | null {
  const parts = text.split(/[,，、;；+&]|\band\b|和|及/).map((part) => readPart(part, sign, declared));
  const grades = parts.filter((part) => part !== null);
  return grades.length === parts.length ? grades : null;
}

/** Whether a text is a grade, or several of them. */
export const isGrades = (text: string, declared: DeclaredGrades): boolean =>
  readOne(text, declared) !== null || readParts(text, 1, declared) !== null;

/**
 * The grades of one line: a single grade takes the whole count; `1GS(PL), 11GS(OL)` says how many of each, with the sign
 * of the count. Null where it is no grade, or where the parts do not add up to the count.
 */
export function readGradeCounts(text: string, count: number, declared: DeclaredGrades): readonly GradeCount[] | null {
  const single = readOne(text, declared);
  if (single !== null) return [{ count, grade: single }];
  const parts = readParts(text, count < 0 ? -1 : 1, declared);
  return parts !== null && addsUp(parts, count) ? parts : null;
}

const addsUp = (parts: readonly GradeCount[], count: number): boolean =>
  parts.reduce((total, part) => total + part.count, 0) === count;
