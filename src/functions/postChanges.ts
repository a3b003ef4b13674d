import { postChangeKinds, type PostChangeKind } from "../budget/model";
import { wordKey } from "../budget/notation/wordKey";
import { knownGrades, readGradeMatch, type GradeMatch } from "../budget/postChangeRange/grade";
import { readComponentName, type ComponentName } from "../budget/postChangeRange/componentName";
import { readKind } from "../budget/postChangeRange/kind";
import { readPostChangeRange, type PostChangeRange, type RangeProblem } from "../budget/postChangeRange/lines";
import { netChange } from "../budget/postChangeRange/netChange";
import { invalid, isCellError, notAvailable, type CellError } from "./cellError";
import { readCells, type Cell, type Cells } from "./cells";
import { passError, shown } from "./decimal";
import { rangeWords } from "./rangeWords";
import { nearestTo, readWord } from "./word";

const PROBLEMS = {
  noCount: () => "no column holds the number of posts; give it the heading Posts",
  noGrade: () => "no column holds grades such as P-5 or GS (OL); give it the heading Grade",
  count: ({ text }) => `${shown(text)} is not a number of posts`,
  fraction: ({ text }) => `${shown(text)} is not a whole number of posts`,
  grade: ({ text }) => `${shown(text)} is not a known grade; ${nearestTo(text, knownGrades)}`,
  gradeCounts: ({ text }) => `the grades ${shown(text)} do not add up to the number of posts beside them`,
} satisfies Record<RangeProblem["code"], (problem: { readonly text: string }) => string>;

function describe(problem: RangeProblem): CellError {
  const place = "row" in problem ? `, row ${problem.row}` : "";
  return invalid(`changes${place}: ${PROBLEMS[problem.code]("row" in problem ? problem : { text: "" })}.`);
}

const failedCell = (cells: Cells): { readonly code: string } | undefined =>
  cells.flat().find((cell): cell is { readonly code: string } => typeof cell === "object" && cell !== null);

/** The `changes` argument: our list of post changes with its headings, or any range set out like the annex of a fascicle. */
export function readChanges(argument: unknown): PostChangeRange | CellError {
  const cells = readCells(argument);
  const failed = failedCell(cells);
  if (failed !== undefined) return passError(failed.code, "changes");
  const range = cells.map((row) =>
    row.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : cell === true ? "TRUE" : null)),
  );
  const read = readPostChangeRange(range, rangeWords());
  return "code" in read ? describe(read) : read;
}

/** Words that stand in a list: `P-5, P-4`. A name may hold a comma itself, so the whole is tried first. */
const listed = (words: string): readonly string[] =>
  words
    .split(/[,;，；、]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

function readGrades(cell: Cell): readonly GradeMatch[] | null | CellError {
  const words = readWord(cell, "grade");
  if (words === null || isCellError(words)) return words;
  const whole = readGradeMatch(words, rangeWords().grades);
  if (whole !== null) return [whole];
  const each = listed(words).map((word) => readGradeMatch(word, rangeWords().grades) ?? unknownGrade(word));
  if (each.length === 0) return unknownGrade(words);
  return each.find(isCellError) ?? each.filter((match): match is GradeMatch => !isCellError(match));
}

const unknownGrade = (word: string): CellError =>
  notAvailable(`grade: ${shown(word)} is not a known grade or staff category; ${nearestTo(word, knownGrades)}.`);

/** An identifier as models have it; a formula may name a component that no line is about. */
const IDENTIFIER = /^[A-Z][A-Z0-9._-]*$/;

/** A component is known if it is a common one, an identifier, in a model at hand, or if a line of the range stands under it. */
function findComponent(word: string, changes: PostChangeRange): ComponentName | null {
  const component = readComponentName(word, rangeWords().components);
  const isKnown =
    component.code !== null ||
    IDENTIFIER.test(word) ||
    changes.lines.some((line) => line.components.some(({ key }) => key === component.key));
  return isKnown ? component : null;
}

function unknownComponent(word: string, changes: PostChangeRange): CellError {
  const named = [...new Set(changes.lines.map((line) => line.componentText))].filter((text) => text !== "");
  return notAvailable(`component: ${shown(word)} is not among the changes; there are ${named.join(", ") || "none"}.`);
}

function readComponents(cell: Cell, changes: PostChangeRange): readonly ComponentName[] | null | CellError {
  const words = readWord(cell, "component");
  if (words === null || isCellError(words)) return words;
  if (!changes.hasComponents) return invalid("changes: no column holds components; give it the heading Component.");
  const whole = findComponent(words, changes);
  if (whole !== null) return [whole];
  const each = listed(words).map((word) => findComponent(word, changes));
  return each.length > 1 && each.every((component) => component !== null) ? each : unknownComponent(words, changes);
}

function readKindArgument(cell: Cell, changes: PostChangeRange): PostChangeKind | null | CellError {
  const word = readWord(cell, "kind");
  if (word === null || isCellError(word)) return word;
  if (!changes.hasKinds)
    return invalid("changes: no column says what kind of change a line is; give it the heading Change.");
  const kind = readKind(word) ?? rangeWords().kinds.get(wordKey(word));
  return (
    kind ?? notAvailable(`kind: ${shown(word)} is not a kind of post change; there are ${postChangeKinds.join(", ")}.`)
  );
}

/** Net number of posts that the lines gain which match the grades, components and kind of one cell each; blanks match all. */
export function netChangeOf(
  changes: PostChangeRange,
  gradeCell: Cell,
  componentCell: Cell,
  kindCell: Cell = null,
): number | CellError {
  const grades = readGrades(gradeCell);
  if (isCellError(grades)) return grades;
  const components = readComponents(componentCell, changes);
  if (isCellError(components)) return components;
  const kind = readKindArgument(kindCell, changes);
  return isCellError(kind) ? kind : netChange(changes.lines, { grades, components, kind });
}
