import type { Base } from "../changes/UndoRecord";
import { type Outline, type SheetContents, type Snapshot, valueAt } from "../changes/snapshot";
import type { Seen } from "../excel/watch/WorkbookCache";
import { handlingOf } from "../refresh/edited";
import type { KeyPlaces } from "../refresh/keyPlaces";
import { merge } from "../refresh/merge";
import { groundNow } from "../refresh/print";
import { Cells, type Side, type TableState } from "../refresh/tableState";
import type { SheetPlan } from "../sheets/plan";
import { isFormula } from "../spreadsheet/cellContent";
import { ActionError } from "./context/ActionError";
import type { ActionContext } from "./context/CheckedModels";
import { findModel } from "./context/findModel";
import { statesNow } from "./context/loadedModel";
import type { RefreshArgs } from "./write/argsAndResults";
import { toRefresh } from "./write/refreshing";

/** How the sheets of a model stand beside what was last written. */
export interface ModelStatus {
  readonly model: string;
  /** Cells of ours that hold something of the user's. */
  readonly edited: number;
  /** Tables whose sheets are no longer there. */
  readonly missing: readonly string[];
  /** Cells that show `#NAME?`: their functions are not known here. */
  readonly broken: number;
}

/** How models stand in the workbook, from what was seen of it: nothing is read for it. */
export class ModelStatuses {
  private readonly edits = new EditCount();

  constructor(private readonly room: ActionContext) {}

  /** Fails with `NothingLoaded` where the model does not stand in the workbook. */
  of(model: string, { snapshot, values }: Seen): ModelStatus {
    const base = snapshot.contents.bases.find(({ plan }) => plan.model === model);
    if (base === undefined) throw new ActionError("NothingLoaded");
    const edited = this.edits.of(base, snapshot);
    return {
      model,
      edited: [...edited.values()].reduce((sum, count) => sum + count, 0),
      missing: base.plan.sheets.flatMap(({ table }) => (edited.has(table) ? [] : [table])),
      broken: brokenIn(snapshot, values),
    };
  }

  /** Whether a refresh with these arguments would bring something new from the model. */
  async isNewer(args: Pick<RefreshArgs, "model" | "file" | "standing">, { snapshot }: Seen): Promise<boolean> {
    const {
      standing: { base, states },
      plan,
    } = await toRefresh(this.room, await findModel(this.room, args), snapshot, args);
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

function brokenIn(snapshot: Seen["snapshot"], values: Seen["values"]): number {
  let count = 0;
  for (const [name, { top, left, contents }] of snapshot.contents.sheets) {
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

interface Counted {
  readonly state: TableState;
  readonly contents: SheetContents | undefined;
  readonly edited: number;
}

/** Counts the cells that the user changed, table by table, and counts again only where something was read again. */
class EditCount {
  private last: {
    readonly base: Base;
    readonly outline: Outline;
    readonly tables: ReadonlyMap<string, Counted>;
  } | null = null;

  /** Edited cells by table; a table whose sheet is gone is missing. */
  of(base: Base, { outline, contents }: Snapshot): ReadonlyMap<string, number> {
    const known =
      this.last?.base === base && this.last.outline === outline ? this.last.tables : new Map<string, Counted>();
    const still = (sheet: SheetPlan): Counted | undefined => {
      const counted = known.get(sheet.table);
      return counted !== undefined && contents.sheets.get(counted.state.sheet) === counted.contents
        ? counted
        : undefined;
    };
    const tables = base.plan.sheets.flatMap((sheet) => {
      const counted = still(sheet);
      const state =
        counted?.state ?? statesNow({ ...base, plan: { ...base.plan, sheets: [sheet] } }, { outline, contents })[0];
      return state === undefined ? [] : [{ sheet, state, counted }];
    });
    const ground = groundNow(
      base.plan,
      tables.map(({ state }) => state),
    );
    const now = new Map(
      tables.map(({ sheet, state, counted }): [string, Counted] => [
        sheet.table,
        counted ?? { state, contents: contents.sheets.get(state.sheet), edited: editedIn(sheet, state, ground) },
      ]),
    );
    this.last = { base, outline, tables: now };
    return new Map([...now].map(([table, { edited }]) => [table, edited]));
  }
}

function editedIn(sheet: SheetPlan, state: TableState, ground: KeyPlaces): number {
  const cells = new Cells(sheet);
  const side: Side = { base: sheet, model: sheet, state, baseCells: cells, modelCells: cells };
  return sheet.cells.filter(({ row, column }) => handlingOf(side, row, column, ground) === "edited").length;
}
