import type { ClaimSubject, DocumentPlace } from "../budget/claims";
import { type Finding, type FindingPlace, isCell } from "../checks/finding";
import { ruleOfCell } from "../checks/rules/misprints";
import type { RuleId } from "../checks/ruleId";
import type { Subject } from "../checks/subject";
import type { CellAt } from "../tables/expression";
import { type CellFigure, cellFigure } from "./cellFigure";

/** A rule that a cell is held to, or that something is held to by it. */
export interface Part {
  readonly rule: RuleId;
  /** The cell or paragraph that the rule speaks of. */
  readonly place: FindingPlace;
  readonly holds: boolean;
}

/** Every check in which a cell takes part: its own, those of the cells worked out from it, margins, and texts that state it. */
export function takesPart(subject: Subject, findings: readonly Finding[], at: CellAt): readonly Part[] {
  const { net, page, margins } = subject;
  const index = net.find(at);
  const knot = index === undefined ? undefined : net.knots[index];
  if (index === undefined || knot === undefined) return [];
  const holds = (rule: RuleId, place: FindingPlace): boolean =>
    !findings.some((finding) => finding.rule === rule && finding.severity === "error" && isSame(finding.place, place));
  const part = (rule: RuleId, place: FindingPlace): Part => ({ rule, place, holds: holds(rule, place) });
  const own = knot.cell.kind === "derived" || (page[index] ?? null) !== null ? [part(ruleOfCell(knot), at)] : [];
  const next = net.knots
    .filter(({ operands }) => operands.includes(index))
    .map((follower) => part(ruleOfCell(follower), follower.at));
  const open = margins
    .filter(({ left, right }) => [...left, ...right].includes(index))
    .flatMap(({ left }) => left.flatMap((first) => net.knots[first]?.at ?? []));
  return [
    ...own,
    ...next,
    ...open.map((place) => part("margins", place)),
    ...statedIn(subject, at).map((place) => part("statedAmount", place)),
  ];
}

function isSame(one: FindingPlace, other: FindingPlace): boolean {
  if (isCell(one) && isCell(other))
    return one.table === other.table && one.row === other.row && one.column === other.column;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Places of the text that state the figure of a cell. */
function statedIn({ model }: Subject, at: CellAt): readonly DocumentPlace[] {
  const figure = cellFigure(model, at);
  return figure === null ? [] : model.claims.filter(({ about }) => isAbout(about, figure)).map(({ where }) => where);
}

function isAbout(about: ClaimSubject, figure: CellFigure): boolean {
  if (about.of !== "money" && about.of !== "posts") return false;
  const isSameMeasure =
    about.measure === figure.measure ||
    [about.measure, figure.measure].every((measure) => measure === "change" || measure === "variance");
  const isSamePart =
    about.of === "money"
      ? about.category === figure.category
      : about.grade === figure.grade && about.staffCategory === figure.staffCategory;
  return (
    isSameMeasure &&
    isSamePart &&
    about.of === figure.of &&
    about.fund === figure.fund &&
    about.component === figure.component
  );
}
