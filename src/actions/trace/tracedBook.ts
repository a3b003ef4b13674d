import type { CellAt } from "../../tables/expression";
import type { TracedCell, TraceResult } from "./Traced";
import type { Room } from "../Room";
import type { ShownModel } from "../checks/shownModel";
import type { Known, Position } from "./traceOthers";
import { type TracedTables, tracedTables } from "./tracedTables";

/** Our cells in a workbook, whichever model they are of. */
export interface TracedBook extends Known {
  /** A number of ours with everything behind it and the checks that it takes part in; null where none stands. */
  trace(position: Position): TraceResult | null;
}

/** The tables of every model in the workbook, ready to be traced in words of a language. */
export async function tracedBook(room: Room, shown: readonly ShownModel[], language: string): Promise<TracedBook> {
  const models = await Promise.all(shown.map((each) => tracedTables(room, each, language)));
  const first = <T>(position: Position, answer: (tables: TracedTables, at: CellAt) => T | null): T | null => {
    for (const tables of models) {
      const at = tables.keysAt(position);
      if (at !== null) return answer(tables, at);
    }
    return null;
  };
  return {
    trace: (position) => first(position, (tables, at) => tables.trace(at)),
    traced: (position): TracedCell | null => first(position, (tables, at) => tables.traced(at)),
    place: (position) =>
      first(position, (tables, at) => ({
        ...at,
        words: tables.words(at),
        source: tables.words({ table: at.table, row: "", column: "" }),
      })),
    lists: new Map(models.flatMap(({ lists }) => [...lists])),
  };
}
