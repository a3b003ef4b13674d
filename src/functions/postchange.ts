import { answer } from "./answer";
import { isCellError } from "./cellError";
import { netChangeOf, readChanges } from "./postChanges";
import { spreadCells } from "./spread";

/**
 * Net number of posts gained by the lines of a range of post changes that match a grade or staff category, a component and a kind of change.
 * @customfunction POSTCHANGE
 * @param changes Post changes: the list PostChanges, or any range with columns for component, number of posts and grade.
 * @param [grade] Grade or staff category, or a list of them, e.g. P-5, GS (OL), Professional and higher; all when left out.
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
