import type { Choice } from "../../refresh/choices";
import { handlingOf } from "../../refresh/edited";
import { groundNow } from "../../refresh/print";
import { sidesOf } from "../../refresh/side";
import { modelOf } from "../findModel";
import { perform, withSteps } from "../perform";
import type { Room } from "../Room";
import { namedStanding, type Standing } from "../standing";
import { chosenCells } from "../write/chosenCells";
import { decideUpdate } from "../write/decideUpdate";
import type { RestoreArgs, RestoreResult } from "./Checked";

/**
 * Writes formulas again over which something was typed, as they were last written: nothing new comes from the model, and every
 * other entry stays. One step of undo. Fails with `UnknownCell` where an address is no cell of the model's tables.
 */
export function restore(room: Room, { model, cells, progress }: RestoreArgs): Promise<RestoreResult> {
  return withSteps(progress, (tell) =>
    perform(
      room,
      "restore",
      tell,
      async (sight) => {
        const standing = namedStanding(sight, model);
        const { base, states } = standing;
        const stands = base.plan.sheets.filter(({ table }) => states.some((state) => state.table === table));
        const choices = cells === undefined ? typedOver(standing) : cellsNamed(cells, standing);
        const { change, applied } = decideUpdate(
          { ...base.plan, sheets: stands },
          await modelOf(room, base),
          standing,
          sight,
          { resolve: "keep", choices },
        );
        return {
          change: { ...change, bases: undefined },
          result: { model: base.plan.model, restored: applied.map(({ cell }) => cell) },
        };
      },
      () => restore(room, { model, cells }),
    ),
  );
}

const cellsNamed = (cells: readonly string[], standing: Standing): readonly Choice[] =>
  chosenCells({ choices: cells.map((cell) => ({ cell, resolve: "model" })) }, standing).choices ?? [];

/** Every formula of ours over which something was typed. */
function typedOver({ base, states }: Standing): readonly Choice[] {
  const now = groundNow(base.plan, states);
  return sidesOf(base.plan, base.plan, states).flatMap((side) =>
    side.base.cells
      .filter(({ content, role }) => typeof content === "object" && content !== null && role !== "input")
      .filter(({ row, column }) => handlingOf(side, row, column, now) === "edited")
      .map(({ row, column }) => ({ table: side.state.table, row, column, resolve: "model" as const })),
  );
}
