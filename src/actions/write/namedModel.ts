import { findModel, type FoundModel, mustStand } from "../findModel";
import type { Room } from "../Room";
import type { RefreshArgs } from "./Written";

/** The model that is named, and what is asked of it: an identity that is not the add-in's own means a model that stands in the workbook. */
export async function namedModel(
  room: Room,
  args: RefreshArgs,
): Promise<{ readonly named: FoundModel | null; readonly args: RefreshArgs }> {
  return mustStand(room, args)
    ? { named: null, args: { ...args, model: undefined, standing: args.model } }
    : { named: await findModel(room, args), args };
}
