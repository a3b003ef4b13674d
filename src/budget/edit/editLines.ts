import type { Model, PostChange, PostChangeKind, PostPlace, Text } from "../model";
import { withoutChange } from "./editPostChange";
import type { NewLine } from "./newLine";
import { newChanges } from "./newLine";

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
 * A model whose annex says what its lines say now. A change of which every line is gone is taken away; where only one of two
 * is, that one shows no posts. Words count for their language, and for every other where a line is new.
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
