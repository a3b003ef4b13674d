import type { Component, PostChangeKind, StaffCategoryId } from "../model";
import { wordKey } from "../notation/formatNumber";
import { parseNumber } from "../notation/parseNumber";
import {
  type Columns,
  findColumns,
  type HeadingWords,
  keysOf,
  type Range,
  type RangeCell,
  readHeadings,
  readKind,
} from "./columns";
import { type ComponentName, componentOfLine, type LineComponent, matchesComponent } from "./components";
import {
  type DeclaredGrades,
  type Grade,
  type GradeMatch,
  isGrades,
  matchesGrade,
  rankOfGrade,
  readGradeCounts,
} from "./grade";
import { staffCategoryName, staffCategoryWords } from "./staffWords";

/** One line of a range of post changes. */
interface RangeLine {
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

const noWords: RangeWords = {
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

/**
 * Reads a range of post changes line by line; headings repeated on a new page, blank rows and totals are passed over.
 */
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

/** What lines can be grouped by. */
export const groupings = ["grade", "category", "component", "kind"] as const;
export type Grouping = (typeof groupings)[number];

interface Group {
  /** The group in words; empty where the lines do not say. */
  readonly name: string;
  /** Net number of posts gained. */
  readonly count: number;
}

interface Key {
  readonly name: string;
  /** Groups stand in this order, equal ones as they first appear. */
  readonly rank: number;
}

const UNKNOWN: Key = { name: "", rank: Number.MAX_SAFE_INTEGER };

const KEYS = {
  grade: ({ grade, gradeText }) =>
    grade === null ? { ...UNKNOWN, name: gradeText } : { name: grade.id, rank: rankOfGrade(grade.id) },
  category: ({ grade }) => (grade === null ? UNKNOWN : categoryKey(grade.staffCategory)),
  component: ({ componentText }) => ({ name: componentText, rank: 0 }),
  kind: ({ kindText }) => (kindText === "" ? UNKNOWN : { name: kindText, rank: 0 }),
} satisfies Record<Grouping, (line: RangeLine) => Key>;

const categoryKey = (id: StaffCategoryId): Key => ({
  name: staffCategoryName(id, "en") ?? id,
  rank: staffCategoryWords.findIndex((category) => category.id === id) + 1 || staffCategoryWords.length + 1,
});

/** Net posts of each group: grades from the highest down, components and kinds in the order of the lines. */
export function summarise(lines: readonly RangeLine[], by: Grouping): readonly Group[] {
  const groups = new Map<string, Key & Group>();
  for (const line of lines) {
    const key = KEYS[by](line);
    const group = groups.get(wordKey(key.name)) ?? { ...key, count: 0 };
    groups.set(wordKey(key.name), { ...group, count: group.count + line.count });
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}
