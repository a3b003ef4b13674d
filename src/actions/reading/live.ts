import { type Change, blocksOf, noChange, noEdit } from "../../changes/Change";
import { ourSheets, type Snapshot } from "../../changes/snapshot";
import { namedArea } from "../../excel/read/readArea";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import type { AuditedFinding } from "../audit/auditArea";
import { readNamedArea } from "../audit/audit";
import { ActionError } from "../context/ActionError";
import type { ActionContext } from "../context/CheckedModels";
import { type Notice, perform, withSteps } from "../context/perform";
import type { WithProgress } from "../context/Progress";
import { formulaStyleOf } from "../write/chosenCells";
import { mustBeOpen } from "../write/undo";
import type { LiveArea, LiveCells } from "./liveCells";

export interface LiveArgs extends WithProgress {
  /** An address, a sheet, a single cell for the region around it, or what is selected where nothing else is given. */
  readonly range?: string | undefined;
  /** `functions` unless given. */
  readonly formulas?: string | undefined;
  readonly language?: string | undefined;
}

/** What was made live, and what was left as it is. */
export interface LiveResult {
  /** The cells that were looked at, `Sheet1!A1:K20`. */
  readonly range: string;
  readonly tables: number;
  /** Addresses of the cells that are formulas now, each with its sheet. */
  readonly cells: readonly string[];
  readonly formulas: number;
  /** Numbers that follow from nothing and stay as they are, and formulas that stood there before. */
  readonly inputs: number;
  readonly standing: number;
  /** Cells that do not add up: they stay as they are, too. */
  readonly findings: readonly AuditedFinding[];
  readonly notices: readonly Notice[];
}

/** Audits and formulas of more would take minutes; a whole fascicle has some ten thousand cells. */
const MOST_CELLS = 50_000;

/**
 * Writes formulas into a range for every cell that is proved to follow from others and shows the same as before;
 * nothing else is touched. One step of undo. Fails with `NoSuchRange`, `NothingToAudit`, `NotATable`, `LiveAlready`
 * where the range is on a sheet of ours.
 */
export function live(room: ActionContext, args: LiveArgs): Promise<LiveResult> {
  return withSteps(args.progress, async (tell) => {
    const style = formulaStyleOf(args.formulas);
    tell("look");
    const area = await areaOf(room, args.range?.trim() ?? "");
    const [{ liveCells }, { auditArea }] = await Promise.all([import("./liveCells"), import("../audit/auditArea")]);
    tell("plan");
    const found = liveCells(area, style);
    if (found.tables.length === 0 || found.writes.length + found.inputs + found.standing === 0)
      throw new ActionError("NotATable", { place: area.address });
    const audits = await Promise.all(
      found.tables.map((table) => auditArea(rowsOf(area, table), args.language ?? room.language())),
    );
    const findings = audits.flatMap((audited) => audited?.findings ?? []);
    return perform(
      room,
      "live",
      tell,
      (snapshot, notices) => Promise.resolve(decide(area, found, findings, snapshot, notices)),
      () => live(room, { ...args, range: area.address, progress: undefined }),
    );
  });
}

/** The range with what its cells hold. */
async function areaOf({ workbook }: ActionContext, range: string): Promise<LiveArea> {
  const area = await readNamedArea(workbook, range, MOST_CELLS);
  const { address } = namedArea(area.address);
  const [read] = address === null ? [] : await workbook.read([{ sheet: area.sheet, address }]);
  return { ...area, formulas: read?.formulas ?? [] };
}

const rowsOf = (area: LiveArea, { top, bottom }: LiveCells["tables"][number]): LiveArea => ({
  ...area,
  row: area.row + top,
  values: area.values.slice(top, bottom + 1),
  text: area.text.slice(top, bottom + 1),
});

function decide(
  { sheet, address }: LiveArea,
  { tables, writes, styles, inputs, standing }: LiveCells,
  findings: readonly AuditedFinding[],
  snapshot: Snapshot,
  notices: readonly Notice[],
): { readonly change: Change; readonly result: LiveResult } {
  if (ourSheets(snapshot.outline).includes(sheet)) throw new ActionError("LiveAlready", { sheet });
  mustBeOpen(snapshot, sheet);
  const edit = {
    ...noEdit,
    sheet,
    styles,
    blocks: blocksOf(writes.map(({ row, column, formula }) => ({ row, column, after: formula }))),
    cells: writes.map(({ row, column, before, formula }) => [row, column, before, formula] as const),
  };
  return {
    change: { ...noChange, edits: writes.length === 0 ? [] : [edit] },
    result: {
      range: address,
      tables: tables.length,
      cells: writes.map(({ row, column }) => sheetPrefix(sheet) + cellAddress(row, column)),
      formulas: writes.length,
      inputs,
      standing,
      findings,
      notices,
    },
  };
}
