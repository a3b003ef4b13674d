import { parseNumber } from "../budget/notation/parseNumber";
import type { Side } from "../refresh/tableState";
import { addedKey } from "./carry";
import type { AddedLine, Edits, Entry, RemovedLine } from "./edits";
import { inputsOf } from "./readEdits";

type Value = string | number | null;

/** A cell or line in which two sets of edits differ, with what each of them says. */
export interface Difference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly first: Value;
  readonly second: Value;
}

/**
 * Everything in which two sets of edits differ: cells in the order of the sheets, then lines that only one of them has.
 */
export function differencesOf(sides: readonly Side[], first: Edits, second: Edits): readonly Difference[] {
  return sides.flatMap((side) => [
    ...cellDifferences(side, first, second),
    ...removedDifferences(side, first, second),
    ...addedDifferences(side, first, second),
  ]);
}

function cellDifferences(side: Side, first: Edits, second: Edits): readonly Difference[] {
  const { table } = side.state;
  const [one, other] = [first, second].map(
    (edits) => new Map(edits.cells.filter((edit) => edit.table === table).map((edit) => [keyOf(edit), edit])),
  );
  return inputsOf(side).flatMap((cell) => {
    const proposed = typeof cell.content === "object" ? null : cell.content;
    const valueIn = (edits: typeof one): Value => valueOf(edits?.get(keyOf(cell)), proposed);
    const values = { first: valueIn(one), second: valueIn(other) };
    return values.first === values.second ? [] : [{ table, row: cell.row, column: cell.column, ...values }];
  });
}

const keyOf = ({ row, column }: { readonly row: string; readonly column: string }): string =>
  JSON.stringify([row, column]);

/** What an entry shows, a number also where it is printed as one; what is proposed where there is none. */
function valueOf(entry: Entry | undefined, proposed: Value): Value {
  if (entry === undefined) return proposed;
  if (typeof entry.shown !== "string") return typeof entry.shown === "number" ? entry.shown : String(entry.shown);
  if (entry.shown === "") return null;
  const reading = typeof proposed === "number" ? parseNumber(entry.shown) : null;
  return reading === null || "reason" in reading ? entry.shown : reading.value;
}

/** A line that one of both took away: its count against none. */
function removedDifferences({ base, state, baseCells }: Side, first: Edits, second: Edits): readonly Difference[] {
  const isIn = ({ removed }: Edits, row: string): boolean =>
    removed.some((line: RemovedLine) => line.table === state.table && line.row === row);
  return Object.keys(base.rows).flatMap((row): Difference[] => {
    const [one, other] = [isIn(first, row), isIn(second, row)];
    const content = baseCells.at(row, "count")?.content;
    const count = typeof content === "number" ? content : null;
    return one === other
      ? []
      : [{ table: state.table, row, column: "count", first: one ? null : count, second: other ? null : count }];
  });
}

function addedDifferences({ state: { table } }: Side, first: Edits, second: Edits): readonly Difference[] {
  const countOf = ({ cells }: AddedLine): Value => valueOf(cells["count"], 0);
  const wordsOf = (line: AddedLine): string =>
    JSON.stringify(
      Object.entries(line.cells)
        .map(([column, { content }]) => [column, content])
        .sort(),
    );
  const only = ({ added }: Edits, others: Edits): readonly { readonly line: AddedLine; readonly index: number }[] =>
    added
      .map((line, index) => ({ line, index }))
      .filter(
        ({ line }) =>
          line.table === table &&
          !others.added.some((other) => other.table === table && wordsOf(other) === wordsOf(line)),
      );
  return [
    ...only(first, second).map(({ line, index }) => ({
      table,
      row: addedKey(index),
      column: "count",
      first: countOf(line),
      second: null,
    })),
    ...only(second, first).map(({ line, index }) => ({
      table,
      row: addedKey(index),
      column: "count",
      first: null,
      second: countOf(line),
    })),
  ];
}
