import { withDescendants } from "../components";
import type { ComponentId, FundId, GradeId, Model, PostFact, PostMeasure, StaffCategoryId } from "../model";
import { postChangeLines } from "../postChangeLines";
import { sumKnown } from "./sumKnown";

export interface PostPlaceOfFigure {
  readonly fund: FundId;
  readonly component: ComponentId | null;
  readonly grade: GradeId | null;
  readonly staffCategory: StaffCategoryId | null;
}

const membersOf = (model: Model, component: ComponentId): ReadonlySet<ComponentId> =>
  new Set(withDescendants(model.components, component).map(({ id }) => id));

const staffCategoryOf = (model: Model, { grade, staffCategory }: PostFact): StaffCategoryId | null =>
  staffCategory ?? model.grades.find(({ id }) => id === grade)?.staffCategory ?? null;

/** Facts by grade hold for the section, facts by component for its parts; either set is the whole, so only one is added up. */
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
export function postFacts(model: Model, measure: PostMeasure, place: PostPlaceOfFigure): number | null {
  const facts = model.posts.filter((fact) => fact.measure === measure && fact.fund === place.fund);
  const under = factsUnder(model, facts, place).filter(
    (fact) =>
      (place.grade === null || fact.grade === place.grade) &&
      (place.staffCategory === null || staffCategoryOf(model, fact) === place.staffCategory),
  );
  return sumKnown(under.map(({ value }) => value));
}

/** Net number of posts that the post changes bring to a place. */
export function postsChanged(model: Model, { fund, component, grade, staffCategory }: PostPlaceOfFigure): number {
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
