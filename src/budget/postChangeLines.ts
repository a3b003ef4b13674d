import type { ComponentId, GradeId, Model, PostChange, PostPlace } from "./model";

/** A signed line of the annex of post changes: what one change does to one component and grade. */
export interface PostChangeLine {
  /** `<change>/<end>`. */
  readonly id: string;
  readonly change: PostChange;
  /**
   * The end of the change that the line stands for; both where a post stays in its component and grade and only its
   * duty station or functions change.
   */
  readonly end: "from" | "to" | "both";
  readonly component: ComponentId;
  readonly grade: GradeId;
  /** Posts gained, negative where lost, 0 where one line stands for both ends. */
  readonly count: number;
}

/**
 * The lines of all post changes in document order: by component, then as the annex numbers them, then as the changes
 * stand.
 */
export function postChangeLines(model: Pick<Model, "components" | "postChanges">): readonly PostChangeLine[] {
  const rank = new Map(model.components.map((component, index) => [component.id, index]));
  return model.postChanges
    .flatMap(linesOf)
    .sort((a, b) => (rank.get(a.component) ?? 0) - (rank.get(b.component) ?? 0) || lineNumber(a) - lineNumber(b));
}

function linesOf(change: PostChange): PostChangeLine[] {
  const { from, to, count } = change;
  if (from !== null && to !== null && staysInPlace(from, to)) return line(change, "both", to, 0);
  return [...line(change, "from", from, -count), ...line(change, "to", to, count)];
}

const staysInPlace = (from: PostPlace, to: PostPlace): boolean =>
  from.component === to.component && from.grade === to.grade && from.section === to.section;

/** An end in another section gives no line of ours. */
function line(
  change: PostChange,
  end: PostChangeLine["end"],
  place: PostPlace | null,
  count: number,
): PostChangeLine[] {
  if (place === null || place.component === null) return [];
  const own = end === "both" || place.count === undefined ? count : (countAtEnd(end, place, change.count) ?? 0);
  return [{ id: `${change.id}/${end}`, change, end, component: place.component, grade: place.grade, count: own }];
}

/** Posts gained at an end of a change, negative where lost; null where its line shows none. */
export function countAtEnd(end: "from" | "to", place: PostPlace, count: number): number | null {
  const own = place.count === undefined ? count : place.count;
  return own === null ? null : (end === "from" ? -own : own) + 0;
}

/** Lines without a number stand after those that have one. */
function lineNumber({ change, end }: PostChangeLine): number {
  const place = end === "from" ? change.from : change.to;
  return place?.line ?? Number.MAX_SAFE_INTEGER;
}
