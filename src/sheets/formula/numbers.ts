import type { TableId } from "../../budget/model";
import type { CellAt, PostChangeMatch } from "../../tables/expression";
import type { Formula, FormulaStyle, Reference } from "../plan";
import { cellReference as cell, formula, joined, lengthOf, quoted } from "./formula";
import type { Grid } from "./grid";

/**
 * Numbers as formulas take them from cells. Into an input anything may be pasted, also a number that is text: `5 754,6`,
 * `(500.5)`, a dash. Excel's own SUM passes over text without a word, so inputs are read by what reads the page's
 * notation, and what cannot be read is an error, never left out.
 */

/** The number of one cell. What is there as a rule comes first in the formula, so that whoever reads it sees that. */
export function numberAt(at: CellAt, style: FormulaStyle, grid: Grid): Formula {
  if (!grid.isInput(at)) return formula`${cell(at)}`;
  const read = style === "functions" ? formula`BUDGET.SUM(${cell(at)})` : printedNumber(cell(at));
  return formula`IF(ISNUMBER(${cell(at)}),${cell(at)},${read})`;
}

/** The sum of cells. Neighbours become one range, so that a row which the user inserts between them counts. */
export function sumOf(cells: readonly CellAt[], style: FormulaStyle, grid: Grid): Formula {
  const ranges = rangesOf(cells, grid);
  const all = joined(ranges.map(toReference), ",");
  const entered = ranges.filter(({ hasInput }) => hasInput).map(toReference);
  if (entered.length === 0) return formula`SUM(${all})`;
  if (style === "functions") return formula`BUDGET.SUM(${all})`;
  const worked = ranges.filter(({ hasInput }) => !hasInput).map(toReference);
  const read = [
    ...entered.map((range) => formula`SUMPRODUCT(${printedNumber(range)})`),
    ...(worked.length === 0 ? [] : [formula`SUM(${joined(worked, ",")})`]),
  ];
  const inputs = joined(entered, ",");
  const reading = joined(read, "+");
  const otherwise =
    lengthOf(reading) <= ROOM_FOR_READING
      ? reading
      : joined(
          cells.map((at) => formula`${cell(at)}`),
          "+",
        );
  return formula`IF(COUNTA(${inputs})=COUNT(${inputs}),SUM(${all}),${otherwise})`;
}

/** Characters for reading text in one formula; cells of more are added one by one, where text is an error, never left out. */
const ROOM_FOR_READING = 3000;

/** Spaces that stand between thousands on a page: no-break, figure, thin, narrow no-break. NUMBERVALUE passes over plain ones. */
const SPACES = [160, 8199, 8201, 8239] as const;
/** En dash, em dash, minus. */
const DASHES = [8211, 8212, 8722] as const;

/**
 * The number that a text in the page's notation stands for, with functions that every Excel since 2013 has; for a range,
 * one number a cell. A sign becomes `-0`, so that a lone dash is nil. A comma with three digits behind it may part
 * thousands or be a decimal comma: that is an error.
 */
function printedNumber(range: Reference): Formula {
  const replaced = (text: Formula, character: string, by: string): Formula =>
    formula`SUBSTITUTE(${text},${character},${quoted(by)})`;
  const spaceless = SPACES.reduce((text, code) => replaced(text, `UNICHAR(${String(code)})`, ""), formula`${range}`);
  const dashed = DASHES.reduce((text, code) => replaced(text, `UNICHAR(${String(code)})`, "-"), spaceless);
  const signs = [
    ["(", "-"],
    [")", ""],
    [",", "."],
    ["-", "-0"],
  ] as const;
  const plain = signs.reduce((text, [sign, by]) => replaced(text, quoted(sign), by), dashed);
  return formula`NUMBERVALUE(${plain},"."," ")/ISERR(SEARCH(",???",${range}))`;
}

/** Net number of posts of the lines of a list that match; a count that is text is read as one of an input is. */
export function postsIn(list: TableId, match: PostChangeMatch): Formula {
  const count: Reference = { list, column: "count" };
  const among = (column: string, words: readonly string[] | undefined): readonly Formula[] =>
    words === undefined
      ? []
      : [formula`ISNUMBER(SEARCH("|"&${{ list, column }}&"|",${quoted(`|${words.join("|")}|`)}))`];
  const read = [...among("grade", match.grades), ...among("component", match.components), printedNumber(count)];
  return formula`IF(COUNTIF(${count},"?*")=0,${matchingPosts(list, match)},SUMPRODUCT(${joined(read, "*")}))`;
}

/** Net number of posts of the lines that match, as long as every count is a number: grades stand in one row and components in one column of criteria, so that every pair of them is counted once. */
export function matchingPosts(list: TableId, { grades, components }: PostChangeMatch): Formula {
  const column = (name: string): Reference => ({ list, column: name });
  const criteria = [
    ...(grades === undefined ? [] : [formula`${column("grade")},${choice(grades, ",")}`]),
    ...(components === undefined ? [] : [formula`${column("component")},${choice(components, ";")}`]),
  ];
  if (criteria.length === 0) return formula`SUM(${column("count")})`;
  const counted = formula`SUMIFS(${column("count")},${joined(criteria, ",")})`;
  const isSingle = (grades?.length ?? 1) === 1 && (components?.length ?? 1) === 1;
  return isSingle ? counted : formula`SUM(${counted})`;
}

function choice(codes: readonly string[], separator: string): string {
  return codes.length === 1 ? quoted(codes.join("")) : `{${codes.map(quoted).join(separator)}}`;
}

interface Span {
  readonly from: CellAt;
  readonly to: CellAt;
  readonly direction: "below" | "right" | null;
  readonly hasInput: boolean;
}

/** Cells as ranges, each as long as neighbours follow one another in one direction. */
export function rangesOf(cells: readonly CellAt[], grid: Grid): readonly Span[] {
  const found: Span[] = [];
  for (const next of cells) {
    const last = found.at(-1);
    const direction = last === undefined ? null : grid.neighbours(last.to, next);
    const hasInput = grid.isInput(next);
    if (last !== undefined && direction !== null && (last.direction ?? direction) === direction) {
      found[found.length - 1] = { from: last.from, to: next, direction, hasInput: last.hasInput || hasInput };
    } else found.push({ from: next, to: next, direction: null, hasInput });
  }
  return found;
}

/** A range as the arguments of a function take it. */
export const toReference = ({ from, to, direction }: Span): Reference => (direction === null ? { from } : { from, to });
