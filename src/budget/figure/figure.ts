import { withDescendants } from "../components";
import type {
  Category,
  ComponentId,
  FundId,
  GradeId,
  Model,
  MoneyFact,
  MoneyMeasure,
  PostFact,
  PostMeasure,
  StaffCategoryId,
} from "../model";
import { percentage, type Quantity } from "../notation/quantity";
import { postChangeLines } from "../postChangeLines";
import { regularBudget } from "../regularBudget";

/** A figure in whole units of its quantity; null where the document does not state what it needs. */
interface Figure {
  readonly value: number | null;
  readonly quantity: Quantity;
}

/** Entered measures of one fund, and the estimate where a fund enters it instead of changes. */
type Entered = "expenditure" | "appropriation" | "technical" | "mandates" | "other" | "recosting" | "estimate";

type Known = (measure: Entered) => number | null;

function knownMoney(model: Model, at: Extract<FigureCoordinates, { of: "money" }>, fund: FundId): Known {
  return (measure) => moneyFacts(model, measure, { ...at, fund });
}

/** Posts of the regular budget change by the post changes, which are facts of their own. */
function knownPosts(model: Model, at: Extract<FigureCoordinates, { of: "posts" }>, fund: FundId): Known {
  const place = { ...at, fund };
  return (measure) => {
    if (measure === "expenditure" || measure === "recosting") return null;
    if (measure === "other") return fund === regularBudget ? postsChanged(model, place) : null;
    return postFacts(model, measure === "appropriation" ? "approved" : measure, place);
  };
}

const knownOf = (model: Model, at: FigureCoordinates, fund: FundId): Known =>
  at.of === "money" ? knownMoney(model, at, fund) : knownPosts(model, at, fund);

const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
const less = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;

const changesOf = (known: Known): number | null => sumKnown([known("technical"), known("mandates"), known("other")]);
const estimateOf = (known: Known): number | null => known("estimate") ?? plus(known("appropriation"), changesOf(known));
const varianceOf = (known: Known): number | null => less(estimateOf(known), known("appropriation"));

/** How each measure of one fund is had: entered, or worked out from what is. */
const MEASURES = {
  expenditure: (known) => known("expenditure"),
  appropriation: (known) => known("appropriation"),
  technical: (known) => known("technical"),
  mandates: (known) => known("mandates"),
  other: (known) => known("other"),
  change: (known) => changesOf(known) ?? varianceOf(known),
  estimate: estimateOf,
  variance: varianceOf,
  recosting: (known) => known("recosting"),
  recosted: (known) => plus(estimateOf(known), known("recosting")),
} satisfies Record<Added, (known: Known) => number | null>;

type Added = Exclude<FigureMeasure, "percentage">;

/**
 * All funds together have a base, an estimate and their difference; what only the regular budget states is no total.
 */
function added(model: Model, at: FigureCoordinates, measure: Added): number | null {
  if (at.fund !== null) return MEASURES[measure](knownOf(model, at, at.fund));
  const each = model.funds.map(({ id }) => MEASURES[measure](knownOf(model, at, id)));
  const isTotal =
    measure === "appropriation" || measure === "estimate" || measure === "variance" || measure === "change";
  return isTotal || each.every((value) => value !== null) ? sumKnown(each) : null;
}

function percentageOf(model: Model, at: FigureCoordinates): number | null {
  const [change, base] = [added(model, at, "change"), added(model, at, "appropriation")];
  return change === null || base === null ? null : (percentage(change, base) ?? 0);
}

/**
 * Any figure of a model, leaf or total, worked out from its facts. Money in hundreds of dollars, posts as whole
 * numbers, percentages in tenths; a percentage of a nil base is nil, as the page prints it.
 */
export function figure(model: Model, at: FigureCoordinates): Figure {
  if (at.measure === "percentage") return { value: percentageOf(model, at), quantity: "percentage" };
  return { value: added(model, at, at.measure), quantity: at.of };
}

/**
 * What a figure measures: facts as they are entered, and what follows from them. For posts, `appropriation` is the
 * approved number.
 */
export const figureMeasures = [
  "expenditure",
  "appropriation",
  "technical",
  "mandates",
  "other",
  "change",
  "percentage",
  "estimate",
  "variance",
  "recosting",
  "recosted",
] as const;
export type FigureMeasure = (typeof figureMeasures)[number];

