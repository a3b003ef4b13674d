import type { TableId } from "../budget/model";

/** What somebody chose for a table, for one of its rows or columns, or for a cell, by key. */
export interface Choice {
  readonly table: TableId;
  readonly row?: string | undefined;
  readonly column?: string | undefined;
  readonly resolve: Resolution;
}

/** What a line of the user's inside a block of ours is: part of the total, or only some of what is in another line. */
export const countings = ["total", "ofWhich"] as const;
type Counting = (typeof countings)[number];

/** What somebody decided about a line of the user's, which is known by its words. */
export interface OwnLine {
  readonly table: TableId;
  readonly label: string;
  readonly counts: Counting;
}

/** What somebody chose altogether. */
export interface Chosen {
  readonly resolve: Resolution;
  /** Where something else was chosen than `resolve`. */
  readonly choices?: readonly Choice[] | undefined;
  /** What was decided about lines of the user's. */
  readonly ownLines?: readonly OwnLine[] | undefined;
}

/** How every cell is settled: one word for all, but where something nearer was chosen. */
export class Resolutions {
  private readonly chosen: ReadonlyMap<string, Resolution>;

  /** Of two choices for the same place the later one counts. */
  constructor(
    private readonly all: Resolution,
    choices: readonly Choice[] = [],
  ) {
    this.chosen = new Map(choices.map(({ table, row, column, resolve }) => [keyOf(table, row, column), resolve]));
  }

  ofTable(table: TableId): Resolution {
    return this.chosen.get(keyOf(table)) ?? this.all;
  }

  /** Whether something was chosen for the cell itself, its row or its column. */
  isChosen(table: TableId, row: string, column: string): boolean {
    return [keyOf(table, row, column), keyOf(table, row), keyOf(table, undefined, column)].some((key) =>
      this.chosen.has(key),
    );
  }

  /** The line's own, else that of its table, of all. */
  ofLine(table: TableId, along: "rows" | "columns", key: string): Resolution {
    return this.chosen.get(along === "rows" ? keyOf(table, key) : keyOf(table, undefined, key)) ?? this.ofTable(table);
  }

  /** The cell's own, else that of its row, of its column, of its table, of all. */
  ofCell(table: TableId, row: string, column: string): Resolution {
    return (
      this.chosen.get(keyOf(table, row, column)) ??
      this.chosen.get(keyOf(table, row)) ??
      this.ofLine(table, "columns", column)
    );
  }
}

const keyOf = (table: TableId, row?: string, column?: string): string => JSON.stringify([table, row, column]);

/** How to settle a cell that both the user and the model changed. */
export type Resolution = "keep" | "model";

/** What becomes of one cell. */
export type Verdict =
  /** Nothing to do. */
  | "same"
  /** Takes the model. */
  | "apply"
  /** Says the same, but has to be written again because lines that it refers to change their places. */
  | "mend"
  /** Only the user changed it, and it stays. */
  | "keep"
  /** Both changed it, to different contents. */
  | "conflict";

/** The three-way comparison of one cell: what the user did to it, what the model did, whether they agree. */
export interface Comparison {
  readonly edited: boolean;
  readonly changed: boolean;
  /** The sheet already shows what the model says. */
  readonly agrees: boolean;
}

/** Both changed it: a conflict. One changed it: that one counts, unless every cell is to come back to the model. */
export function verdictOf({ edited, changed, agrees }: Comparison, resolve: Resolution): Verdict {
  if (agrees) return "same";
  if (edited && changed) return "conflict";
  if (edited) return resolve === "model" ? "apply" : "keep";
  return changed ? "apply" : "same";
}
