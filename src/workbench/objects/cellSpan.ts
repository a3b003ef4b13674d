import type { Area, SheetArea } from "../engine/area";
import { refuse } from "../engine/fault";
import { type Shift, shiftArea } from "../engine/shift";

/** Cells that an add-in holds on to. They keep their identity when rows or columns are inserted or deleted around them. */
export class CellSpan implements SheetArea {
  private current: Area | null;
  /** The id by which later batches name these cells, once they are kept. */
  reference: string | null = null;

  constructor(
    readonly sheet: string,
    area: Area,
  ) {
    this.current = area;
  }

  /** Where the cells are now; InvalidReference once all of them were deleted. */
  get area(): Area {
    return this.current ?? refuse("InvalidReference", "The cells this range stood for were deleted.");
  }

  shift(sheet: string, shift: Shift): void {
    if (sheet === this.sheet && this.current) this.current = shiftArea(this.current, shift);
  }
}
