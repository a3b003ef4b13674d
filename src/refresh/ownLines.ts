import type { OwnLine } from "./choices";
import type { TableId } from "../budget/model";
import type { Reference } from "../sheets/plan";
import type { CellAt } from "../tables/expression";
import { isFormula, sameCell } from "../spreadsheet/cellContent";
import { handlingOf } from "./edited";
import type { KeyPlaces } from "./keyPlaces";
import { type Side, contentAt, type TableState } from "./tableState";

/** A line of the user's that stands between lines of ours which a formula adds, with something that it adds too. */
export interface CountedLine {
  readonly table: TableId;
  readonly sheet: string;
  readonly along: "rows" | "columns";
  /** Where it stands, from 0. */
  readonly at: number;
  readonly label: string;
  /** A cell that it counts in. */
  readonly total: CellAt;
}

/** The states with the lines that are only some of what is in others: formulas leave them out. */
export function withOwnLines(states: readonly TableState[], own: readonly OwnLine[] = []): readonly TableState[] {
  return states.map((state) => {
    const labels = own.flatMap(({ table, label, counts }) =>
      table === state.table && counts === "ofWhich" ? [label] : [],
    );
    if (labels.length === 0) return state;
    const along = (axis: "rows" | "columns"): readonly number[] =>
      ownPlaces(state, axis).filter((at) => labels.includes(labelAt(state, axis, at)));
    const apart = { rows: along("rows"), columns: along("columns") };
    return apart.rows.length + apart.columns.length === 0 ? state : { ...state, apart };
  });
}

/** Lines of the user's that formulas of ours add, of which nobody has decided what they are: each once. */
export function countedLines(
  sides: readonly Side[],
  now: KeyPlaces,
  own: readonly OwnLine[] = [],
): readonly CountedLine[] {
  const states = new Map(sides.map(({ state }) => [state.table, state]));
  const found = new Map<string, CountedLine>();
  for (const side of sides)
    for (const { row, column, content } of side.base.cells) {
      if (content === null || typeof content !== "object") continue;
      const total = { table: side.state.table, row, column };
      for (const block of blocksOf(content.parts)) {
        const state = states.get(block.from.table);
        const added = state === undefined ? [] : linesIn(state, block);
        if (state === undefined || added.length === 0 || handlingOf(side, row, column, now) === "edited") continue;
        for (const { along, at } of added) {
          const label = labelAt(state, along, at);
          const isDecided = own.some((each) => each.table === state.table && each.label === label);
          const key = [state.table, along, at].join(" ");
          if (!isDecided && !found.has(key))
            found.set(key, { table: state.table, sheet: state.sheet, along, at, label, total });
        }
      }
    }
  return [...found.values()];
}

type Block = Extract<Reference, { readonly from: unknown }> & { readonly to: CellAt };

/** The ranges that a formula adds. */
function blocksOf(parts: readonly (string | Reference)[]): readonly Block[] {
  return parts.flatMap((part, index): Block[] => {
    const before = parts[index - 1];
    const isAdded = typeof before === "string" && before.endsWith("SUM(");
    return isAdded && typeof part !== "string" && "from" in part && part.to !== undefined
      ? [{ from: part.from, to: part.to }]
      : [];
  });
}

/** Lines between the ends of a block that are none of ours and hold a number where it adds. */
function linesIn(
  state: TableState,
  { from, to }: Block,
): readonly { readonly along: "rows" | "columns"; readonly at: number }[] {
  const rows = between(state.rows[from.row], state.rows[to.row]);
  const columns = between(state.columns[from.column], state.columns[to.column]);
  const [own, ownColumns] = [ownPlaces(state, "rows"), ownPlaces(state, "columns")];
  const isNumber = (row: number, column: number): boolean => {
    const content = contentAt(state, row, column);
    return typeof content === "number" || isFormula(content);
  };
  const isApart = (along: "rows" | "columns", at: number): boolean => state.apart?.[along].includes(at) === true;
  return [
    ...rows
      .filter((row) => own.includes(row) && !isApart("rows", row) && columns.some((column) => isNumber(row, column)))
      .map((at) => ({ along: "rows" as const, at })),
    ...columns
      .filter((at) => ownColumns.includes(at) && !isApart("columns", at) && rows.some((row) => isNumber(row, at)))
      .map((at) => ({ along: "columns" as const, at })),
  ];
}

function between(from: number | undefined, to: number | undefined): readonly number[] {
  if (from === undefined || to === undefined) return [];
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Lines between those of ours that carry no key. */
function ownPlaces(state: TableState, along: "rows" | "columns"): readonly number[] {
  const ours = new Set(Object.values(state[along]));
  return between(Math.min(...ours), Math.max(...ours)).filter((at) => !ours.has(at));
}

/** The first words that stand in a line. */
export function labelAt(state: TableState, along: "rows" | "columns", at: number): string {
  const across = Object.values(state[along === "rows" ? "columns" : "rows"]).sort((a, b) => a - b);
  const contents = across.map((other) =>
    along === "rows" ? contentAt(state, at, other) : contentAt(state, other, at),
  );
  const words = contents.find(
    (content) => typeof content === "string" && !isFormula(content) && !sameCell(content, null),
  );
  return typeof words === "string" ? words : "";
}
