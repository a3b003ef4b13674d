import type { ComponentId, Model, PostChange, PostChangeKind } from "../../budget/model";
import type { CellAt } from "../../tables/expression";
import type { Finding } from "../finding";
import type { Net } from "../net/net";
import { report } from "../report";
import type { Subject } from "../subject";
import { changeWords } from "../text/inText";

type Ends = Pick<PostChange, "from" | "to">;

const isInside = (place: PostChange["from"]): boolean =>
  place !== null && place.component !== null && place.section === null;
const within = ({ from, to }: Ends): boolean => isInside(from) && isInside(to);

/** What each kind of change does to its two ends. */
const holds = {
  establishment: ({ from, to }) => from === null && isInside(to),
  abolishment: ({ from, to }) => isInside(from) && to === null,
  redeployment: (ends) =>
    within(ends) && ends.from?.component !== ends.to?.component && ends.from?.grade === ends.to?.grade,
  transfer: ({ from, to }) => isInside(from) !== isInside(to) && from !== null && to !== null,
  reclassification: (ends) =>
    within(ends) && ends.from?.component === ends.to?.component && ends.from?.grade !== ends.to?.grade,
  reassignment: (ends) => within(ends),
  conversion: (ends) => within(ends),
  relocation: (ends) =>
    within(ends) && ends.from?.component === ends.to?.component && ends.from?.dutyStation !== ends.to?.dutyStation,
} as const satisfies Record<PostChangeKind, (ends: Ends) => boolean>;

/** Every movement leaves one place and arrives in another, and the text of both places tells it. */
export function movements(subject: Subject): readonly Finding[] {
  return subject.model.postChanges.flatMap((change) =>
    holds[change.kind](change) ? untold(subject, change) : [openFinding(subject, change)],
  );
}

function openFinding(subject: Subject, change: PostChange): Finding {
  const culprits = changeCells(subject.net, change.id);
  const [place = { paragraph: change.paragraph }] = culprits;
  return report(subject, {
    rule: "movements",
    code: "movementOpen",
    standing: "model",
    place,
    printed: change.kind,
    culprits,
    args: { subject: changeWords(change) },
  });
}

/** A redeployment is told where posts leave and where they arrive. */
function untold(subject: Subject, change: PostChange): readonly Finding[] {
  const { from, to, kind } = change;
  const told = toldIn(subject.model, change);
  if (kind !== "redeployment" || from?.component === undefined || to?.component === undefined || told.length === 0)
    return [];
  const silent = [from.component, to.component].filter((component) => isSilent(subject.model, component, told));
  return silent.map((component) => untoldFinding(subject, change, component, told));
}

function toldIn({ claims }: Model, { id }: PostChange): readonly string[] {
  return claims.flatMap(({ where, about }) =>
    "paragraph" in where && about.of === "postChanges" && about.changes.includes(id) ? [where.paragraph] : [],
  );
}

function isSilent(model: Model, component: ComponentId | null, told: readonly string[]): boolean {
  const paragraphs = component === null ? [] : paragraphsAbout(model, component);
  return paragraphs.length > 0 && !told.some((paragraph) => paragraphs.includes(paragraph.replace(/ .*$/, "")));
}

/** The paragraph of a component that tells the changes of its posts; the first one about it where none does. */
function paragraphOfChanges(model: Model, component: ComponentId): string {
  const paragraphs = paragraphsAbout(model, component);
  const telling = model.claims.flatMap(({ where, about }) =>
    "paragraph" in where && about.of === "postChanges" ? [where.paragraph.replace(/ .*$/, "")] : [],
  );
  return paragraphs.find((paragraph) => telling.includes(paragraph)) ?? paragraphs[0] ?? "";
}

function untoldFinding(
  subject: Subject,
  change: PostChange,
  component: ComponentId | null,
  told: readonly string[],
): Finding {
  const first = component === null ? "" : paragraphOfChanges(subject.model, component);
  return report(subject, {
    rule: "movements",
    code: "movementUntold",
    severity: "note",
    place: { paragraph: first },
    computed: told.join(", "),
    witnesses: told.map((paragraph) => ({ paragraph })),
    args: { subject: changeWords(change) },
  });
}

/** The cells in which the counts of a change of posts stand. */
export function changeCells({ netCells }: Net, change: string): readonly CellAt[] {
  return netCells.flatMap(({ at, cell }) =>
    cell.kind === "input" && cell.fact.of === "postChange" && cell.fact.change === change ? [at] : [],
  );
}

/**
 * The numbered paragraphs that present the resources of a component: from the one that introduces its table to the one
 * before the table of the next component.
 */
function paragraphsAbout(model: Model, component: ComponentId): readonly string[] {
  const introductions = model.tables.flatMap(({ family, component: own, paragraph }) =>
    (family === "component" || family === "programme") && paragraph !== null ? [{ own, paragraph }] : [],
  );
  const first = introductions.find(({ own }) => own === component)?.paragraph;
  const sequence =
    model.numberings.find(({ kind, printed }) => kind === "paragraph" && first !== undefined && printed.includes(first))
      ?.printed ?? [];
  const start = first === undefined ? -1 : sequence.indexOf(first);
  if (start < 0) return [];
  const length = sequence
    .slice(start + 1)
    .findIndex((paragraph) => introductions.some((other) => other.paragraph === paragraph));
  return sequence.slice(start, length < 0 ? undefined : start + 1 + length);
}
