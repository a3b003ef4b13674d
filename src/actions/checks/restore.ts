import { noChange } from "../../changes/Change";
import { ourSheets } from "../../changes/snapshot";
import { sayingOf } from "../../checks/finding";
import { type Mark, Marker, type MarkKind, markKinds } from "../../excel/report/marks";
import type { Choice } from "../../refresh/choices";
import { handlingOf } from "../../refresh/edited";
import { groundNow } from "../../refresh/print";
import { sidesOf } from "../../refresh/tableState";
import { ActionError } from "../context/ActionError";
import type { ActionContext } from "../context/CheckedModels";
import { modelOf } from "../context/findModel";
import { mustBeWritable, perform, withSteps } from "../context/perform";
import { type LoadedModel, namedModel } from "../context/loadedModel";
import { chosenCells } from "../write/chosenCells";
import { decideUpdate } from "../write/decideUpdate";
import { basesWith } from "../write/undo";
import type {
  CheckFinding,
  MarkArgs,
  MarkResult,
  RestoreArgs,
  RestoreResult,
  SettleArgs,
  SettleResult,
} from "./CheckResult";
import { check } from "./check";

/**
 * Writes formulas again over which something was typed, as they were last written: nothing new comes from the model,
 * and every other entry stays. One step of undo. Fails with `UnknownCell` where an address is no cell of the model's
 * tables.
 */
export function restore(room: ActionContext, { model, cells, progress }: RestoreArgs): Promise<RestoreResult> {
  return withSteps(progress, (tell) =>
    perform(
      room,
      "restore",
      tell,
      async (snapshot) => {
        const standing = namedModel(snapshot, model);
        const { base, states } = standing;
        const stands = base.plan.sheets.filter(({ table }) => states.some((state) => state.table === table));
        const choices = cells === undefined ? typedOver(standing) : cellsNamed(cells, standing);
        const { change, applied } = decideUpdate(
          { ...base.plan, sheets: stands },
          await modelOf(room, base),
          standing,
          snapshot,
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

const cellsNamed = (cells: readonly string[], standing: LoadedModel): readonly Choice[] =>
  chosenCells({ choices: cells.map((cell) => ({ cell, resolve: "model" })) }, standing).choices ?? [];

/** Every formula of ours over which something was typed. */
function typedOver({ base, states }: LoadedModel): readonly Choice[] {
  const now = groundNow(base.plan, states);
  return sidesOf(base.plan, base.plan, states).flatMap((side) =>
    side.base.cells
      .filter(({ content, role }) => typeof content === "object" && content !== null && role !== "input")
      .filter(({ row, column }) => handlingOf(side, row, column, now) === "edited")
      .map(({ row, column }) => ({ table: side.state.table, row, column, resolve: "model" as const })),
  );
}

/**
 * Settles slips of the source, or opens them again: the workbook keeps which ones, for as long as the model says the
 * same there. It is no step that undo takes back. Fails with `UnknownFinding`.
 */
export function settle(
  room: ActionContext,
  { model, findings, off = false, progress }: SettleArgs,
): Promise<SettleResult> {
  return withSteps(progress, (tell) => {
    mustBeWritable();
    tell("look");
    return room.workbook.change(async (snapshot) => {
      const { base } = namedModel(snapshot, model);
      const checked = room.checkedModels.of((await modelOf(room, base)).model);
      const known = checked.findings.map(sayingOf);
      for (const id of findings ?? [])
        if (!known.includes(id)) throw new ActionError("UnknownFinding", { finding: id });
      const meant = new Set(findings ?? known);
      const was = new Set(base.settled);
      const settled = known.filter((id) => (meant.has(id) ? !off : was.has(id)));
      tell("write");
      return {
        change: { ...noChange, bases: basesWith(snapshot, { ...base, settled }) },
        result: { model: base.plan.model, settled: settled.length },
      };
    });
  });
}

/**
 * Marks every cell that something is found about, or takes all marks of ours away. Contents and formats stay as they
 * are.
 */
export function mark(room: ActionContext, { off = false, progress }: MarkArgs): Promise<MarkResult> {
  return withSteps(progress, async () => {
    const seen = await room.workbook.readWithValues();
    const open = seen.snapshot.outline.sheets.flatMap((sheet) => (sheet.protected ? [] : [sheet.name]));
    const { findings } = off ? { findings: [] } : await check(room, {}, () => Promise.resolve(seen));
    const marks = marksOf(findings, (sheet) => open.includes(sheet));
    await new Marker(room.workbook).mark(
      marks,
      ourSheets(seen.snapshot.outline).filter((sheet) => open.includes(sheet)),
    );
    return { marked: marks.length };
  });
}

/** What is marked of a finding. */
export type Marked = Pick<CheckFinding, "cell" | "kind" | "settled">;

/**
 * One mark for each cell that something is found about, by whose it is; what is settled has none. `isOpen` tells on
 * which sheets marks can be made.
 */
export function marksOf(findings: readonly Marked[], isOpen: (sheet: string) => boolean): readonly Mark[] {
  const kinds = new Map<string, MarkKind>();
  for (const { cell, kind, settled } of findings) {
    if (cell === null || settled) continue;
    const before = kinds.get(cell);
    if (before === undefined || markKinds.indexOf(kind) < markKinds.indexOf(before)) kinds.set(cell, kind);
  }
  return [...kinds].map(([cell, kind]) => ({ ...partsOf(cell), kind })).filter(({ sheet }) => isOpen(sheet));
}

/** `'29C.10'!C8` in its two parts. */
function partsOf(cell: string): Pick<Mark, "sheet" | "address"> {
  const at = cell.lastIndexOf("!");
  const sheet = cell.slice(0, at);
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    address: cell.slice(at + 1),
  };
}
