import { type Component, type Model, postChangeKinds, type PostChangeKind } from "../budget/model";
import { wordKey } from "../budget/notation/formatNumber";
import {
  isCommonComponent,
  isIdentifier,
  matchesComponent,
  readComponentName,
  type ComponentName,
} from "../budget/postChangeRange/components";
import {
  knownGrades,
  readGradeMatch,
  type DeclaredGrades,
  type Grade,
  type GradeMatch,
} from "../budget/postChangeRange/grade";
import { readKind } from "../budget/postChangeRange/columns";
import {
  netChange,
  readPostChangeRange,
  type LineProblem,
  type PostChangeRange,
  type RangeProblem,
  type RangeWords,
} from "../budget/postChangeRange/lines";
import { locales } from "../locales/locales";
import { nearestTo, passError, readWord, shown } from "./arguments";
import { invalid, isCellError, notAvailable, readCells, type Cell, type CellError, type Cells } from "./cells";
import { models } from "./models";

/** A range of post changes as the components of one model are called; of no model where none is known to be meant. */
interface ChangesReading {
  readonly model: string | null;
  readonly components: readonly Component[];
  readonly grades: DeclaredGrades;
  readonly range: PostChangeRange;
}

/** A range as each model reads it that it may be of; as a rule there is one. */
type Changes = readonly [ChangesReading, ...ChangesReading[]];

const PROBLEMS = {
  noCount: () => "no column holds the number of posts; give it the heading Posts",
  noGrade: () => "no column holds grades such as P-5 or GS (OL); give it the heading Grade",
  count: (text) => `${shown(text)} is not a number of posts`,
  fraction: (text) => `${shown(text)} is not a whole number of posts`,
  grade: (text) => `${shown(text)} is not a known grade; ${nearestTo(text, knownGrades)}`,
  gradeCounts: (text) => `the grades ${shown(text)} do not add up to the number of posts beside them`,
  error: (text) => `the cell holds ${text}`,
} satisfies Record<(LineProblem | RangeProblem)["code"], (text: string) => string>;

/** A problem as the error that a cell shows. */
export function describeProblem(problem: LineProblem | RangeProblem): CellError {
  if (!("row" in problem)) return invalid(`changes: ${PROBLEMS[problem.code]()}.`);
  const message = `changes, row ${problem.row}: ${PROBLEMS[problem.code](problem.text)}.`;
  return problem.text === "#N/A" ? notAvailable(message) : invalid(message);
}

/**
 * The `changes` argument: our list of post changes with its headings, or any range set out like the annex of a
 * fascicle. It is of the model that is given, or of the one at hand whose components it names.
 */
export function readChanges(argument: unknown, model: Model | null = null): Changes | CellError {
  const cells = readCells(argument);
  const [only] = cells[0] ?? [];
  if (cells.length === 1 && cells[0]?.length === 1 && typeof only === "object" && only !== null)
    return passError(only.code, "changes");
  const meant = model === null ? modelsOf(cells) : [model];
  const [first, ...others] = meant.length === 0 ? [null] : meant;
  const reading = readAs(cells, first ?? null);
  if (isCellError(reading)) return reading;
  const further = others
    .map((other) => readAs(cells, other))
    .filter((read): read is ChangesReading => !isCellError(read));
  return [reading, ...further];
}

function readAs(cells: Cells, model: Model | null): ChangesReading | CellError {
  const grades = new Map((model === null ? models.all() : [model]).flatMap(gradesOf));
  const components = model?.components ?? [];
  const range = readPostChangeRange(
    cells.map((row) => row.map(contentOf)),
    { ...WORDS, components, grades },
  );
  return "code" in range ? describeProblem(range) : { model: model?.id ?? null, components, grades, range };
}

function contentOf(cell: Cell): string | number | null {
  if (typeof cell === "boolean") return cell ? "TRUE" : null;
  return typeof cell === "object" ? (cell?.code ?? null) : cell;
}

/** The models at hand of which a range names most components by identifier or name; none where it names none. */
function modelsOf(cells: Cells): readonly Model[] {
  const texts = [...new Set(cells.flat().filter((cell) => typeof cell === "string"))];
  const keys = new Set(texts.flatMap((text) => [wordKey(text), readComponentName(text).key]));
  const scored = models.all().map((model) => ({ model, score: named(model, keys) }));
  const most = Math.max(1, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === most).map(({ model }) => model);
}

function named({ components }: Model, keys: ReadonlySet<string>): number {
  return components.filter(({ id, label }) => [id, ...Object.values(label)].some((name) => keys.has(wordKey(name))))
    .length;
}

const gradesOf = ({ grades }: Model): [string, Grade][] =>
  grades.flatMap((grade) =>
    [grade.id, ...Object.values(grade.label)].map((name): [string, Grade] => [wordKey(name), grade]),
  );

