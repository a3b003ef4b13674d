import { type Contents, noContents, ONLY_PART, queueContents } from "./contents";
import { type Look, queueLook } from "./look";

/** What the add-in sees of a workbook before it decides anything. */
export interface Sight {
  readonly look: Look;
  readonly contents: Contents;
}

/** Sends what is queued; ends with `Timeout` where Excel does not answer. */
export type Sync = (context: Excel.RequestContext) => Promise<void>;

/**
 * Looks at the workbook: its outline, then what stands on the sheets of ours. Sheets that are `known` from the last time are
 * read along with the outline, so that one request is enough; where one of them is gone, the outline comes first again.
 */
export async function see(context: Excel.RequestContext, sync: Sync, known: readonly string[] = []): Promise<Sight> {
  if (known.length > 0) {
    try {
      return await seeKnown(context, sync, known);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  const readLook = queueLook(context);
  await sync(context);
  const look = readLook();
  return { look, contents: await contentsOf(context, sync, look) };
}

async function seeKnown(context: Excel.RequestContext, sync: Sync, known: readonly string[]): Promise<Sight> {
  const readLook = queueLook(context);
  const readContents = queueContents(context, known, ONLY_PART);
  await sync(context);
  const [look, contents] = [readLook(), readContents()];
  const isWhole = ourSheets(look).every((name) => contents.sheets.has(name));
  return { look, contents: isWhole ? contents : await contentsOf(context, sync, look) };
}

async function contentsOf(context: Excel.RequestContext, sync: Sync, look: Look): Promise<Contents> {
  if (look.keys.length === 0 && look.basePart === null) return noContents;
  const readContents = queueContents(context, ourSheets(look), look.basePart);
  await sync(context);
  return readContents();
}

/** The names that the sheets of ours have now. */
export function ourSheets({ keys }: Look): readonly string[] {
  return [...new Set(keys.flatMap(({ refersTo }) => refersTo?.sheet ?? []))];
}

/** Something that was there the last time is no longer there under its name. */
export function isGone(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && (error.code === "ItemNotFound" || error.code === "InvalidReference");
}