interface Common {
  readonly measure: FigureMeasure;
  /** Null for all funds together. */
  readonly fund: FundId | null;
  /** Null for the whole section; a component stands for all its descendants. */
  readonly component: ComponentId | null;
}

/** Where a figure stands in the cube of the budget, leaf or total. Null coordinates take everything together. */
export type FigureCoordinates =
  | (Common & { readonly of: "money"; readonly category: Category | null })
  | (Common & { readonly of: "posts"; readonly grade: GradeId | null; readonly staffCategory: StaffCategoryId | null });

interface MoneyPlace {
  readonly fund: FundId;
  readonly component: ComponentId | null;
  readonly category: Category | null;
}

/**
 * Whether a fact is part of a figure. Recosting is given once by component and once by category, so only one of both
 * counts.
 */
function isPart(fact: MoneyFact, { component, category }: MoneyPlace, members: ReadonlySet<ComponentId>): boolean {
  const isOfComponent = component === null || (fact.component !== null && members.has(fact.component));
  const isOfCategory = category === null || fact.category === category;
  if (fact.component === null) return component === null && category !== null && isOfCategory;
  const isByComponentOnly = fact.measure === "recosting" && fact.category === null;
  return isOfComponent && (isByComponentOnly ? category === null : isOfCategory);
}

/** Sum of the facts of one measure under a place, in hundreds of dollars; null where none is known. */
function moneyFacts(model: Model, measure: MoneyMeasure, place: MoneyPlace): number | null {
  const { component, fund } = place;
  const members = new Set(component === null ? [] : withDescendants(model.components, component).map(({ id }) => id));
  return sumKnown(
    model.money
      .filter((fact) => fact.measure === measure && fact.fund === fund && isPart(fact, place, members))
      .map(({ value }) => value),
  );
}

interface PostPlaceOfFigure {
  readonly fund: FundId;
  readonly component: ComponentId | null;
  readonly grade: GradeId | null;
  readonly staffCategory: StaffCategoryId | null;
}

const membersOf = (model: Model, component: ComponentId): ReadonlySet<ComponentId> =>
  new Set(withDescendants(model.components, component).map(({ id }) => id));

const staffCategoryOf = (model: Model, { grade, staffCategory }: PostFact): StaffCategoryId | null =>
  staffCategory ?? model.grades.find(({ id }) => id === grade)?.staffCategory ?? null;

/**
 * Facts by grade hold for the section, facts by component for its parts; either set is the whole, so only one is added
 * up.
 */
function factsUnder(
  model: Model,
  facts: readonly PostFact[],
  { component, grade }: PostPlaceOfFigure,
): readonly PostFact[] {
  if (component !== null)
    return facts.filter((fact) => fact.component !== null && membersOf(model, component).has(fact.component));
  if (grade !== null) return facts.filter((fact) => fact.component === null);
  const bySection = facts.filter((fact) => fact.component === null);
  return bySection.length > 0 ? bySection : facts;
}

/** Sum of the post facts of one measure under a place; null where none is known. */
function postFacts(model: Model, measure: PostMeasure, place: PostPlaceOfFigure): number | null {
  const facts = model.posts.filter((fact) => fact.measure === measure && fact.fund === place.fund);
  const under = factsUnder(model, facts, place).filter(
    (fact) =>
      (place.grade === null || fact.grade === place.grade) &&
      (place.staffCategory === null || staffCategoryOf(model, fact) === place.staffCategory),
  );
  return sumKnown(under.map(({ value }) => value));
}

/** Net number of posts that the post changes bring to a place. */
function postsChanged(model: Model, { fund, component, grade, staffCategory }: PostPlaceOfFigure): number {
  const members = component === null ? null : membersOf(model, component);
  return postChangeLines(model)
    .filter((line) => line.change.fund === fund)
    .filter((line) => members === null || members.has(line.component))
    .filter((line) => grade === null || line.grade === grade)
    .filter(
      (line) =>
        staffCategory === null ||
        model.grades.some(({ id, staffCategory: own }) => id === line.grade && own === staffCategory),
    )
    .reduce((net, { count }) => net + count, 0);
}

/** The sum of what is known; null where nothing is. */
function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
