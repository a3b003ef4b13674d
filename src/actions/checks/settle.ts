import { sayingOf } from "../../checks/finding";
import { noChange } from "../../excel/change/Change";
import { ActionError } from "../ActionError";
import { modelOf } from "../findModel";
import { mustBeWritable, withSteps } from "../perform";
import type { Room } from "../Room";
import { namedStanding } from "../standing";
import { basesWith } from "../write/writing";
import type { SettleArgs, SettleResult } from "./Checked";

/**
 * Settles slips of the source, or opens them again: the workbook keeps which ones, for as long as the model says the same there.
 * It is no step that undo takes back. Fails with `UnknownFinding`.
 */
export function settle(room: Room, { model, findings, off = false, progress }: SettleArgs): Promise<SettleResult> {
  return withSteps(progress, (tell) => {
    mustBeWritable();
    tell("look");
    return room.workbook.change(async (sight) => {
      const { base } = namedStanding(sight, model);
      const checked = room.checkedModels.of((await modelOf(room, base)).model);
      const known = checked.findings.map(sayingOf);
      for (const id of findings ?? [])
        if (!known.includes(id)) throw new ActionError("UnknownFinding", { finding: id });
      const meant = new Set(findings ?? known);
      const was = new Set(base.settled);
      const settled = known.filter((id) => (meant.has(id) ? !off : was.has(id)));
      tell("write");
      return {
        change: { ...noChange, bases: basesWith(sight, { ...base, settled }) },
        result: { model: base.plan.model, settled: settled.length },
      };
    });
  });
}
