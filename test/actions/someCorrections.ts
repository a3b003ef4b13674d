import fc from "fast-check";
import { appropriate, corrected, dropPostChanges, type FileModel } from "./corrected";

/** Amounts as they are corrected: also to none, to nought, and below it. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -9999, max: 99_999 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0) },
);

/** A correction of the model: each part of it is there or not. */
export const aCorrection = fc.record({
  amounts: fc.array(
    fc.record({
      component: fc.constantFrom("EDM", "SP1", "SP2", "SP3"),
      category: fc.constantFrom("posts", "nonPost"),
      value: amount,
    }),
    { maxLength: 3 },
  ),
  dropped: fc.uniqueArray(fc.nat(17), { maxLength: 3 }),
  recounted: fc.array(fc.record({ at: fc.nat(17), count: fc.integer({ min: 1, max: 9 }) }), { maxLength: 2 }),
  hasNewPost: rarely(),
  hasNewComponent: rarely(),
  hasNewGrade: rarely(),
  areGradesSwapped: rarely(),
  areComponentsSwapped: rarely(),
  renamed: fc.constantFrom("", "", "en", "zh"),
});
export type Correction = typeof aCorrection extends fc.Arbitrary<infer T> ? T : never;

export const nothingCorrected: Correction = {
  amounts: [],
  dropped: [],
  recounted: [],
  hasNewPost: false,
  hasNewComponent: false,
  hasNewGrade: false,
  areGradesSwapped: false,
  areComponentsSwapped: false,
  renamed: "",
};

function rarely(): fc.Arbitrary<boolean> {
  return fc.nat(3).map((number) => number === 3);
}

/** The model of section 29C with a correction, as arguments of an action. */
export const modelOf = (correction: Correction) =>
  corrected((model) => {
    correct(model, correction);
  });

function correct(model: FileModel, given: Correction): void {
  for (const { component, category, value } of given.amounts) appropriate(model, value, component, category);
  for (const { at, count } of given.recounted) recount(model, at, count);
  if (given.dropped.length > 0) dropPostChanges(model, (index) => given.dropped.includes(index));
  if (given.hasNewPost) addPost(model);
  if (given.hasNewComponent) addComponent(model);
  if (given.hasNewGrade) addGrade(model);
  if (given.areGradesSwapped) swap(model.grades, "P-5", "P-3");
  if (given.areComponentsSwapped) swap(model.components, "SP1", "SP2");
  if (given.renamed !== "")
    for (const { label } of model.components) label[given.renamed] = `${label[given.renamed] ?? ""} (renamed)`;
}

function recount({ postChanges, printed }: FileModel, at: number, count: number): void {
  const change = postChanges[at];
  if (change !== undefined) change.count = count;
  printed["Annex II"] = {};
}

function addPost({ postChanges, printed }: FileModel): void {
  const [first] = postChanges;
  if (first !== undefined) postChanges.splice(2, 0, { ...first, id: "one-more" });
  printed["Annex II"] = {};
}

/** A subprogramme like the third, with its facts and a table of its own. */
function addComponent({ components, money, posts, tables }: FileModel): void {
  addAfter(components, "SP3", { id: "SP4", label: { en: "Fourth", zh: "第四" }, number: 4 });
  addAfter(tables, "29C.12", { id: "29C.13", component: "SP4", paragraph: "29C.49" });
  const own = { component: "SP4", source: { table: "29C.13" } };
  money.push(...money.filter(({ component }) => component === "SP3").map((fact) => ({ ...fact, ...own })));
  posts.push(...posts.filter(({ component }) => component === "SP3").map((fact) => ({ ...fact, ...own })));
}

function addGrade({ grades, posts }: FileModel): void {
  addAfter(grades, "P-2/1", { id: "P-0", label: { en: "P-0", zh: "P-0" } });
  posts.push(...posts.filter(({ grade }) => grade === "P-2/1").map((fact) => ({ ...fact, grade: "P-0" })));
}

function addAfter<T extends { readonly id: string }>(all: T[], id: string, differing: Partial<T>): void {
  const at = all.findIndex((each) => each.id === id);
  const like = all[at];
  if (like !== undefined) all.splice(at + 1, 0, { ...like, ...differing });
}

function swap<T extends { readonly id: string }>(all: T[], one: string, other: string): void {
  const [from, to] = [one, other].map((id) => all.findIndex((each) => each.id === id)) as [number, number];
  const [first, second] = [all[from], all[to]];
  if (first !== undefined && second !== undefined) [all[from], all[to]] = [second, first];
}
