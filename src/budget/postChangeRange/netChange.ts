import type { PostChangeKind } from "../model";
import { matchesComponent, type ComponentName } from "./componentName";
import { matchesGrade, type GradeMatch } from "./grade";
import type { RangeLine } from "./lines";

/** Selects lines: every coordinate that is given must match. */
export interface LineMatch {
  readonly grade: GradeMatch | null;
  readonly component: ComponentName | null;
  readonly kind: PostChangeKind | null;
}

function matches(line: RangeLine, { grade, component, kind }: LineMatch): boolean {
  if (grade !== null && (line.grade === null || !matchesGrade(line.grade, grade))) return false;
  if (component !== null && !line.components.some((own) => matchesComponent(own, component))) return false;
  return kind === null || line.kind === kind;
}

/** Net number of posts that the matching lines gain; negative where they lose. */
export const netChange = (lines: readonly RangeLine[], match: LineMatch): number =>
  lines.filter((line) => matches(line, match)).reduce((total, { count }) => total + count, 0);
