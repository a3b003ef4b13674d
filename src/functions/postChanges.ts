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
  const range = cells.map((row) => row.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : cell === true ? "TRUE" : null)));
  const read = readPostChangeRange(range, rangeWords());
  return "code" in read ? describe(read) : read;
}

function readGradeArgument(cell: Cell): GradeMatch | null | CellError {
  const word = readWord(cell, "grade");
  if (word === null || isCellError(word)) return word;
  return readGradeMatch(word) ?? notAvailable(`grade: ${shown(word)} is not a known grade or staff category; ${nearestTo(word, knownGrades)}.`);
}

/** An identifier as models have it; a formula may name a component that no line is about. */
const IDENTIFIER = /^[A-Z][A-Z0-9._-]*$/;

/** A component is known if it is a common one, an identifier, in a model at hand, or if a line of the range stands under it. */
function readComponentArgument(cell: Cell, changes: PostChangeRange): ComponentName | null | CellError {
  const word = readWord(cell, "component");
  if (word === null || isCellError(word)) return word;
  if (!changes.hasComponents) return invalid("changes: no column holds components; give it the heading Component.");
  const component = readComponentName(word, rangeWords().components);
  const isKnown = component.code !== null || IDENTIFIER.test(word) || changes.lines.some((line) => line.components.some(({ key }) => key === component.key));
  if (isKnown) return component;
  const named = [...new Set(changes.lines.map((line) => line.componentText))].filter((text) => text !== "");
  return notAvailable(`component: ${shown(word)} is not among the changes; there are ${named.join(", ") || "none"}.`);
}

function readKindArgument(cell: Cell, changes: PostChangeRange): PostChangeKind | null | CellError {
  const word = readWord(cell, "kind");
  if (word === null || isCellError(word)) return word;
  if (!changes.hasKinds) return invalid("changes: no column says what kind of change a line is; give it the heading Change.");
  const kind = readKind(word) ?? rangeWords().kinds.get(wordKey(word));
  return kind ?? notAvailable(`kind: ${shown(word)} is not a kind of post change; there are ${postChangeKinds.join(", ")}.`);
}

/** Net number of posts that the lines gain which match the grade, component and kind of one cell each; blanks match all. */
export function netChangeOf(changes: PostChangeRange, gradeCell: Cell, componentCell: Cell, kindCell: Cell = null): number | CellError {
  const grade = readGradeArgument(gradeCell);
  if (isCellError(grade)) return grade;
  const component = readComponentArgument(componentCell, changes);
  if (isCellError(component)) return component;
  const kind = readKindArgument(kindCell, changes);
  return isCellError(kind) ? kind : netChange(changes.lines, { grade, component, kind });
}
