import { figureMeasures, type FigureCoordinates, type FigureMeasure } from "../budget/figure/figure";
import type { Category, ComponentId, FundId, GradeId, Model, Named, StaffCategoryId } from "../budget/model";
import { wordKey } from "../budget/notation/formatNumber";
import { readComponentName } from "../budget/postChangeRange/components";
import { readGradeMatch } from "../budget/postChangeRange/grade";
import { locales } from "../locales/locales";
import { readWord, shown } from "./arguments";
import { isCellError, notAvailable, type Cell, type CellError } from "./cells";
import {
  approvedWords,
  fundWords,
  measureTerms,
  measureWords,
  nonPostWords,
  postCountWords,
  postsWords,
  totalWords,
} from "./figureWords";

/** The words by which a caller picks a figure. */
interface FigureArguments {
  readonly component: Cell;
  readonly fund: Cell;
  readonly measure: Cell;
  readonly category: Cell;
}

const isAmong = (key: string, words: readonly string[]): boolean => words.some((word) => wordKey(word) === key);
const namesOf = ({ id, label }: Named<string>): readonly string[] => [id, ...Object.values(label)];

function unknown(argument: string, word: string, model: Model, known: readonly string[]): CellError {
  return notAvailable(
    `${argument}: ${shown(word)} is not known in section ` +
      `${model.section} for ` +
      `${model.year}; there are ` +
      `${known.join(", ")}.`,
  );
}

/** A component of the model; null for the whole section. */
export function readComponent(cell: Cell, model: Model): ComponentId | null | CellError {
  const word = readWord(cell, "component");
  if (word === null || isCellError(word)) return word;
  const key = wordKey(word);
  if (isAmong(key, [...totalWords, model.section, ...Object.values(model.titles.section)])) return null;
  const { code } = readComponentName(word, model.components);
  const found = model.components.find(({ id }) => id === code);
  return found?.id ?? unknown("component", word, model, [...model.components.map(({ id }) => id), "total"]);
}

/** A fund of the model; null for all together. */
function readFund(cell: Cell, model: Model): FundId | null | CellError {
  const word = readWord(cell, "fund");
  if (word === null || isCellError(word)) return word;
  const key = wordKey(word);
  if (isAmong(key, totalWords)) return null;
  const found = model.funds.find((fund) => isAmong(key, [...namesOf(fund), ...(fundWords[fund.id] ?? [])]));
  return found?.id ?? unknown("fund", word, model, [...model.funds.map(({ id }) => id), "total"]);
}

const YEAR = /\{year\}\s*年?|\b(?:19|20)\d{2}\b\s*年?|(?:19|20)\d{2}\s*年/g;
const withoutYear = (words: string): string => wordKey(words.replace(YEAR, ""));
const POSTS = /^(?:numberof)?posts?|posts?$|^员额(?:数目|数)?/u;

const measures = new Map(
  figureMeasures.flatMap((measure) => {
    const terms = locales.flatMap((locale) => measureTerms[measure].map((key) => locale.terms[key]));
    return [measure, ...measureWords[measure], ...terms].map((word): [string, FigureMeasure] => [
      withoutYear(word) || word,
      measure,
    ]);
  }),
);

interface Measured {
  readonly measure: FigureMeasure;
  /** Whether the words say that posts are counted. */
  readonly countsPosts: boolean;
}

function readMeasure(cell: Cell, model: Model): Measured | CellError {
  const word = readWord(cell, "measure");
  if (isCellError(word)) return word;
  if (word === null) return notAvailable(`measure: no measure is given; there are ${figureMeasures.join(", ")}.`);
  const key = withoutYear(word);
  if (isAmong(key, approvedWords)) return { measure: "appropriation", countsPosts: true };
  const plain = measures.get(key) ?? measures.get(word);
  if (plain !== undefined) return { measure: plain, countsPosts: false };
  const ofPosts = key.replace(POSTS, "");
  const counted = isAmong(ofPosts, approvedWords) ? "appropriation" : measures.get(ofPosts);
  if (counted !== undefined && ofPosts !== key) return { measure: counted, countsPosts: true };
  return unknown("measure", word, model, figureMeasures);
}

interface PostSplit {
  readonly of: "posts";
  readonly grade: GradeId | null;
  readonly staffCategory: StaffCategoryId | null;
}
type Split = { readonly of: "money"; readonly category: Category } | PostSplit;

/** Posts and non-post are money; a number of posts, a staff category or a grade counts posts. */
function readCategory(cell: Cell, model: Model): Split | null | CellError {
  const word = readWord(cell, "category");
  if (word === null || isCellError(word)) return word;
  const key = wordKey(word);
  if (isAmong(key, totalWords)) return null;
  if (isAmong(key, postsWords)) return { of: "money", category: "posts" };
  if (isAmong(key, nonPostWords)) return { of: "money", category: "nonPost" };
  if (isAmong(key, postCountWords)) return { of: "posts", grade: null, staffCategory: null };
  return readPostCategory(word, model);
}

function readPostCategory(word: string, model: Model): Split | CellError {
  const key = wordKey(word);
  const match = readGradeMatch(word);
  const gradeId = match !== null && "grade" in match ? match.grade.id : null;
  const grade = model.grades.find((each) => each.id === gradeId || isAmong(key, namesOf(each)));
  if (grade !== undefined) return { of: "posts", grade: grade.id, staffCategory: null };
  const categoryId = match !== null && "staffCategory" in match ? match.staffCategory : null;
  const staffCategory = model.staffCategories.find((each) => each.id === categoryId || isAmong(key, namesOf(each)));
  if (staffCategory !== undefined) return { of: "posts", grade: null, staffCategory: staffCategory.id };
  return unknown("category", word, model, [
    "posts",
    "nonPost",
    "number of posts",
    ...model.staffCategories.map(({ id }) => id),
    ...model.grades.map(({ id }) => id),
  ]);
}

/**
 * Components have posts by staff category; a grade that is alone in its category stands for it, as local level does.
 */
function ofCategory(split: PostSplit, model: Model): PostSplit {
  const staffCategory = model.grades.find(({ id }) => id === split.grade)?.staffCategory;
  const isAlone = model.grades.filter((grade) => grade.staffCategory === staffCategory).length === 1;
  return staffCategory !== undefined && isAlone ? { ...split, grade: null, staffCategory } : split;
}

/** The coordinates that the words pick in a model. The error names the argument and lists what is known. */
export function readFigureArguments(given: FigureArguments, model: Model): FigureCoordinates | CellError {
  const measured = readMeasure(given.measure, model);
  if (isCellError(measured)) return measured;
  const component = readComponent(given.component, model);
  if (isCellError(component)) return component;
  const fund = readFund(given.fund, model);
  if (isCellError(fund)) return fund;
  const split = readCategory(given.category, model);
  if (isCellError(split)) return split;
  const common = { measure: measured.measure, component, fund };
  if (split?.of === "posts") return { ...common, ...(component === null ? split : ofCategory(split, model)) };
  if (measured.countsPosts) return { ...common, of: "posts", grade: null, staffCategory: null };
  return { ...common, of: "money", category: split?.category ?? null };
}
