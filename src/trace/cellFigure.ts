import type { ClaimSubject, DocumentPlace } from "../budget/claims";
import { type FigureMeasure, figureMeasures } from "../budget/figure/figure";
import type { Category, ComponentId, FundId, GradeId, Model, StaffCategoryId, TableEntry } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import { type Finding, type FindingPlace, isCell, type RuleId } from "../checks/finding";
import { ruleOfCell } from "../checks/rules/misprints";
import type { Subject } from "../checks/subject";
import type { CellAt } from "../tables/expression";

/** The figure of the budget that a cell of a resource table shows; null coordinates take everything together. */
export interface CellFigure {
  readonly of: "money" | "posts";
  readonly measure: FigureMeasure;
  readonly fund: FundId | null;
  readonly component: ComponentId | null;
  readonly category: Category | null;
  readonly grade: GradeId | null;
  readonly staffCategory: StaffCategoryId | null;
}

type RowFigure = Partial<Pick<CellFigure, "of" | "component" | "category" | "grade" | "staffCategory">>;

/** The figure that a cell shows; null where it shows none of the budget's, such as a rate or a line of post changes. */
export function cellFigure(model: Model, { table, row, column }: CellAt): CellFigure | null {
  const entry = model.tables.find(({ id }) => id === table);
  const [half = "", name = ""] = splitAt(row);
  const [fund, measure] = fundAndMeasure(column);
  const ofRow = entry === undefined ? null : rowFigure(model, entry, half, name);
  if (ofRow === null || measure === null) return null;
  return { of: "money", component: null, category: null, grade: null, staffCategory: null, ...ofRow, fund, measure };
}

const splitAt = (key: string): readonly string[] => {
  const slash = key.indexOf("/");
  return slash < 0 ? [key] : [key.slice(0, slash), key.slice(slash + 1)];
};

/**
 * `OA/estimate` names a fund; a column without one is of the regular budget. Posts that were approved are the base of
 * their year.
 */
function fundAndMeasure(column: string): readonly [FundId | null, FigureMeasure | null] {
  const [first = "", second] = splitAt(column);
  const [fund, name] = second === undefined ? [regularBudget, first] : [first === "total" ? null : first, second];
  const measure = name === "approved" ? "appropriation" : name;
  return [fund, figureMeasures.find((each) => each === measure) ?? null];
}

function rowFigure(model: Model, { family, component }: TableEntry, half: string, name: string): RowFigure | null {
  switch (family) {
    case "component":
      return half === "money"
        ? { component, category: categoryOf(name) }
        : { of: "posts", component, staffCategory: idIn(model.staffCategories, name) };
    case "programme":
      return half === "category"
        ? { component, category: categoryOf(name) }
        : { of: half === "posts" ? "posts" : "money", component: idIn(model.components, name) ?? component };
    case "changes":
      return half === "category" ? { category: categoryOf(name) } : { component: idIn(model.components, name) };
    case "overview":
      return { of: half === "posts" ? "posts" : "money", component: idIn(model.components, name) };
    case "grades":
      return { of: "posts", grade: half === "grade" ? name : null, staffCategory: half === "category" ? name : null };
    case "rates":
    case "postChanges":
    case "deliverables":
    case "performance":
    case "objects":
    case "numbers":
    case "organisation":
    case "alignment":
    case "page":
      return null;
  }
}

const categoryOf = (name: string): Category | null => (name === "posts" || name === "nonPost" ? name : null);
const idIn = <Id extends string>(list: readonly { readonly id: Id }[], name: string): Id | null =>
  list.find(({ id }) => id === name)?.id ?? null;

/** A rule that a cell is held to, or that something is held to by it. */
export interface Part {
  readonly rule: RuleId;
  /** The cell or paragraph that the rule speaks of. */
  readonly place: FindingPlace;
  readonly holds: boolean;
}

/**
 * Every check in which a cell takes part: its own, those of the cells worked out from it, margins, and texts that state
 * it.
 */
export function takesPart(subject: Subject, findings: readonly Finding[], at: CellAt): readonly Part[] {
  const { net, page, margins } = subject;
  const index = net.find(at);
  const knot = index === undefined ? undefined : net.netCells[index];
  if (index === undefined || knot === undefined) return [];
  const holds = (rule: RuleId, place: FindingPlace): boolean =>
    !findings.some((finding) => finding.rule === rule && finding.severity === "error" && isSame(finding.place, place));
  const part = (rule: RuleId, place: FindingPlace): Part => ({ rule, place, holds: holds(rule, place) });
  const own = knot.cell.kind === "derived" || (page[index] ?? null) !== null ? [part(ruleOfCell(knot), at)] : [];
  const next = net.netCells
    .filter(({ operands }) => operands.includes(index))
    .map((follower) => part(ruleOfCell(follower), follower.at));
  const open = margins
    .filter(({ left, right }) => [...left, ...right].includes(index))
    .flatMap(({ left }) => left.flatMap((first) => net.netCells[first]?.at ?? []));
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
