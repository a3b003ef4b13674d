import type { Sight } from "../look/sight";
import { LineMap } from "./LineMap";
import type { Mover } from "./movedFormula";
import type { Reversal } from "./Reversal";
import { plannedStand, tablesSeen } from "./stands";

/** A sheet of ours, with what the user did to its name and its lines since a change. */
export interface SheetSince {
  readonly was: string;
  readonly is: string;
  readonly rows: LineMap;
  readonly columns: LineMap;
}

/** What the user did to the sheets of ours since a change that is to be taken back. */
export class Since {
  private readonly sheets: readonly SheetSince[];

  constructor({ stands = [] }: Pick<Reversal, "stands">, now: Sight) {
    const planned = now.contents.bases.flatMap(({ plan }) =>
      plan.sheets.map((sheet) => plannedStand(plan.model, sheet)),
    );
    this.sheets = tablesSeen(now).flatMap((table) => {
      const was = [...stands, ...planned].find(({ anchor }) => anchor === table.anchor);
      return was === undefined
        ? []
        : [
            {
              was: was.sheet,
              is: table.sheet,
              rows: new LineMap(was.rows, table.rows),
              columns: new LineMap(was.columns, table.columns),
            },
          ];
    });
  }

  /** Every sheet has its name and every line its place. */
  get isNothing(): boolean {
    return this.sheets.every(({ was, is, rows, columns }) => was === is && rows.isStill && columns.isStill);
  }

  /** By the name that the sheet had, in any letter case. */
  of(sheet: string): SheetSince | null {
    return this.sheets.find(({ was }) => was.toLowerCase() === sheet.toLowerCase()) ?? null;
  }

  /** Where lines are now that stood at a place in the end of the change. */
  readonly movers = (sheet: string): Mover | null => {
    const since = this.of(sheet);
    return since && { sheet: since.is, row: (line) => since.rows.at(line), column: (line) => since.columns.at(line) };
  };
}
