import type { Model, Named, Source, Text } from "../budget/model";
import { type NetValues, valueOf } from "../checks/net/margins";
import type { Net, NetCell } from "../checks/net/net";
import { inNotation } from "../checks/page/reading";
import { joined, placeWords, type Subject } from "../checks/subject";
import { measureWords } from "../checks/text/aboutWords";
import { changeWords } from "../checks/text/inText";
import { term } from "../locales/locales";
import { type CellAt, type Expression, unrounded } from "../tables/expression";
import { inSentence, mapWords, sectionNumber, termWith, wordsIn } from "../tables/frame";
import type { Table } from "../tables/table";
import { type CellFigure, cellFigure } from "./cellFigure";

/** A cell with everything that it comes from, down to what was printed. */
export interface Trace {
  readonly at: CellAt;
  /** What it is. */
  readonly words: Text;
  /** Its present value as the page would print it. */
  readonly value: string;
  /** How it is worked out, in words and with the numbers; null for what is entered. */
  readonly formula: Text | null;
  readonly sentence: string | null;
  /** What the page prints in this cell; null where the page does not have it. */
  readonly printed: string | null;
  /**
   * Where an entered number was printed; where nothing is entered, the table that would hold it. Null for derived
   * cells.
   */
  readonly source: Source | null;
  /** The change of posts behind a count. */
  readonly change: Text | null;
  readonly inputs: readonly Trace[];
}

/** Follows a cell to the facts that it comes from; null where no number of ours stands. Values are the present ones. */
export function traceOf(subject: Subject, values: NetValues, at: CellAt): Trace | null {
  const index = subject.net.find(at);
  return index === undefined ? null : traceAt(subject, values, index, new Map());
}

/** Many cells come from the same ones; each is followed once. */
function traceAt(subject: Subject, values: NetValues, index: number, known: Map<number, Trace>): Trace {
  const followed = known.get(index) ?? follow(subject, values, index, known);
  known.set(index, followed);
  return followed;
}

function follow(subject: Subject, values: NetValues, index: number, known: Map<number, Trace>): Trace {
  const { net, page, model } = subject;
  const knot = net.netCells[index];
  if (knot === undefined) throw new Error(`The net has no cell ${String(index)}.`);
  const { at, cell, operands } = knot;
  const isDerived = cell.kind === "derived";
  return {
    at,
    words: cellWords(model, net.tables, at),
    value: shownNumber(knot, values[index]),
    formula: isDerived ? formulaWords(net, knot) : null,
    sentence: isDerived ? sentence(net, values, index) : null,
    printed: page[index]?.text ?? null,
    source: sourceOf(subject, index),
    change: changeOf(subject, index),
    inputs: operands.map((operand) => traceAt(subject, values, operand, known)),
  };
}

/** A count of no lines comes from the table that has none. */
function sourceOf({ net }: Subject, index: number): Source | null {
  const knot = net.netCells[index];
  if (knot === undefined || knot.operands.length > 0) return null;
  const { cell, at } = knot;
  if (cell.kind === "input") return cell.source ?? { table: at.table };
  return { table: cell.expression.op === "postChange" ? cell.expression.table : at.table };
}

function changeOf({ net, model }: Subject, index: number): Text | null {
  const cell = net.netCells[index]?.cell;
  if (cell?.kind !== "input" || cell.fact.of !== "postChange") return null;
  const { change: id } = cell.fact;
  const change = model.postChanges.find((each) => each.id === id);
  return change === undefined ? null : changeWords(change);
}

/**
 * What a cell is, in words: `Total change, subprogramme 1, regular budget`; the place where it stands where it is no
 * figure of the budget.
 */
export function cellWords(model: Model, tables: readonly Table[], at: CellAt): Text {
  const figure = cellFigure(model, at);
  return figure === null ? placeWords(tables, at) : figureWords(model, figure);
}

/** A figure in words; what takes everything together is not said, save the section itself. */
function figureWords(model: Model, figure: CellFigure): Text {
  const { of, measure, category } = figure;
  const first =
    of === "posts" && measure === "appropriation"
      ? termWith("approved", { year: model.baseYear })
      : measureWords(model, measure);
  const grade = named(model.grades, figure.grade);
  const rest = [
    ...(category === null ? [] : [term(category)]),
    ...named(model.staffCategories, figure.staffCategory),
    ...(of === "posts" ? [term("inPosts")] : []),
    whose(model, figure),
    ...(figure.fund === null ? [term("allFunds")] : named(model.funds, figure.fund)),
  ];
  return joined([first, ...grade, ...rest.map(inSentence)]);
}