const WORDS: Omit<RangeWords, "components" | "grades"> = {
  headings: {
    components: locales.flatMap(({ terms }) => [terms.component, terms.componentName]),
    count: locales.map(({ terms }) => terms.postCount),
    grade: locales.map(({ terms }) => terms.grade),
    kind: locales.map(({ terms }) => terms.kind),
  },
  kinds: new Map(locales.flatMap(({ terms }) => postChangeKinds.map((kind) => [wordKey(terms[kind]), kind]))),
};

/** Words that stand in a list: `P-5, P-4`. A name may hold a comma itself, so the whole is tried first. */
const listed = (words: string): readonly string[] =>
  words
    .split(/[,;，；、]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

function readGrades(cell: Cell, { grades }: ChangesReading): readonly GradeMatch[] | null | CellError {
  const words = readWord(cell, "grade");
  if (words === null || isCellError(words)) return words;
  const whole = readGradeMatch(words, grades);
  if (whole !== null) return [whole];
  const each = listed(words).map((word) => readGradeMatch(word, grades) ?? unknownGrade(word));
  if (each.length === 0) return unknownGrade(words);
  return each.find(isCellError) ?? each.filter((match): match is GradeMatch => !isCellError(match));
}

const unknownGrade = (word: string): CellError =>
  notAvailable(`grade: ${shown(word)} is not a known grade or staff category; ${nearestTo(word, knownGrades)}.`);

/**
 * A component is known if a line stands under it, or if the section has it. Where the section is not known, lines may
 * be missing for those that every section has, and in our own list for whatever has an identifier.
 */
function findComponent(word: string, { range, components }: ChangesReading): ComponentName | null {
  const wanted = readComponentName(word, components);
  const isThere = range.lines.some(({ component }) => matchesComponent(component, wanted, components));
  const isKnown =
    components.length > 0
      ? components.some(({ id }) => id === wanted.code)
      : isCommonComponent(wanted.code ?? "") || (isIdentifier(word) && (range.hasCodes || range.lines.length === 0));
  return isThere || isKnown ? wanted : null;
}

function unknownComponent(word: string, { range, components }: ChangesReading): CellError {
  const named = [...new Set([...components.map(({ id }) => id), ...range.lines.map((line) => line.componentText)])];
  const there = named.filter((text) => text !== "").join(", ");
  return notAvailable(`component: ${shown(word)} is not among the changes; there are ${there || "none"}.`);
}

function readComponents(cell: Cell, changes: ChangesReading): readonly ComponentName[] | null | CellError {
  const words = readWord(cell, "component");
  if (words === null || isCellError(words)) return words;
  if (!changes.range.hasComponents)
    return invalid("changes: no column holds components; give it the heading Component.");
  const whole = findComponent(words, changes);
  if (whole !== null) return [whole];
  const each = listed(words).map((word) => findComponent(word, changes) ?? unknownComponent(word, changes));
  return each.find(isCellError) ?? each.filter((component): component is ComponentName => !isCellError(component));
}

function readKindArgument(cell: Cell, { range }: ChangesReading): PostChangeKind | null | CellError {
  const word = readWord(cell, "kind");
  if (word === null || isCellError(word)) return word;
  if (!range.hasKinds)
    return invalid("changes: no column says what kind of change a line is; give it the heading Change.");
  const kind = readKind(word) ?? WORDS.kinds.get(wordKey(word));
  return (
    kind ?? notAvailable(`kind: ${shown(word)} is not a kind of post change; there are ${postChangeKinds.join(", ")}.`)
  );
}

/**
 * Net number of posts that the lines gain which match the grades, components and kind of one cell each; blanks match
 * all.
 */
export function netChangeOf(
  readings: Changes,
  gradeCell: Cell,
  componentCell: Cell,
  kindCell: Cell = null,
): number | CellError {
  const [first, ...others] = readings.map((reading) => netIn(reading, gradeCell, componentCell, kindCell));
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return isSame && first !== undefined
    ? first
    : invalid(`changes: the models ${readings.map(({ model }) => model).join(", ")} read this range differently.`);
}

function netIn(changes: ChangesReading, gradeCell: Cell, componentCell: Cell, kindCell: Cell): number | CellError {
  const grades = readGrades(gradeCell, changes);
  if (isCellError(grades)) return grades;
  const components = readComponents(componentCell, changes);
  if (isCellError(components)) return components;
  const kind = readKindArgument(kindCell, changes);
  if (isCellError(kind)) return kind;
  const net = netChange(changes.range, { grades, components, kind }, changes.components);
  return typeof net === "number" ? net : describeProblem(net);
}
