import type { Component, PostChangeKind } from "../model";
import { parseNumber } from "../notation/parseNumber";
import { wordKey } from "../notation/wordKey";
import {
  findColumns,
  keysOf,
  readHeadings,
  type Columns,
  type HeadingWords,
  type Range,
  type RangeCell,
} from "./columns";
import { componentOfLine, matchesComponent, type ComponentName, type LineComponent } from "./components";
import { isGrades, matchesGrade, readGradeCounts, type DeclaredGrades, type Grade, type GradeMatch } from "./grade";
import { readKind } from "./kinds";

/** One line of a range of post changes. */
export interface RangeLine {
  readonly component: LineComponent;
  /** The component in the words of the range. */
  readonly componentText: string;
  /** Null while the line has no grade yet, or one that is not known. */
  readonly grade: Grade | null;
  /** The grade in the words of the range. */
  readonly gradeText: string;
  readonly kind: PostChangeKind | null;
  /** The kind in the words of the range. */
  readonly kindText: string;
  /** Posts gained, negative where lost; nil where that cannot be read. */
  readonly count: number;
  /** Why the line cannot be counted. */
  readonly problem: LineProblem | null;
}

export interface PostChangeRange {
  readonly lines: readonly RangeLine[];
  readonly hasComponents: boolean;
  /** Whether the lines name their component by its code and by its name, as our list does. */
  readonly hasCodes: boolean;
  readonly hasKinds: boolean;
}

/** Why a line of a range cannot be counted; `row` counts from 1. */
export interface LineProblem {
  readonly code: "count" | "fraction" | "grade" | "gradeCounts" | "error";
  readonly row: number;
  readonly text: string;
}

/** Why a range is not one of post changes. */
export interface RangeProblem {
  readonly code: "noCount" | "noGrade";
}

/** What a caller knows besides the words that are built in. */
export interface RangeWords {
  readonly headings: HeadingWords;
  /** The components of the section that the range is about; none where it is not known. */
  readonly components: readonly Component[];
  readonly kinds: ReadonlyMap<string, PostChangeKind>;
  readonly grades: DeclaredGrades;
}

export const noWords: RangeWords = {
  headings: { components: [], count: [], grade: [], kind: [] },
  components: [],
  kinds: new Map(),
  grades: new Map(),
};

const TOTAL = /^(?:grand|net|sub)?total|^[总合小共]计|^всего|^итого|^المجموع/u;
const ERROR = /^#[A-Z0-9_/]+[!?]?$/;

const textAt = (row: readonly RangeCell[], column: number | null): string =>
  column === null ? "" : String(row[column] ?? "").trim();

/** 0 in a column of words is a blank cell that a spreadsheet handed over as a number. */
const wordsAt = (row: readonly RangeCell[], column: number | null): string =>
  column !== null && row[column] === 0 ? "" : textAt(row, column);

/** The components that a line stands under: its own, or those of the line above where its cells are blank. */
function componentTexts(
  row: readonly RangeCell[],
  { components }: Columns,
  above: readonly string[],
): readonly string[] {
  const own = components.map((column) => wordsAt(row, column)).filter((text) => text !== "");
  return own.length > 0 ? own : above;
}

function readCount(text: string, row: number): number | LineProblem {
  const reading = parseNumber(text);
  if (ERROR.test(text)) return { code: "error", row, text };
  if ("reason" in reading) return { code: "count", row, text };
  const count = reading.value ?? 0;
  return Number.isInteger(count) ? count : { code: "fraction", row, text };
}

