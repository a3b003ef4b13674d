import type { Source, Text } from "../budget/model";
import type { NetValues } from "../checks/net/values";
import type { Subject } from "../checks/subject";
import { changeWords } from "../checks/text/changeWords";
import type { CellAt } from "../tables/expression";
import { cellWords } from "./cellWords";
import { formulaWords, sentence, shown } from "./formulaWords";

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
  /** Where an entered number was printed; where nothing is entered, the table that would hold it. Null for derived cells. */
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
  const knot = net.knots[index];
  if (knot === undefined) throw new Error(`The net has no cell ${String(index)}.`);
  const { at, cell, operands } = knot;
  const isDerived = cell.kind === "derived";
  return {
    at,
    words: cellWords(model, net.tables, at),
    value: shown(knot, values[index]),
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
  const knot = net.knots[index];
  if (knot === undefined || knot.operands.length > 0) return null;
  const { cell, at } = knot;
  if (cell.kind === "input") return cell.source ?? { table: at.table };
  return { table: cell.expression.op === "postChange" ? cell.expression.table : at.table };
}

function changeOf({ net, model }: Subject, index: number): Text | null {
  const cell = net.knots[index]?.cell;
  if (cell?.kind !== "input" || cell.fact.of !== "postChange") return null;
  const { change: id } = cell.fact;
  const change = model.postChanges.find((each) => each.id === id);
  return change === undefined ? null : changeWords(change);
}
