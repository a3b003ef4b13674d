import { type Contents, noContents, queueContents } from "./contents";
import { type Look, queueLook } from "./look";

/** What the add-in sees of a workbook before it decides anything. */
export interface Sight {
  readonly look: Look;
  readonly contents: Contents;
}

/** Sends what is queued; ends with `Timeout` where Excel does not answer. */
export type Sync = (context: Excel.RequestContext) => Promise<void>;

/** One request for the outline; a second one only where something of ours is there already. */
export async function see(context: Excel.RequestContext, sync: Sync): Promise<Sight> {
  const readLook = queueLook(context);
  await sync(context);
  const look = readLook();
  if (look.keys.length === 0 && look.basePart === null) return { look, contents: noContents };
  const readContents = queueContents(context, look);
  await sync(context);
  return { look, contents: readContents() };
}
