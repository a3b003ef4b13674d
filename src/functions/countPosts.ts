import { wordKey } from "../budget/notation/formatNumber";
import { groupings, summarise, type Grouping, type PostChangeRange } from "../budget/postChangeRange/lines";
import { fromDecimal, readWord, shown } from "./arguments";
import { partsOf, sum } from "./arithmetic";
import { answer, invalid, isCellError, notAvailable, readCells, type Cell, type CellError } from "./cells";
import { describeProblem, netChangeOf, readChanges } from "./changesArgument";
import { isSingle, shapeOf, spreadCells } from "./spread";

/**
 * Net number of posts gained by the lines of a range of post changes that match a grade or staff category, a component
 * and a kind of change.
 * @customfunction POSTCHANGE
 * @param changes Post changes: the list PostChanges, or any range with columns for component, number of posts and
 * grade.
 * @param [grade] Grade or staff category, or a list of them, e.g. P-5, GS (OL), Professional and higher; all when left
 * out.
 * @param [component] Component by code, number or name, or a list of them, e.g. EDM, subprogramme 1; all when left out.
 * @param [kind] Kind of change, e.g. redeployment, reclassification; all when left out.
 * @returns Posts gained, negative when lost; 0 when no line matches.
 */
export function postchange(
  changes: unknown[][],
  grade?: unknown[][],
  component?: unknown[][],
  kind?: unknown[][],
): unknown[][] {
  const range = readChanges(changes);
  if (isCellError(range)) return answer(range);
  return answer(
    spreadCells({ grade, component, kind }, (ofGrade, ofComponent, ofKind) =>
      netChangeOf(range, ofGrade ?? null, ofComponent ?? null, ofKind ?? null),
    ),
  );
}

/**
 * Number of posts: the approved posts + the net changes that match a grade or staff category and a component.
 * @customfunction POSTS
 * @param approved Approved posts of the base year. With a range of grades beside them, a range of the same shape;
 * otherwise a range is added up.
 * @param changes Post changes: the list PostChanges, or any range with columns for component, number of posts and
 * grade.
 * @param [grade] Grade or staff category, or a list of them, e.g. P-5, GS (OL), Professional and higher; all when left
 * out.
 * @param [component] Component by code, number or name, or a list of them, e.g. EDM, subprogramme 1; all when left out.
 * @returns Posts in the proposed year.
 */
export function posts(
  approved: unknown[][],
  changes: unknown[][],
  grade?: unknown[][],
  component?: unknown[][],
): unknown[][] {
  return answer(postsOf(approved, changes, grade, component));
}

function postsOf(
  approved: unknown,
  changes: unknown,
  grade: unknown,
  component: unknown,
): (number | CellError)[][] | CellError {
  const range = readChanges(changes);
  if (isCellError(range)) return range;
  const add = (base: readonly Cell[], ofGrade: Cell, ofComponent: Cell): number | CellError => {
    const parts = partsOf(base, "approved");
    const change = netChangeOf(range, ofGrade, ofComponent);
    if (isCellError(parts)) return parts;
    if (isCellError(change)) return change;
    const total = sum(parts);
    return total.round(0).eq(total)
      ? fromDecimal(total.plus(change))
      : invalid(`approved: ${shown(total.toString())} is not a whole number of posts.`);
  };
  if ([grade, component].every((argument) => isSingle(shapeOf(readCells(argument))))) {
    return spreadCells({ grade, component }, (ofGrade, ofComponent) =>
      add(readCells(approved).flat(), ofGrade ?? null, ofComponent ?? null),
    );
  }
  return spreadCells({ approved, grade, component }, (base, ofGrade, ofComponent) =>
    add([base ?? null], ofGrade ?? null, ofComponent ?? null),
  );
}

/**
 * Summary of post changes that spills: a heading row, one row for each group with its net number of posts, and a total.
 * @customfunction POSTSUMMARY
 * @param changes Post changes: the list PostChanges, or any range with columns for component, number of posts and
 * grade.
 * @param [by] grade (the default), category, component or kind.
 * @returns Table of two columns.
 */
export function postsummary(changes: unknown[][], by?: unknown[][]): unknown[][] {
  const grouping = readGrouping(by);
  if (isCellError(grouping)) return answer(grouping);
  const range = readChanges(changes);
  return answer(isCellError(range) ? range : summary(range[0].range, grouping));
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

/** A grade that is not known makes a group of its own. */
function summary({ lines, hasComponents, hasKinds }: PostChangeRange, by: Grouping): (string | number)[][] | CellError {
  if (by === "component" && !hasComponents)
    return invalid("changes: no column holds components; give it the heading Component.");
  if (by === "kind" && !hasKinds)
    return invalid("changes: no column says what kind of change a line is; give it the heading Change.");
  const broken = lines.find(({ problem }) => problem !== null && problem.code !== "grade")?.problem;
  if (broken) return describeProblem(broken);
  const rows = summarise(lines, by).map(({ name, count }) => [name, count]);
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  return [[HEADINGS[by], "Net change"], ...rows, ["Total", total]];
}
