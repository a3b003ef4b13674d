import { namedArea } from "../../excel/read/readArea";
import { ActionError, toActionError } from "../context/ActionError";
import type { ActionContext } from "../context/CheckedModels";
import type { ReadArgs, ReadResult } from "./ReadDocument";
import { withSteps } from "../context/perform";

/** A sheet that holds a whole pasted document has some ten thousand cells. */
const MOST_CELLS = 200_000;
/** Excel's codes for a sheet or an address that there is not. */
const NOWHERE: readonly string[] = ["ItemNotFound", "InvalidArgument", "InvalidReference"];

/**
 * Reads a document, or tables that stand in a range, and tells what was understood of it. Writes nothing. The reader is
 * large and seldom wanted: it is fetched when it is.
 */
export function read(room: ActionContext, args: ReadArgs): Promise<ReadResult> {
  return withSteps(args.progress, async (tell) => {
    const reader = await import("./readWith");
    const language = args.language ?? room.language();
    const watch = { onTable: args.onTable, signal: args.signal };
    if (args.bytes !== undefined || args.text !== undefined) {
      tell("plan");
      return reader.readFile(args.bytes ?? args.text ?? "", language, watch);
    }
    tell("look");
    const cells = await cellsOf(room, args.range?.trim() ?? "");
    tell("plan");
    return reader.readCells(cells, language, watch);
  });
}

async function cellsOf({ workbook }: ActionContext, range: string): Promise<readonly (readonly string[])[]> {
  try {
    const area = await workbook.readArea(range === "" ? null : namedArea(range), MOST_CELLS);
    if (area !== null) return area.text;
  } catch (error) {
    const { code } = toActionError(error);
    throw NOWHERE.includes(code) ? new ActionError("NoSuchRange", { place: range }) : error;
  }
  throw new ActionError("NothingToRead", { place: range });
}
