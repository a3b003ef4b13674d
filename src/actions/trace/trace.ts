import { parseReference } from "../../excel/reference";
import type { Seen } from "../../excel/watch/KeptBook";
import { ActionError } from "../ActionError";
import type { TraceArgs, TraceResult } from "./Traced";
import { withSteps } from "../perform";
import { tracedBook } from "./tracedBook";
import type { Room } from "../Room";
import { shownModels } from "../checks/shownModel";
import { type Position, traceOthers } from "./traceOthers";

/**
 * Follows a cell of the workbook, as `see` sees it, to the printed facts that it comes from: by the tables of its model
 * where it is one of theirs, else by what its formula refers to.
 */
export function trace(
  room: Room,
  args: TraceArgs,
  see: () => Promise<Seen> = () => room.workbook.seeValues(),
): Promise<TraceResult> {
  return withSteps(args.progress, async (tell) => {
    const place = cellPlace(args.cell);
    tell("look");
    const seen = await see();
    const shown = shownModels(seen);
    if (shown.length === 0) throw new ActionError("NothingLoaded");
    tell("plan");
    const book = await tracedBook(room, shown, args.language ?? room.language());
    return book.trace(place) ?? { ...(await traceOthers(room.workbook, seen.sight, place, book)), checks: [] };
  });
}

function cellPlace(cell: string): Position {
  const place = parseReference(`=${cell.trim()}`);
  if (place === null || place.row === null || place.column === null)
    throw new ActionError("InvalidReference", { place: cell });
  return { sheet: place.sheet, row: place.row, column: place.column };
}
