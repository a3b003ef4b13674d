import type { GradeId, StaffCategoryId } from "../model";
import { fold } from "../notation/digits";
import { splitLabelMarks } from "../notation/parseNumber";
import { wordKey } from "../notation/formatNumber";
import { foreignLetters, gradeWords, staffCategoryWords } from "./staffWords";

/**
 * A grade with the staff category it belongs to; `id` of a Field Service or national grade keeps its number: `FS-4`,
 * `NO-B`.
 */
export interface Grade {
  readonly id: GradeId;
  readonly staffCategory: StaffCategoryId;
}

/** Which posts are meant: those of a grade, or of a whole staff category. */
export type GradeMatch = { readonly grade: Grade } | { readonly staffCategory: StaffCategoryId };

/** Grades that a model declares besides those of the regular budget, by the key of their names. */
export type DeclaredGrades = ReadonlyMap<string, Grade>;

const none: DeclaredGrades = new Map();

/** A letter more than a code needs: `FS-4` is a Field Service grade, `NO-B` a national one. */
const NUMBERED = /^(?:fs([1-7])|n(?:o|po)([a-e]))$/;

const grades = new Map(
  gradeWords.flatMap(({ id, staffCategory, names }) =>
    [id, ...names].map((name): [string, Grade] => [wordKey(name), { id, staffCategory }]),
  ),
);
const staffCategories = new Map(
  staffCategoryWords.flatMap(({ id, names }) =>
    [id, ...Object.values(names).flat()].map((name): [string, StaffCategoryId] => [wordKey(name), id]),
  ),
);

function keyOf(text: string): string {
  const folded = fold(text).text.trim().toLowerCase();
  return wordKey(foreignLetters.reduce((rest, [letter, latin]) => rest.replace(letter, latin), folded));
}

/** A key that is found as it stands, or without the footnote mark glued to it. */
function lookUp<Found>(text: string, find: (key: string) => Found | undefined): Found | null {
  return find(keyOf(text)) ?? find(keyOf(splitLabelMarks(text).text)) ?? null;
}

function findGrade(key: string): Grade | undefined {
  const [, field, national] = NUMBERED.exec(key) ?? [];
  if (field !== undefined) return { id: `FS-${field}`, staffCategory: "OTHER" };
  if (national !== undefined) return { id: `NO-${national.toUpperCase()}`, staffCategory: "OTHER" };
  return grades.get(key);
}

/** A grade however it is spelled: `P-5`, `(P–2)`, `GS(OL)`, `G-7`, `特等`, `LLa`; null where it is none. */
export const readGrade = (text: string, declared: DeclaredGrades = none): Grade | null =>
  lookUp(text, (key) => findGrade(key) ?? declared.get(key));

/** A staff category by code or by its name in any official language; null where it is none. */
export const readStaffCategory = (text: string): StaffCategoryId | null =>
  lookUp(text, (key) => staffCategories.get(key));

/** A grade or a staff category; null where it is neither. */
export function readGradeMatch(text: string, declared: DeclaredGrades = none): GradeMatch | null {
  const grade = readGrade(text, declared);
  if (grade !== null) return { grade };
  const staffCategory = readStaffCategory(text);
  return staffCategory === null ? null : { staffCategory };
}

const isGroupOf = (group: GradeId, id: GradeId): boolean =>
  (group === "FS" && id.startsWith("FS-")) || (group === "NPO" && id.startsWith("NO-"));

/** Whether a line of one grade is among the posts that are meant. */
export function matchesGrade(line: Grade, match: GradeMatch): boolean {
  if ("staffCategory" in match) return line.staffCategory === match.staffCategory;
  return line.id === match.grade.id || isGroupOf(match.grade.id, line.id);
}

/** Place in the order of the grades from the highest down, for sorting. */
export function rankOfGrade(id: GradeId): number {
  const rank = gradeWords.findIndex((grade) => grade.id === id || isGroupOf(grade.id, id));
  return rank < 0 ? gradeWords.length : rank;
}

/** The codes of all grades and staff categories, to be offered where one is not known. */
export const knownGrades: readonly string[] = [
  ...gradeWords.map(({ id }) => id),
  ...staffCategoryWords.map(({ id }) => id),
];

interface GradeCount {
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
 * The grades of one line: a single grade takes the whole count; `1GS(PL), 11GS(OL)` says how many of each, with the
 * sign of the count. Null where it is no grade, or where the parts do not add up to the count.
 */
export function readGradeCounts(text: string, count: number, declared: DeclaredGrades): readonly GradeCount[] | null {
  const single = readOne(text, declared);
  if (single !== null) return [{ count, grade: single }];
  const parts = readParts(text, count < 0 ? -1 : 1, declared);
  return parts !== null && addsUp(parts, count) ? parts : null;
}

const addsUp = (parts: readonly GradeCount[], count: number): boolean =>
  parts.reduce((total, part) => total + part.count, 0) === count;
