import { type Contents, noContents, queueContents } from "./contents";
import { type Look, queueLook } from "./look";

/** What the add-in sees of a workbook before it decides anything. */
export interface Sight {
  readonly look: Look;
  readonly contents: Contents;
}

/** One request for the outline; a second one only where something of ours is there already. */
export async function see(context: Excel.RequestContext): Promise<Sight> {
  const readLook = queueLook(context);
  await context.sync();
  const look = readLook();
  if (look.keys.length === 0 && look.basePart === null) return { look, contents: noContents };
  const readContents = queueContents(context, look);
  await context.sync();
  return { look, contents: readContents() };
}
