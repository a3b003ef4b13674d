import { answer } from "./answer";
import { isCellError, type CellError } from "./cellError";
import { readCells, type Cell } from "./cells";
import { fromDecimal } from "./decimal";
import { netChangeOf, readChanges } from "./postChanges";
import { isSingle, shapeOf, spreadCells } from "./spread";
import { sum } from "./sum";

/**
 * Number of posts: the approved posts + the net changes that match a grade or staff category and a component.
 * @customfunction POSTS
 * @param approved Approved posts of the base year. With a range of grades beside them, a range of the same shape; otherwise a range is added up.
 * @param changes Post changes: the list PostChanges, or any range with columns for component, number of posts and grade.
 * @param [grade] Grade or staff category, or a list of them, e.g. P-5, GS (OL), Professional and higher; all when left out.
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
    const total = sum(base, "approved");
    if (isCellError(total)) return total;
    const change = netChangeOf(range, ofGrade, ofComponent);
    return isCellError(change) ? change : fromDecimal(total.plus(change));
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