function readRow(
  row: readonly RangeCell[],
  rowNumber: number,
  columns: Columns,
  texts: readonly string[],
  words: RangeWords,
): readonly RangeLine[] {
  const [kindText, gradeText] = [wordsAt(row, columns.kind), wordsAt(row, columns.grade)];
  const line = {
    component: componentOfLine(texts, words.components),
    componentText: texts.at(-1) ?? "",
    gradeText,
    kind: readKind(kindText) ?? words.kinds.get(wordKey(kindText)) ?? null,
    kindText,
    grade: null,
    count: 0,
    problem: null,
  };
  const broken = [...texts, gradeText].find((text) => ERROR.test(text));
  const count = readCount(textAt(row, columns.count), rowNumber);
  if (broken !== undefined) return [{ ...line, problem: { code: "error", row: rowNumber, text: broken } }];
  const grades =
    gradeText === "" ? null : readGradeCounts(gradeText, typeof count === "number" ? count : 0, words.grades);
  if (typeof count !== "number")
    return (grades ?? [{ grade: null }]).map(({ grade }) => ({ ...line, grade, problem: count }));
  if (grades !== null) return grades.map((part) => ({ ...line, ...part }));
  if (gradeText === "") return [{ ...line, count }];
  const code = isGrades(gradeText, words.grades) ? "gradeCounts" : "grade";
  return [{ ...line, count, problem: { code, row: rowNumber, text: gradeText } }];
}

const isTotal = (row: readonly RangeCell[], { components, grade }: Columns): boolean =>
  [0, ...components, ...(grade === null ? [] : [grade])].some((column) => TOTAL.test(wordKey(wordsAt(row, column))));

const isEmpty = (row: readonly RangeCell[], { count, grade }: Columns): boolean =>
  wordsAt(row, count) === "" && wordsAt(row, grade) === "";

/** Reads a range of post changes line by line; headings repeated on a new page, blank rows and totals are passed over. */
export function readPostChangeRange(range: Range, words: RangeWords = noWords): PostChangeRange | RangeProblem {
  const keys = keysOf(words.headings);
  const columns = findColumns(range, keys, words.grades);
  if (columns.count === null || columns.grade === null) return { code: columns.grade === null ? "noGrade" : "noCount" };
  const lines: RangeLine[] = [];
  let texts: readonly string[] = [];
  for (const [index, row] of range.entries()) {
    if (index < columns.headings || readHeadings(row, keys) !== null || isTotal(row, columns)) continue;
    texts = componentTexts(row, columns, texts);
    if (!isEmpty(row, columns)) lines.push(...readRow(row, index + 1, columns, texts, words));
  }
  const { components, kind, headings } = columns;
  return {
    lines,
    hasComponents: components.length > 0,
    hasCodes: headings > 0 && components.length > 1,
    hasKinds: kind !== null,
  };
}

/** Selects lines: every coordinate that is given must match, one of its alternatives. */
export interface LineMatch {
  readonly grades: readonly GradeMatch[] | null;
  readonly components: readonly ComponentName[] | null;
  readonly kind: PostChangeKind | null;
}

/**
 * Net number of posts that the matching lines gain, negative where they lose; or why one of them cannot be counted. A
 * grade that nobody knows belongs to the lines of no grade. In a list of ours, which is checked, that is no problem.
 */
export function netChange(
  { lines, hasCodes }: PostChangeRange,
  { grades, components, kind }: LineMatch,
  known: readonly Component[] = [],
): number | LineProblem {
  const isMeant = ({ component, kind: own }: RangeLine): boolean =>
    (components === null || components.some((wanted) => matchesComponent(component, wanted, known))) &&
    (kind === null || own === kind);
  const isOfGrade = ({ grade }: RangeLine): boolean =>
    grades === null || (grade !== null && grades.some((match) => matchesGrade(grade, match)));
  const isInDoubt = (line: RangeLine): boolean => {
    if (line.problem?.code === "grade") return grades !== null && !hasCodes;
    return line.problem !== null && (line.grade === null || isOfGrade(line));
  };
  const meant = lines.filter(isMeant);
  const doubtful = meant.find(isInDoubt);
  return doubtful?.problem ?? meant.filter(isOfGrade).reduce((total, { count }) => total + count, 0);
}
