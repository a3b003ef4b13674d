import type { PostChangeKind } from "../model";
import { matchesComponent, type ComponentName } from "./componentName";
import { matchesGrade, type Grade, type GradeMatch } from "./grade";
import type { RangeLine } from "./lines";

/** Selects lines: every coordinate that is given must match, one of its alternatives. */
export interface LineMatch {
  readonly grades: readonly GradeMatch[] | null;
  readonly components: readonly ComponentName[] | null;
  readonly kind: PostChangeKind | null;
}

const isOfGrade = (own: Grade | null, grades: readonly GradeMatch[]): boolean =>
  own !== null && grades.some((grade) => matchesGrade(own, grade));

function matches(line: RangeLine, { grades, components, kind }: LineMatch): boolean {
  if (grades !== null && !isOfGrade(line.grade, grades)) return false;
  if (components !== null && !line.components.some((own) => components.some((wanted) => matchesComponent(own, wanted))))
    return false;
  return kind === null || line.kind === kind;
}

/** Net number of posts that the matching lines gain; negative where they lose. */
export const netChange = (lines: readonly RangeLine[], match: LineMatch): number =>
  lines.filter((line) => matches(line, match)).reduce((total, { count }) => total + count, 0);
