import { loneEnds } from "../../budget/edit/editLines";
import { type PostChange, type PostChangeKind, postChangeKinds, type PostPlace } from "../../budget/model";
import { term } from "../../locales/locales";
import type { CellAt } from "../../tables/expression";
import { type Finding, sayingOf } from "../finding";
import { type Margin, openMargins, openness } from "../net/margins";
import { inNotation } from "../page/reading";
import { placesOf, printedValue, report } from "../report";
import { changeCells, movements } from "../rules/movements";
import { rates } from "../rules/objects";
import type { Facts, Subject } from "../subject";
import { changeWords } from "../text/inText";
import { addedRow, type Entry } from "./entries";
import type { ShownTables } from "./shown";

/**
 * What the entries contradict: double entries of which only one side was changed, movements with one end, impossible
 * facts.
 */
export function broken(
  subject: Subject,
  facts: Facts,
  shown: ShownTables,
  entries: readonly Entry[],
): readonly Finding[] {
  if (facts.now === facts.before) return missingEnds(subject, shown);
  return [
    ...openedMargins(facts, entries),
    ...unevenMovements(subject, facts, shown, entries),
    ...missingEnds(subject, shown),
    ...newlyFound(facts, impossible),
  ];
}

/** What a rule finds about the facts now and did not find before, as findings on the sheet. */
export function newlyFound({ before, now }: Facts, rule: (subject: Subject) => readonly Finding[]): readonly Finding[] {
  const known = new Set(rule(before).map(sayingOf));
  return rule(now)
    .filter((finding) => !known.has(sayingOf(finding)))
    .map((finding) => ({ ...finding, standing: "sheet", kind: "mine", misprint: null }));
}

const impossible = (subject: Subject): readonly Finding[] => [
  ...movements(subject).filter(({ message: { code } }) => code === "movementOpen"),
  ...rates(subject),
];

/** Sums that are entered in two ways and no longer are the same, with the entries that they follow from. */
function openedMargins({ before, now }: Facts, entries: readonly Entry[]): readonly Finding[] {
  const read = (index: number): number => now.values[index] ?? 0;
  const was = new Map(openMargins(before.margins, before.values).map((margin) => [sideOf(before, margin), margin]));
  const opennessBefore = (margin: Margin): number => {
    const known = was.get(sideOf(now, margin));
    return known === undefined ? 0 : openness(known, (index) => before.values[index] ?? 0);
  };
  return openMargins(now.margins, now.values).flatMap((margin) => {
    const [first = -1] = margin.left;
    const [place] = placesOf(now.net, [first]);
    const gap = openness(margin, read);
    if (place === undefined || gap === opennessBefore(margin)) return [];
    const feeding = feedingOf(now, margin, entries);
    return [
      report(now, {
        ...{ rule: "margins", code: "marginDiffers", standing: "sheet", place },
        printed: printedValue(now.net, first, read(first)),
        computed: printedValue(now.net, first, read(first) - gap),
        difference: printedValue(now.net, first, gap),
        culprits: feeding.length > 0 ? feeding : placesOf(now.net, margin.left),
        witnesses: placesOf(now.net, margin.right),
      }),
    ];
  });
}

const sideOf = ({ net }: Subject, { left }: Margin): string => JSON.stringify(placesOf(net, left));

function feedingOf({ net }: Subject, { left, right }: Margin, entries: readonly Entry[]): readonly CellAt[] {
  const origins = net.originsOf([...left, ...right]);
  return entries.map(({ place }) => place).filter((place) => origins.has(net.find(place) ?? -1));
}

/** Changes of posts within the section whose two ends no longer net to nil. */
function unevenMovements(
  subject: Subject,
  { before, now }: Facts,
  shown: ShownTables,
  entries: readonly Entry[],
): readonly Finding[] {
  const netted = new Map(before.model.postChanges.map((change) => [change.id, netOf(change)]));
  return now.model.postChanges.flatMap((change) => {
    const net = netOf(change);
    const cells = changeCells(subject.net, change.id).filter((at) => shown.find(at) !== undefined);
    const isEntered = (at: CellAt): boolean => entries.some(({ place }) => place.row === at.row);
    const culprits = [...cells.filter(isEntered), ...cells.filter((at) => !isEntered(at))];
    const [place] = culprits;
    if (net === 0 || net === netted.get(change.id) || place === undefined) return [];
    return [
      report(subject, {
        ...{ rule: "movements", code: "movementUneven", standing: "sheet", place, culprits },
        printed: inNotation(net, "posts"),
        computed: inNotation(0, "posts"),
        difference: inNotation(net, "posts"),
        args: { subject: changeWords(change) },
      }),
    ];
  });
}

/** Posts that a movement within the section brings it; nil where both of its lines count the same. */
function netOf({ from, to, count }: PostChange): number {
  if (!isInside(from) || !isInside(to)) return 0;
  const shownBy = (place: PostPlace): number => (place.count === undefined ? count : (place.count ?? 0));
  return shownBy(to) - shownBy(from);
}

const isInside = (place: PostPlace | null): place is PostPlace =>
  place !== null && place.component !== null && place.section === null;

/** Added lines of a kind that moves posts, without the line of the other end. */
function missingEnds(subject: Subject, { added }: ShownTables): readonly Finding[] {
  const table = subject.net.tables.find(({ family }) => family === "postChanges")?.id;
  if (table === undefined) return [];
  const lines = added.map((line) => ({ ...line, kind: kindNamed(line.kind) }));
  return loneEnds(lines).map((line) =>
    report(subject, {
      ...{ rule: "movements", code: "endMissing", standing: "sheet" },
      place: { table, row: addedRow(line), column: "count" },
      printed: [line.component, line.grade, inNotation(line.count, "posts")].join(" "),
    }),
  );
}

/** A kind of change by its name in any language. */
function kindNamed(name: string): PostChangeKind | null {
  const wanted = name.toLowerCase();
  const isNamed = (kind: PostChangeKind): boolean =>
    [kind, ...Object.values(term(kind))].some((each) => each.toLowerCase() === wanted);
  return postChangeKinds.find(isNamed) ?? null;
}
