import type { PostChangeKind } from "../model";
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
import { readComponentName, type ComponentCodes, type ComponentName } from "./componentName";
import type { DeclaredGrades, Grade } from "./grade";
import { isGrades, readGradeCounts } from "./gradeCounts";
import { readKind } from "./kind";

/** One line of a range of post changes. */
export interface RangeLine {
  /** Names of the component: its code, its label. */
  readonly components: readonly ComponentName[];
  /** The component in the words of the range. */
  readonly componentText: string;
  /** Null while the line has no grade yet. */
  readonly grade: Grade | null;
  readonly kind: PostChangeKind | null;
  /** The kind in the words of the range. */
  readonly kindText: string;
  /** Posts gained, negative where lost. */
  readonly count: number;
}

export interface PostChangeRange {
  readonly lines: readonly RangeLine[];
  readonly hasComponents: boolean;
  readonly hasKinds: boolean;
}

/** Why a range is not one of post changes; `row` counts from 1. */
export type RangeProblem =
  | { readonly code: "noCount" | "noGrade" }
  | { readonly code: "count" | "fraction" | "grade" | "gradeCounts"; readonly row: number; readonly text: string };

/** What a caller knows besides the words that are built in. */
export interface RangeWords {
  readonly headings: HeadingWords;
  readonly components: ComponentCodes;
  readonly kinds: ReadonlyMap<string, PostChangeKind>;
  readonly grades: DeclaredGrades;
}

export const noWords: RangeWords = {
  headings: { components: [], count: [], grade: [], kind: [] },
  components: new Map(),
  kinds: new Map(),
  grades: new Map(),
};

const TOTAL = /^(?:grand|net|sub)?total|^[总合小共]计|^всего|^итого|^المجموع/u;

const textAt = (row: readonly RangeCell[], column: number | null): string =>
  column === null ? "" : String(row[column] ?? "").trim();

/** 0 in a column of words is a blank cell that a spreadsheet handed over as a number. */
const wordsAt = (row: readonly RangeCell[], column: number | null): string =>
  column !== null && row[column] === 0 ? "" : textAt(row, column);

function readCount(text: string, row: number): number | RangeProblem {
  const reading = parseNumber(text);
  if ("reason" in reading) return { code: "count", row, text };
  const count = reading.value ?? 0;
  return Number.isInteger(count) ? count : { code: "fraction", row, text };
}

const isProblem = (value: RangeProblem | number): value is RangeProblem => typeof value === "object";

/** The components that a line stands under: its own, or those of the line above where its cells are blank. */
function componentTexts(
  row: readonly RangeCell[],
  { components }: Columns,
  above: readonly string[],
): readonly string[] {
  const own = components.map((column) => wordsAt(row, column));
  return own.some((text) => text !== "") ? own : above;
}

function readRow(
  row: readonly RangeCell[],
  rowNumber: number,
  columns: Columns,
  texts: readonly string[],
  words: RangeWords,
): readonly RangeLine[] | RangeProblem {
  const count = readCount(textAt(row, columns.count), rowNumber);
  if (isProblem(count)) return count;
  const named = texts.filter((text) => text !== "");
  const components = named.map((text) => readComponentName(text, words.components));
  const kindText = wordsAt(row, columns.kind);
  const kind = readKind(kindText) ?? words.kinds.get(wordKey(kindText)) ?? null;
  const line = { components, componentText: named.at(-1) ?? "", kind, kindText };
  const gradeText = wordsAt(row, columns.grade);
  if (gradeText === "") return [{ ...line, grade: null, count }];
  const grades = readGradeCounts(gradeText, count, words.grades);
  if (grades !== null) return grades.map((part) => ({ ...line, ...part }));
  return { code: isGrades(gradeText, words.grades) ? "gradeCounts" : "grade", row: rowNumber, text: gradeText };
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
    if (isEmpty(row, columns)) continue;
    const read = readRow(row, index + 1, columns, texts, words);
    if ("code" in read) return read;
    lines.push(...read);
  }
  return { lines, hasComponents: columns.components.length > 0, hasKinds: columns.kind !== null };
}