function whose(model: Model, { component }: CellFigure): Text {
  const found = model.components.find(({ id }) => id === component);
  if (found === undefined) return sectionNumber(model.section);
  return found.number === null ? found.label : termWith("subprogrammeNumber", { number: found.number });
}

const named = <Id extends string>(list: readonly Named<Id>[], id: Id | null): readonly Text[] =>
  list.flatMap((each) => (each.id === id ? [each.label] : []));

/** What stands between the terms of an expression, and after the last of them. */
const signs = {
  cell: [" + ", ""],
  sum: [" + ", ""],
  change: [" + ", ""],
  estimate: [" + ", ""],
  variance: [" − ", ""],
  percentage: [" ÷ ", " × 100"],
  share: [" ÷ ", " × 100"],
  recosted: [" + ", ""],
  signed: [" ± ", ""],
  quotient: [" ± ", ""],
  postChange: [" + ", ""],
} as const satisfies Record<Exclude<Expression["op"], "offset">, readonly [string, string]>;

/** What stands between the terms of a cell and after them; the rounding of a page comes last. */
function signsOf({ cell }: NetCell): readonly [string, string] {
  if (cell.kind === "input") return signs.cell;
  const { expression, quantity } = cell;
  const [between, after] = signs[unrounded(expression).op];
  if (expression.op !== "offset") return [between, after];
  const by = inNotation(Math.abs(expression.by), quantity);
  return [between, `${after} ${expression.by < 0 ? "−" : "+"} ${by}`];
}

/** Stands where nothing is known. */
const UNKNOWN = "…";

/** How a derived cell is worked out in words: `Total = Technical adjustments + New/expanded mandates + Other`. */
function formulaWords({ tables, netCells }: Net, knot: NetCell): Text {
  const { cell, at, operands } = knot;
  if (cell.kind === "input") return {};
  const terms = termsOf(
    cell.expression,
    operands.flatMap((index) => netCells[index]?.at ?? []),
  );
  const isDown =
    terms.length > 1 && terms.every((operand) => operand.table === at.table && operand.column === at.column);
  const words =
    cell.expression.op === "postChange"
      ? [linesWords(tables, cell.expression.table)]
      : terms.map((operand) => shortWords(tables, at, operand));
  const [between, after] = signsOf(knot);
  return mapWords(
    isDown ? rowWords(tables, at) : columnWords(tables, at),
    (own, language) => `${own} = ${words.map((each) => wordsIn(each, language)).join(between)}${after}`,
  );
}

/**
 * The same with the numbers in it: `(635.2) = — + — + (635.2)`, with `≠` where something else was typed over it. Values
 * are in whole units, null where unknown.
 */
function sentence({ netCells }: Net, values: NetValues, index: number): string {
  const knot = netCells[index];
  if (knot === undefined) return "";
  const own = shownNumber(knot, values[index]);
  if (knot.cell.kind === "input") return own;
  const terms = termsOf(
    knot.cell.expression,
    knot.operands.map((operand) => shownNumber(netCells[operand], values[operand])),
  );
  const [between, after] = signsOf(knot);
  const isWorkedOut = values[index] === valueOf(knot, (operand) => values[operand] ?? null);
  return (
    `${own} ${isWorkedOut ? "=" : "≠"} ` +
    `${terms.length === 0 ? inNotation(0, knot.cell.quantity) : terms.join(between)}${after}`
  );
}

/** A difference names what is taken away last. */
const termsOf = <Term>(expression: Expression, terms: readonly Term[]): readonly Term[] =>
  unrounded(expression).op === "variance" ? terms.toReversed() : terms;

/** A number of the net as the page would print it. */
export const shownNumber = (knot: NetCell | undefined, value: number | null | undefined): string =>
  knot === undefined || value === null || value === undefined ? UNKNOWN : inNotation(value, knot.cell.quantity);

/**
 * What tells an operand from its neighbours: its column within the row, its row within the column, else the whole
 * place.
 */
function shortWords(tables: readonly Table[], at: CellAt, operand: CellAt): Text {
  if (operand.table !== at.table) return placeWords(tables, operand);
  return operand.row === at.row ? columnWords(tables, operand) : rowWords(tables, operand);
}

function columnWords(tables: readonly Table[], { table, column }: CellAt): Text {
  if (column === "change") return term("totalChange");
  const headings = tables.find(({ id }) => id === table)?.columns.find(({ key }) => key === column)?.headings ?? [];
  return headings.at(-1) ?? {};
}

const rowWords = (tables: readonly Table[], { table, row }: CellAt): Text =>
  tables.find(({ id }) => id === table)?.rows.find(({ key }) => key === row)?.label ?? {};

function linesWords(tables: readonly Table[], table: string): Text {
  const name = tables.find(({ id }) => id === table)?.name ?? {};
  return termWith("linesOf", { table: name });
}
