import { wordKey } from "../budget/notation/wordKey";
import { groupings, summarise, type Grouping } from "../budget/postChangeRange/summary";
import type { PostChangeRange } from "../budget/postChangeRange/lines";
import { answer } from "./answer";
import { invalid, isCellError, notAvailable, type CellError } from "./cellError";
import { readCells } from "./cells";
import { shown } from "./decimal";
import { readChanges } from "./postChanges";
import { readWord } from "./word";

/**
 * Summary of post changes that spills: a heading row, one row for each group with its net number of posts, and a total.
 * @customfunction POSTSUMMARY
 * @param changes Post changes: the list PostChanges, or any range with columns for component, number of posts and grade.
 * @param [by] grade (the default), category, component or kind.
 * @returns Table of two columns.
 */
export function postsummary(changes: unknown[][], by?: unknown[][]): unknown[][] {
  const grouping = readGrouping(by);
  if (isCellError(grouping)) return answer(grouping);
  const range = readChanges(changes);
  return answer(isCellError(range) ? range : summary(range, grouping));
}

const WORDS = {
  grade: ["grade", "grades", "level", "职等"],
  category: ["category", "staff category", "categories", "职类"],
  component: ["component", "components", "subprogramme", "构成部分", "次级方案"],
  kind: ["kind", "kinds", "change", "type", "变动类别", "种类"],
} as const satisfies Record<Grouping, readonly string[]>;

const HEADINGS = {
  grade: "Grade",
  category: "Category",
  component: "Component",
  kind: "Change",
} as const satisfies Record<Grouping, string>;

function readGrouping(argument: unknown): Grouping | CellError {
  const word = readWord(readCells(argument)[0]?.[0] ?? null, "by");
  if (word === null) return "grade";
  if (isCellError(word)) return word;
  const found = groupings.find((grouping) => WORDS[grouping].some((name) => wordKey(name) === wordKey(word)));
  return found ?? notAvailable(`by: ${shown(word)} is not known; there are ${groupings.join(", ")}.`);
}

function summary({ lines, hasComponents, hasKinds }: PostChangeRange, by: Grouping): (string | number)[][] | CellError {
  if (by === "component" && !hasComponents)
    return invalid("changes: no column holds components; give it the heading Component.");
  if (by === "kind" && !hasKinds)
    return invalid("changes: no column says what kind of change a line is; give it the heading Change.");
  const rows = summarise(lines, by).map(({ name, count }) => [name, count]);
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  return [[HEADINGS[by], "Net change"], ...rows, ["Total", total]];
}
