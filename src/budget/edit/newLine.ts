import type { Model, PostChange, PostChangeKind, PostPlace } from "../model";
import { regularBudget } from "../regularBudget";

/** A line that somebody added to the annex: posts gained, negative where lost, of a component and grade. */
export interface NewLine {
  readonly count: number;
  readonly component: string;
  readonly grade: string;
  /** Null where the line does not say. */
  readonly kind: PostChangeKind | null;
  readonly title: string;
  readonly reason: string;
  readonly paragraph: string;
  /** Words for where posts come from and go to; they tell the other section of a transfer. */
  readonly from: string;
  readonly to: string;
}

/** Kinds of which each change shows two lines. */
const paired: ReadonlySet<PostChangeKind> = new Set(["redeployment", "reclassification", "reassignment", "conversion"]);

/** What has no words on the page is a dash. */
const NOTHING = "—";

/** A change with the new lines that it stands for. */
export interface NewChange {
  readonly change: PostChange;
  readonly lines: readonly NewLine[];
}

/** The changes that new lines mean. Two lines of a kind that moves posts, of the same size, are one change. */
export function newChanges(model: Model, lines: readonly NewLine[]): readonly NewChange[] {
  const taken = new Set<NewLine>();
  const ids = freeIds(model);
  return lines.flatMap((line) => {
    if (taken.has(line)) return [];
    const other = lines.find((candidate) => candidate !== line && !taken.has(candidate) && isOtherEnd(line, candidate));
    const own = other === undefined ? [line] : [line, other];
    for (const used of own) taken.add(used);
    return [{ change: changeOf(model, line, other ?? null, ids.next().value), lines: own }];
  });
}

type End = Pick<NewLine, "kind" | "count" | "component" | "grade">;

/** Lines of kinds that move posts of which the other end is not among them; a conversion may bring a post by itself. */
export const loneEnds = <Line extends End>(lines: readonly Line[]): readonly Line[] =>
  lines.filter(
    (line) =>
      line.kind !== null &&
      line.kind !== "conversion" &&
      paired.has(line.kind) &&
      !lines.some((other) => other !== line && isOtherEnd(line, other)),
  );

function isOtherEnd(one: End, other: End): boolean {
  const isMove = one.kind !== null && paired.has(one.kind) && other.kind === one.kind && one.count === -other.count;
  return isMove && (one.component !== other.component || one.grade !== other.grade);
}

function changeOf(model: Model, line: NewLine, other: NewLine | null, id: string): PostChange {
  const place = ({ component, grade }: NewLine): PostPlace => ({ component, grade, section: null, dutyStation: null });
  const [own, beyond] = [place(line), other === null ? otherSection(line) : place(other)];
  const words = (text: string) =>
    Object.fromEntries(model.languages.map((language) => [language, text.trim() || NOTHING]));
  const [from, to] = line.count < 0 ? [own, beyond] : [beyond, own];
  return {
    id,
    kind: other === null ? kindAlone(line, beyond) : (line.kind ?? "redeployment"),
    count: Math.abs(line.count),
    ...{ from, to },
    title: words(line.title),
    reason: words(line.reason),
    paragraph: line.paragraph.trim() || NOTHING,
    fund: regularBudget,
  };
}

/** A line by itself brings posts into the section or takes them out of it. */
function kindAlone({ kind, count }: NewLine, beyond: PostPlace | null): PostChangeKind {
  if (kind === "transfer" && beyond !== null) return kind;
  if (kind === "conversion" && count > 0) return kind;
  return count < 0 ? "abolishment" : "establishment";
}

/** The section that a transfer names on its other side. */
function otherSection({ kind, count, from, to, grade }: NewLine): PostPlace | null {
  const [section] = /\d{1,2}[A-Z]?/.exec(count < 0 ? to : from) ?? [];
  return kind === "transfer" && section !== undefined ? { component: null, grade, section, dutyStation: null } : null;
}

function* freeIds({ postChanges }: Model): Generator<string, never> {
  const known = new Set(postChanges.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `added-${String(number)}`;
    if (!known.has(id)) yield id;
  }
}
