import type { AxisChange } from "../refresh/axis";
import { pushed } from "../refresh/axis";
import type { Side } from "../refresh/side";
import type { Edits } from "./edits";
import { type Place, placesNow } from "./formula/places";
import { printEdits } from "./formula/printEdits";
import type { Cells, Followed } from "./formula/printKeyed";
import { type LineSwitch, lineSwitch } from "./lineSwitch";
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
