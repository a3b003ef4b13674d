import type { TableId } from "../budget/model";
import { type AxisChange, pushed } from "../refresh/axis";
import type { Side } from "../refresh/tableState";
import { isFormula } from "../spreadsheet/cellContent";
import type { Edits, Entry } from "./edits";
import { type Follow, keyFormula, type Place, placesNow } from "./keyFormula";
import { type LineSwitch, lineSwitch } from "./lineSwitch";
import { type Cells, type Followed, LOST, printKeyed } from "./printKeyed";
import type { Scenarios } from "./scenario";
import type { Destination } from "./switchSheet";

/** The way from what is entered on the sheets to other edits. */
export interface Arrival extends Destination {
  readonly lines: readonly { readonly side: Side; readonly lines: LineSwitch }[];
}

/** Prints kept edits for where everything stands now, while lines that go still stand, and in the end. */
export function arrivalAt(sides: readonly Side[], stand: Edits, kept: Edits, followed: Followed): Arrival {
  const now = printEdits(kept, placesNow(sides), followed);
  const lines = sides.map((side) => ({ side, lines: lineSwitch(side, stand, now) }));
  const printed = (along: "written" | "after"): Edits =>
    printEdits(
      kept,
      lines.map((each) => placeOf(each, along)),
      (name) => moved(followed(name), lines, along),
    );
  return { lines, now, written: printed("written"), after: printed("after") };
}

function placeOf({ side: { state }, lines: { rows } }: Arrival["lines"][number], along: "written" | "after"): Place {
  return { table: state.table, sheet: state.sheet, rows: rows[along], columns: state.columns };
}

/** Cells that move along with the lines that come and go above them. */
function moved(cells: Cells | null, lines: Arrival["lines"], along: "written" | "after"): Cells | null {
  const change = lines.find(({ side }) => side.state.sheet === cells?.sheet)?.lines.rows;
  if (cells === null || change === undefined) return cells;
  const shift = <Spot extends { readonly row: number | null }>(spot: Spot): Spot =>
    spot.row === null ? spot : { ...spot, row: rowThen(spot.row, change, along) };
  return { ...cells, from: shift(cells.from), to: cells.to && shift(cells.to) };
}

function rowThen(row: number, { inserted, deleted }: AxisChange, along: "written" | "after"): number {
  return pushed(row, inserted) - (along === "after" ? deleted.filter((gone) => gone < row).length : 0);
}

/**
 * Kept edits with their formulas as they read while everything stands where the places say. What has lost its cells
 * shows no number.
 */
function printEdits(edits: Edits, places: readonly Place[], followed: Followed): Edits {
  return withEntries(edits, (entry, table) => {
    if (entry.keyed === undefined) return entry;
    const content = printKeyed(entry.keyed, table, places, followed);
    return { ...entry, content, shown: content.includes(LOST) ? LOST : entry.shown };
  });
}

/** The edits with every entry as `change` makes it; nothing else is different. */
function withEntries(edits: Edits, change: (entry: Entry, table: TableId) => Entry): Edits {
  return {
    cells: edits.cells.map((edit) => ({ ...edit, ...change(edit, edit.table) })),
    added: edits.added.map((line) => ({
      ...line,
      cells: Object.fromEntries(
        Object.entries(line.cells).map(([column, entry]) => [column, change(entry, line.table)]),
      ),
    })),
    removed: edits.removed,
  };
}

/** Every entry of the edits. */
const entriesOf = ({ cells, added }: Edits): readonly Entry[] => [
  ...cells,
  ...added.flatMap((line) => Object.values(line.cells)),
];

/** The edits as they are kept: every formula with what its references lead to. */
export function keyEdits(edits: Edits, places: readonly Place[], follow: Follow): Edits {
  return withEntries(edits, (entry, table) =>
    isFormula(entry.content) ? { ...entry, keyed: keyFormula(entry.content, table, places, follow) } : entry,
  );
}

/** The names that scenarios have cells followed by. */
export function followedIn({ all }: Scenarios): ReadonlySet<string> {
  const parts = all.flatMap(({ edits }) => entriesOf(edits).flatMap(({ keyed }) => keyed?.parts ?? []));
  return new Set(
    parts.flatMap((part) => (typeof part !== "string" && "followed" in part.leads ? [part.leads.followed] : [])),
  );
}
