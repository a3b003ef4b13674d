import type { PartSeen } from "./look";
import { type Known, nothingKnown, ourSheets, see, type Sight, type Sync } from "./sight";

/** Looks at the workbook, in one request as long as what was there the last time is still there. */
export class Lookout {
  /** Sheets and parts of ours when they were last seen or written. */
  private seen: Known = nothingKnown;

  get known(): Known {
    return this.seen;
  }

  async look(context: Excel.RequestContext, sync: Sync): Promise<Sight> {
    return this.noted(await see(context, sync, this.seen));
  }

  /** Looks as for the first time: what is known may be half true. */
  async lookAnew(context: Excel.RequestContext, sync: Sync): Promise<Sight> {
    return this.noted(await see(context, sync));
  }

  /** Knows of what was just written: sheets that came and went, and the parts that stand. */
  wrote(came: readonly string[], went: readonly string[], parts: readonly PartSeen[]): void {
    this.seen = { sheets: [...this.seen.sheets.filter((name) => !went.includes(name)), ...came], parts };
  }

  private noted(sight: Sight): Sight {
    this.seen = { sheets: ourSheets(sight.look), parts: sight.look.parts };
    return sight;
  }
}
