import type { TableId } from "../budget/model";
import type { Quantity } from "../budget/notation/quantity";
import type { Values } from "../tables/evaluate";
import { type CellAt, operandsOf, type PostChangeMatch } from "../tables/expression";
import type { Cell, Table } from "../tables/table";
import type { Formula, FormulaStyle, Reference } from "./plan";

/**
 * Numbers as formulas take them from cells. Into an input anything may be pasted, also a number that is text: `5
 * 754,6`, `(500.5)`, a dash. Excel's own SUM passes over text without a word, so inputs are read by what reads the
 * page's notation, and what cannot be read is an error, never left out.
 */

/** The number of one cell. What is there as a rule comes first in the formula, so that whoever reads it sees that. */
export function numberAt(at: CellAt, style: FormulaStyle, grid: Grid): Formula {
  if (!grid.isInput(at)) return formula`${cellReference(at)}`;
  const read = style === "functions" ? formula`BUDGET.SUM(${cellReference(at)})` : printedNumber(cellReference(at));
  return formula`IF(ISNUMBER(${cellReference(at)}),${cellReference(at)},${read})`;
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
          cells.map((at) => formula`${cellReference(at)}`),
          "+",
        );
  return formula`IF(COUNTA(${inputs})=COUNT(${inputs}),SUM(${all}),${otherwise})`;
}

/**
 * Characters for reading text in one formula; cells of more are added one by one, where text is an error, never left
 * out.
 */
const ROOM_FOR_READING = 3000;

/**
 * Spaces that stand between thousands on a page: no-break, figure, thin, narrow no-break. NUMBERVALUE passes over plain
 * ones.
 */
const SPACES = [160, 8199, 8201, 8239] as const;
/** En dash, em dash, minus. */
const DASHES = [8211, 8212, 8722] as const;

/**
 * The number that a text in the page's notation stands for, with functions that every Excel since 2013 has; for a
 * range, one number a cell. A sign becomes `-0`, so that a lone dash is nil. A comma with three digits behind it may
 * part thousands or be a decimal comma: that is an error.
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

/**
 * Net number of posts of the lines that match, as long as every count is a number: grades stand in one row and
 * components in one column of criteria, so that every pair of them is counted once.
 */
function matchingPosts(list: TableId, { grades, components }: PostChangeMatch): Formula {
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

type Piece = string | number | Reference | Formula;

/** A formula from a template: `` formula`ROUND(${cell},1)` ``; formulas within it are taken in. */
export function formula(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Formula {
  return concat(
    texts.flatMap((text, index): Piece[] => {
      const piece = pieces[index];
      return piece === undefined ? [text] : [text, piece];
    }),
  );
}

/** Arguments of a function, or terms of a sum. */
export function joined(pieces: readonly Piece[], separator: string): Formula {
  return concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])));
}

export const cellReference = (from: CellAt): Reference => ({ from });

/** Words inside a formula: in quotes, quotes within doubled. */
export const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

function concat(pieces: readonly Piece[]): Formula {
  const parts: (string | Reference)[] = [];
  for (const part of pieces.flatMap(partsOf)) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  }
  return { parts };
}

function partsOf(piece: Piece): readonly (string | Reference)[] {
  if (typeof piece === "number") return [String(piece)];
  if (typeof piece === "string") return [piece];
  return "parts" in piece ? piece.parts : [piece];
}

/** Characters of the name of a list and the heading of a column. */
const LIST_REFERENCE = 28;

/** About as many characters as a formula will have; sheets are called after their tables. */
export const lengthOf = ({ parts }: Formula): number =>
  parts.reduce((length, part) => length + (typeof part === "string" ? part.length : referenceLength(part)), 0);

function referenceLength(reference: Reference): number {
  return "list" in reference ? LIST_REFERENCE : reference.from.table.length + (reference.to === undefined ? 9 : 15);
}

/** Excel takes formulas of so many characters. */
export const LONGEST = 8192;

/** What a formula has to know of the tables around it. */
export interface Grid {
  /** Whether a cell stands directly below or directly to the right of another one. */
  neighbours(before: CellAt, after: CellAt): "below" | "right" | null;
  /** What the number of a cell counts, or null where no number stands. */
  quantity(at: CellAt): Quantity | null;
  /** Whether a cell of the workbook is made to be filled in, so that anything may stand in it. */
  isInput(at: CellAt): boolean;
  /**
   * What a cell shows whose number the model does not tell: nothing where nothing is known that it is worked out from,
   * else a mark. Null where the number is known.
   */
  unknown(at: CellAt): "" | typeof PARTLY_KNOWN | null;
}

/** Stands where a figure is not known because only a part of it is; the page's own sign for what is not available. */
export const PARTLY_KNOWN = "…";

/** Rows and columns of a table stand on its sheet in the table's own order, without gaps. */
export function gridOf(
  tables: readonly Table[],
  values: Values,
  planned: ReadonlySet<TableId> = new Set(tables.map(({ id }) => id)),
): Grid {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const rowOf = ({ table, row }: CellAt): number => byId.get(table)?.rows.findIndex(({ key }) => key === row) ?? -1;
  const columnOf = ({ table, column }: CellAt): number =>
    byId.get(table)?.columns.findIndex(({ key }) => key === column) ?? -1;
  const cellOf = (at: CellAt): Cell | undefined => byId.get(at.table)?.rows[rowOf(at)]?.cells[at.column];
  const unknown = (at: CellAt): "" | typeof PARTLY_KNOWN | null => {
    if (values[at.table]?.[at.row]?.[at.column] !== null) return null;
    const cell = cellOf(at);
    return cell?.kind !== "derived" || operandsOf(cell.expression).every((operand) => unknown(operand) === "")
      ? ""
      : PARTLY_KNOWN;
  };
  return {
    neighbours: (before, after) => {
      if (before.table !== after.table) return null;
      if (before.column === after.column && rowOf(after) === rowOf(before) + 1) return "below";
      return before.row === after.row && columnOf(after) === columnOf(before) + 1 ? "right" : null;
    },
    quantity: (at) => {
      const cell = cellOf(at);
      return cell !== undefined && "quantity" in cell ? cell.quantity : null;
    },
    isInput: (at) => planned.has(at.table) && cellOf(at)?.kind === "input",
    unknown,
  };
}
