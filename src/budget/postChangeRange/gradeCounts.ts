import { readGrade, readStaffCategory, type Grade } from "./grade";

export interface GradeCount {
  readonly count: number;
  readonly grade: Grade;
}

function readOne(text: string): Grade | null {
  const grade = readGrade(text);
  if (grade !== null) return grade;
  const staffCategory = readStaffCategory(text);
  return staffCategory === null ? null : { id: staffCategory, staffCategory };
}

/** `1GS(PL)` or `11 GS (OL)`: a number of posts before their grade. */
function readPart(part: string, sign: number): GradeCount | null {
  const [, count, grade = part] = /^(\d+)\s*x?\s*(\D.*)$/is.exec(part.trim()) ?? [];
  const found = readOne(grade.trim());
  return found === null ? null : { count: sign * Number(count ?? 1), grade: found };
}

/**
 * The grades of one line: a single grade takes the whole count; `1GS(PL), 11GS(OL)` says how many of each, with the sign
 * of the count. Null where it is no grade, or where the parts do not add up to the count.
 */
export function readGradeCounts(text: string, count: number): readonly GradeCount[] | null {
  const single = readOne(text);
  if (single !== null) return [{ count, grade: single }];
  const parts = text.split(/[,，、;；+&]|\band\b|和|及/).map((part) => readPart(part, count < 0 ? -1 : 1));
  const grades = parts.filter((part) => part !== null);
  const isComplete = grades.length === parts.length && grades.length > 0;
  return isComplete && addsUp(grades, count) ? grades : null;
}

const addsUp = (parts: readonly GradeCount[], count: number): boolean => parts.reduce((total, part) => total + part.count, 0) === count;
