import { valueAt } from "../../excel/look/values";
import type { Seen } from "../../excel/watch/KeptBook";
import { isFormula } from "../../refresh/cellContent";
import { merge } from "../../refresh/merge";
import { ActionError } from "../ActionError";
import type { RefreshArgs } from "../write/Written";
import { findModel } from "../findModel";
import { toRefresh } from "../write/refreshing";
import type { Room } from "../Room";
import { EditCount } from "./EditCount";
import type { Stand } from "./Stand";

/** How models stand in the workbook, from what was seen of it: nothing is read for it. */
export class Stands {
  private readonly edits = new EditCount();

  constructor(private readonly room: Room) {}

  /** Fails with `NothingLoaded` where the model does not stand in the workbook. */
  of(model: string, { sight, values }: Seen): Stand {
    const base = sight.contents.bases.find(({ plan }) => plan.model === model);
    if (base === undefined) throw new ActionError("NothingLoaded");
    const edited = this.edits.of(base, sight);
    return {
      model,
      edited: [...edited.values()].reduce((sum, count) => sum + count, 0),
      missing: base.plan.sheets.flatMap(({ table }) => (edited.has(table) ? [] : [table])),
      broken: brokenIn(sight, values),
    };
  }

  /** Whether a refresh with these arguments would bring something new from the model. */
  async isNewer(args: Pick<RefreshArgs, "model" | "file" | "standing">, { sight }: Seen): Promise<boolean> {
    const {
      standing: { base, states },
      plan,
    } = await toRefresh(this.room, await findModel(this.room, args), sight, args);
    const there = { ...plan, sheets: plan.sheets.filter(({ table }) => states.some((state) => state.table === table)) };
    const merges = merge({ base: base.plan, model: there, states, added: {}, resolve: "keep" });
    const isNew = plan.sheets.some(({ table }) => base.plan.sheets.every((sheet) => sheet.table !== table));
    return (
      isNew ||
      merges.some(
        ({ applied, conflicts, rows, columns }) =>
          applied.length +
            conflicts.length +
            rows.inserted.length +
            rows.deleted.length +
            columns.inserted.length +
            columns.deleted.length >
          0,
      )
    );
  }
}

/** Functions of ours, also as they are written where a workbook was opened without the add-in. */
const OURS = /BUDGET[._]/i;

function brokenIn(sight: Seen["sight"], values: Seen["values"]): number {
  let count = 0;
  for (const [name, { top, left, contents }] of sight.contents.sheets) {
    const shown = values.get(name);
    if (shown === undefined) continue;
    contents.forEach((line, row) =>
      line.forEach((content, column) => {
        if (isFormula(content) && OURS.test(content) && valueAt(shown, top + row, left + column) === "#NAME?")
          count += 1;
      }),
    );
  }
  return count;
}
