import { checkSheet } from "../checks/sheet/checkSheet";
import { filled, shownValues } from "../checks/sheet/sheetValues";
import { checkSubject } from "../checks/checkModel";
import { subjectOf } from "../checks/subject";
import { parseReference, type Referent } from "../excel/reference";
import { placementNow } from "../refresh/print";
import type { SheetPlacement } from "../sheets/formula/placement";
import type { CellAt } from "../tables/expression";
import { tablesOf } from "../tables/tablesOf";
import { withShownLines } from "../trace/shownLines";
import { takesPart } from "../trace/takesPart";
import { traceOf } from "../trace/traceOf";
import { ActionError } from "./ActionError";
import type { TraceArgs, TraceResult } from "./Actions";
import { withSteps } from "./perform";
import { modelOf } from "./refresh";
import type { Room } from "./Room";
import { type ShownModel, shownModel } from "./shownModel";
import { type Known, traceOthers } from "./traceOthers";
import { checkInWords, tracedInWords, type Wording } from "./tracedInWords";

/** Follows a cell to the printed facts that it comes from: by our tables where it is one of theirs, else by what its formula refers to. */
export function trace(room: Room, args: TraceArgs): Promise<TraceResult> {
  return withSteps(args.progress, async (tell) => {
    const place = cellPlace(args.cell);
    tell("look");
    const shown = await shownModel(room.workbook, null);
    if (shown === null) throw new ActionError("NothingLoaded");
    tell("plan");
    const ours = await oursOf(room, shown, args.language ?? room.language());
    const at = ours.keysAt(place);
    const own = at === null ? null : ours.trace(at);
    if (own !== null) return own;
    return { ...(await traceOthers(room.workbook, shown.sight, place, ours)), checks: [] };
  });
}

function cellPlace(cell: string): Referent & { readonly row: number; readonly column: number } {
  const place = parseReference(`=${cell.trim()}`);
  if (place === null || place.row === null || place.column === null) throw new ActionError("InvalidReference", { place: cell });
  return { ...place, row: place.row, column: place.column };
}

/** The tables of the model as they stand in the workbook, ready to be traced. */
async function oursOf(room: Room, shown: ShownModel, language: string): Promise<Known & { trace(at: CellAt): TraceResult | null }> {
  const { model } = await modelOf(room, shown.standing.base);
  const subject = subjectOf(model, withShownLines(tablesOf(model), shown.tables));
  const values = filled(shownValues(subject, shown.tables), subject.values);
  const findings = [...checkSubject(subject), ...checkSheet(subject, shown.tables)];
  const placement = placementNow(shown.standing.states);
  const wording: Wording = { model, tables: subject.net.tables, language, placement, added: shown.tables.added };
  const traced = (at: CellAt) => {
    const found = traceOf(subject, values, at);
    return found === null ? null : tracedInWords(found, wording);
  };
  return {
    keysAt: ({ sheet, row, column }) => keysAt(Object.entries(placement), shown, sheet, row, column),
    traced,
    lists: new Map(Object.entries(placement).flatMap(([table, { list }]) => (list === null ? [] : [[list.name.toLowerCase(), countsOf(subject.net.knots, table)]]))),
    trace: (at) => {
      const found = traced(at);
      return found === null ? null : { ...found, checks: takesPart(subject, findings, at).map((part) => checkInWords(part, wording)) };
    },
  };
}

const countsOf = (knots: readonly { readonly at: CellAt; readonly cell: { readonly kind: string } }[], table: string): readonly CellAt[] =>
  knots.filter(({ at, cell }) => at.table === table && cell.kind === "input").map(({ at }) => at);

/** The keys of the table that stands on a sheet, at a position of it. */
function keysAt(placement: readonly (readonly [string, SheetPlacement])[], { tables }: ShownModel, sheet: string, row: number, column: number): CellAt | null {
  const [table, place] = placement.find(([, candidate]) => candidate.sheet.toLowerCase() === sheet.toLowerCase()) ?? [];
  if (table === undefined || place === undefined) return null;
  const keyAt = (positions: Readonly<Record<string, number>>, position: number): string | undefined => Object.keys(positions).find((key) => positions[key] === position);
  const added = place.list === null ? undefined : tables.added.find((line) => line.row === row);
  const rowKey = added === undefined ? keyAt(place.rows, row) : `+${String(added.number)}`;
  const columnKey = keyAt(place.columns, column);
  return rowKey === undefined || columnKey === undefined ? null : { table, row: rowKey, column: columnKey };
}
