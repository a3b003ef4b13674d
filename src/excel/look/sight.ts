import { hasComments, queueCommented } from "./comments";
import { type Contents, contentsWith, noContents, queueContents } from "./contents";
import { isFollowing } from "./keyNames";
import { type Look, type PartSeen, queueLook } from "./look";

/** What the add-in sees of a workbook before it decides anything. */
export interface Sight {
  readonly look: Look;
  readonly contents: Contents;
  /** What became of a change that had been cut off, where there was one. */
  readonly settled?: Settled;
}

/** To which of its ends a change was brought that had been cut off. */
export type Settled = "finished" | "takenBack";

/** What was there the last time: sheets of ours by name, and parts. */
export interface Known {
  readonly sheets: readonly string[];
  readonly parts: readonly PartSeen[];
}

export const nothingKnown: Known = { sheets: [], parts: [] };

/** Sends what is queued; ends with `Timeout` where Excel does not answer. */
export type Sync = (context: Excel.RequestContext) => Promise<void>;

/**
 * Looks at the workbook: its outline, then what stands on the sheets of ours, and where there are comments on these, to which
 * cells they belong. Sheets that are `known` from the last time are
 * read along with the outline, so that one request is enough; where one of them is gone, the outline comes first again.
 */
export async function see(context: Excel.RequestContext, sync: Sync, known: Known = nothingKnown): Promise<Sight> {
  const sight = await seeCells(context, sync, known);
  if (!hasComments(sight.contents.sheets)) return sight;
  const readCommented = queueCommented(context, sight.contents.sheets);
  await sync(context);
  return { ...sight, contents: { ...sight.contents, sheets: readCommented() } };
}

async function seeCells(context: Excel.RequestContext, sync: Sync, known: Known): Promise<Sight> {
  if (known.sheets.length + known.parts.length > 0 && piecesOf(known).length <= AT_ONCE) {
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

async function seeKnown(context: Excel.RequestContext, sync: Sync, known: Known): Promise<Sight> {
  const readLook = queueLook(context);
  const readContents = queueContents(context, known.sheets, known.parts);
  await sync(context);
  const [look, contents] = [readLook(), readContents()];
  const isWhole =
    ourSheets(look).every((name) => contents.sheets.has(name)) &&
    look.parts.every(({ id }) => known.parts.some((part) => part.id === id));
  return { look, contents: isWhole ? contents : await contentsOf(context, sync, look) };
}

async function contentsOf(context: Excel.RequestContext, sync: Sync, look: Look): Promise<Contents> {
  if (look.keys.length + look.parts.length === 0) return noContents;
  const pieces = piecesOf(look);
  const readContents = queueContents(
    context,
    ourSheets(look),
    look.parts.filter((part) => !pieces.includes(part) || pieces.indexOf(part) < AT_ONCE),
  );
  await sync(context);
  let contents = readContents();
  for (let from = AT_ONCE; from < pieces.length; from += AT_ONCE) {
    const readMore = queueContents(context, [], pieces.slice(from, from + AT_ONCE));
    await sync(context);
    contents = contentsWith(contents, readMore().parts);
  }
  return contents;
}

/** Pieces of the base that are read in one request: Excel gives 5 MB in one, of which a piece may take a fourth. */
const AT_ONCE = 3;
const piecesOf = ({ parts }: Pick<Known, "parts">): readonly PartSeen[] => parts.filter(({ kind }) => kind === "base");

/** The names that the sheets of ours have now. */
export function ourSheets({ keys }: Look): readonly string[] {
  return [...new Set(keys.filter((key) => !isFollowing(key)).flatMap(({ refersTo }) => refersTo?.sheet ?? []))];
}

/** Something that was there the last time is no longer there under its name. */
export function isGone(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    (error.code === "ItemNotFound" || error.code === "InvalidReference")
  );
}
