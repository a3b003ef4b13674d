import type { Model, PostChange, PostChangeKind, PostPlace, Text } from "../model";
import { regularBudget } from "../regularBudget";
import { withoutChange } from "./editPostChange";

/** What a line of the annex says now, words in one language; what is left out stays. */
export interface LineEdit {
  readonly change: string;
  readonly end: "from" | "to" | "both";
  /** Posts gained, negative where lost; null where the line shows none. */
  readonly count?: number | null;
  readonly component?: string;
  readonly grade?: string;
  readonly kind?: PostChangeKind;
  readonly title?: string;
  readonly reason?: string;
  readonly paragraph?: string;
}

/** Everything that somebody did to the lines of the annex. */
export interface AnnexEdit {
  readonly lines: readonly LineEdit[];
  /** Lines that are no longer there. */
  readonly removed: readonly Pick<LineEdit, "change" | "end">[];
  readonly added: readonly NewLine[];
}

/**
 * A model whose annex says what its lines say now. A change of which every line is gone is taken away; where only one
 * of two is, that one shows no posts. Words count for their language, and for every other where a line is new.
 */
export function editLines(model: Model, { lines, removed, added }: AnnexEdit, language: string): Model {
  const touched = lines.map(({ change }) => change).concat(removed.map(({ change }) => change));
  const edited = [...new Set(touched)].reduce((before, id) => {
    const ofChange = lines.filter(({ change }) => change === id);
    const lost = removed.filter(({ change }) => change === id);
    return editChange(
      before,
      id,
      [...ofChange, ...lost.map((line) => ({ ...line, count: null }))],
      lost.length,
      language,
    );
  }, model);
  return { ...edited, postChanges: [...edited.postChanges, ...newChanges(model, added).map(({ change }) => change)] };
}

function editChange(model: Model, id: string, edits: readonly LineEdit[], lost: number, language: string): Model {
  const change = model.postChanges.find((other) => other.id === id);
  if (change === undefined) return model;
  if (lost > 0 && lost === linesOf(change)) return withoutChange(model, id);
  const edited = withOneCount(edits.reduce((before, edit) => withLine(before, edit, language), change));
  return { ...model, postChanges: model.postChanges.map((other) => (other === change ? edited : other)) };
}

function linesOf({ from, to }: PostChange): number {
  const own = [from, to].filter((place) => place !== null && place.component !== null);
  const isOne = own.length === 2 && from?.component === to?.component && from?.grade === to?.grade;
  return isOne ? 1 : own.length;
}

function withLine(change: PostChange, edit: LineEdit, language: string): PostChange {
  const at = (end: "from" | "to", place: PostPlace | null): PostPlace | null =>
    place === null || (edit.end !== end && edit.end !== "both") ? place : withPlace(place, edit);
  return {
    ...change,
    kind: edit.kind ?? change.kind,
    from: at("from", change.from),
    to: at("to", change.to),
    title: said(change.title, edit.title, language),
    reason: said(change.reason, edit.reason, language),
    paragraph: edit.paragraph ?? change.paragraph,
  };
}

function withPlace(place: PostPlace, { end, count, component, grade }: LineEdit): PostPlace {
  const own =
    count === undefined || end === "both"
      ? {}
      : { count: count === null ? null : (end === "from" ? -count : count) + 0 };
  return { ...place, component: component ?? place.component, grade: grade ?? place.grade, ...own };
}

/** Ends that show the same number of posts need none of their own. */
function withOneCount(change: PostChange): PostChange {
  const [from, to] = [change.from, change.to].map((place) =>
    place === null || place.component === null ? [] : [place.count === undefined ? change.count : place.count],
  );
  const [count = null, ...others] = [...(from ?? []), ...(to ?? [])];
  if (count === null || count < 1 || others.some((other) => other !== count)) return change;
  return { ...change, count, from: withoutOwn(change.from), to: withoutOwn(change.to) };
}

function withoutOwn(place: PostPlace | null): PostPlace | null {
  if (place === null) return null;
  const { component, grade, section, dutyStation, line } = place;
  return { component, grade, section, dutyStation, ...(line === undefined ? {} : { line }) };
}

const said = (text: Text, words: string | undefined, language: string): Text =>
  words === undefined ? text : { ...text, [language]: words };

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
interface NewChange {
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
