import { nothingRecorded, recordedAt } from "../../changes/UndoRecord";
import { MARK_NAME, parseKeyName } from "../../changes/keyNames";
import { namespaces, type Part, partKinds, readParts } from "../../changes/parts";
import {
  type Commented,
  type Contents,
  type KeySeen,
  noContents,
  ourSheets,
  type Outline,
  type PartSeen,
  type SheetContents,
  type Snapshot,
} from "../../changes/snapshot";
import type { CellPlace } from "../../refresh/tableState";
import { parseReference } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cellContent";
import { supports } from "../request/Requests";

/** What was there the last time: sheets of ours by name, and parts. */
interface Known {
  readonly sheets: readonly string[];
  readonly parts: readonly PartSeen[];
}

const nothingKnown: Known = { sheets: [], parts: [] };

/** Sends what is queued; ends with `Timeout` where Excel does not answer. */
type Sync = (context: Excel.RequestContext) => Promise<void>;

/**
 * Looks at the workbook: its outline, then what stands on the sheets of ours, and where there are comments on these, to
 * which cells they belong. Sheets that are `known` from the last time are read along with the outline, so that one
 * request is enough; where one of them is gone, the outline comes first again.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  sync: Sync,
  known: Known = nothingKnown,
): Promise<Snapshot> {
  const snapshot = await withTouched(context, sync, await readCells(context, sync, known));
  if (!hasComments(snapshot.contents.sheets)) return snapshot;
  const readCommented = queueCommented(context, snapshot.contents.sheets);
  await sync(context);
  return { ...snapshot, contents: { ...snapshot.contents, sheets: readCommented() } };
}

async function readCells(context: Excel.RequestContext, sync: Sync, known: Known): Promise<Snapshot> {
  const { outline, contents } = await readAllCells(context, sync, known);
  if (contents.unfinished !== null) return { outline, contents };
  const recorded = recordedAt(contents.recorded, outline.mark);
  return { outline, contents: { ...contents, recorded, bases: recorded.bases } };
}

async function readAllCells(context: Excel.RequestContext, sync: Sync, known: Known): Promise<Snapshot> {
  if (known.sheets.length + known.parts.length > 0 && piecesOf(known).length <= AT_ONCE) {
    try {
      return await readKnown(context, sync, known);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  const readOutline = queueOutline(context);
  await sync(context);
  const outline = readOutline();
  return { outline, contents: await contentsOf(context, sync, outline) };
}

async function readKnown(context: Excel.RequestContext, sync: Sync, known: Known): Promise<Snapshot> {
  const readOutline = queueOutline(context);
  const readContents = queueContents(context, known.sheets, known.parts);
  await sync(context);
  const [outline, contents] = [readOutline(), readContents()];
  const isWhole =
    ourSheets(outline).every((name) => contents.sheets.has(name)) &&
    outline.parts.every(({ id }) => known.parts.some((part) => part.id === id));
  return { outline, contents: isWhole ? contents : await contentsOf(context, sync, outline) };
}

async function contentsOf(context: Excel.RequestContext, sync: Sync, outline: Outline): Promise<Contents> {
  if (outline.keys.length + outline.parts.length === 0) return noContents;
  const pieces = piecesOf(outline);
  const readContents = queueContents(
    context,
    ourSheets(outline),
    outline.parts.filter((part) => !pieces.includes(part) || pieces.indexOf(part) < AT_ONCE),
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

/**
 * With the sheets of the user's on which the last step has written formulas that follow its lines, to lead these back.
 */
async function withTouched(context: Excel.RequestContext, sync: Sync, snapshot: Snapshot): Promise<Snapshot> {
  const { outline, contents } = snapshot;
  const touched = new Set(contents.recorded.past.at(-1)?.reversal.edits.map(({ sheet }) => sheet));
  const names = outline.sheets
    .map(({ name }) => name)
    .filter((name) => touched.has(name) && !contents.sheets.has(name));
  if (names.length === 0) return snapshot;
  const read = queueContents(context, names, []);
  await sync(context);
  return { outline, contents: { ...contents, sheets: new Map([...contents.sheets, ...read().sheets]) } };
}

/** Pieces of the base that are read in one request: Excel gives 5 MB in one, of which a piece may take a fourth. */
const AT_ONCE = 3;
const piecesOf = ({ parts }: Pick<Known, "parts">): readonly PartSeen[] => parts.filter(({ kind }) => kind === "base");

/** Something that was there the last time is no longer there under its name. */
export function isGone(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    (error.code === "ItemNotFound" || error.code === "InvalidReference")
  );
}

/** The comments of a sheet by their identifiers, as far as this Excel tells of them. */
function queueComments(sheet: Excel.Worksheet): () => readonly string[] {
  if (!supports("1.10")) return () => [];
  const comments = sheet.comments.load("items/id");
  return () => comments.items.map(({ id }) => id);
}

const hasComments = (sheets: ReadonlyMap<string, Commented>): boolean =>
  [...sheets.values()].some(({ comments }) => comments.length > 0);

/** Queues in which cells the comments stand; the returned function gives the sheets with these. */
function queueCommented<T extends Commented>(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, T>,
): () => ReadonlyMap<string, T> {
  const reads = [...sheets].map(([name, sheet]) => ({
    name,
    sheet,
    places: sheet.comments.map((id) => queuePlace(context, name, id)),
  }));
  return () =>
    new Map(reads.map(({ name, sheet, places }) => [name, { ...sheet, commented: places.map((read) => read()) }]));
}

function queuePlace(context: Excel.RequestContext, sheet: string, id: string): () => CellPlace {
  const range = context.workbook.worksheets
    .getItem(sheet)
    .comments.getItem(id)
    .getLocation()
    .untrack()
    .load("rowIndex,columnIndex");
  return () => ({ row: range.rowIndex, column: range.columnIndex });
}

/** Queues the parts of ours and the cells of sheets; the returned function reads them after synchronising. */
export function queueContents(
  context: Excel.RequestContext,
  names: readonly string[],
  parts: readonly PartSeen[],
): () => Contents {
  const texts = parts.map((part) => ({ ...part, text: context.workbook.customXmlParts.getItem(part.id).getXml() }));
  const sheets = names.map((name) => ({
    name,
    used: usedCells(context, name),
    charts: chartsOn(context, name),
    comments: queueComments(context.workbook.worksheets.getItem(name)),
  }));
  return () => {
    const read = texts.map(({ id, kind, text }) => ({ id, kind, xml: text.value }));
    return {
      ...said(read),
      sheets: new Map(
        sheets.map(({ name, used, charts, comments }) => [name, contentsContentsOf(used, charts, comments())]),
      ),
    };
  };
}

/** The same with more parts. */
function contentsWith(contents: Contents, parts: readonly Part[]): Contents {
  return { ...contents, ...said([...contents.parts, ...parts]) };
}

function said(parts: readonly Part[]): Omit<Contents, "sheets"> {
  const { recorded, ground, unfinished } = readParts(parts);
  const known = recorded ?? nothingRecorded;
  return { bases: known.bases, recorded: known, parts, ground, unfinished };
}

/** An untracked range leaves nothing behind that a further request would have to clear. */
function usedCells(context: Excel.RequestContext, sheet: string): Excel.Range {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).untrack();
  return used.load("formulas,rowIndex,columnIndex");
}

const chartsOn = (context: Excel.RequestContext, sheet: string): Excel.ChartCollection =>
  context.workbook.worksheets.getItem(sheet).charts.load("items/name");

function contentsContentsOf(
  used: Excel.Range,
  { items }: Excel.ChartCollection,
  comments: readonly string[],
): SheetContents {
  const beside = { charts: items.map(({ name }) => name), comments, commented: [] };
  if (used.isNullObject) return { top: 0, left: 0, contents: [], ...beside };
  const formulas: readonly (readonly CellContent[])[] = used.formulas;
  return { top: used.rowIndex, left: used.columnIndex, contents: formulas, ...beside };
}

/** Queues everything that a glance needs; the returned function reads it once the context has been synchronised. */
function queueOutline(context: Excel.RequestContext): () => Outline {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/protection/protected");
  const names = workbook.names.load("items/name,items/formula,items/visible");
  const lists = workbook.tables.load("items/name,items/worksheet/name");
  const protection = workbook.protection.load("protected");
  const parts = partKinds.map((kind) => ({
    kind,
    found: workbook.customXmlParts.getByNamespace(namespaces[kind]).load("items/id"),
  }));
  return () => ({
    sheets: sheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, protected: sheet.protection.protected })),
    structureProtected: protection.protected,
    keys: names.items.flatMap((name) => keySeen(name, sheets.items)),
    mark: markIn(names.items.find(({ name }) => name.toLowerCase() === MARK_NAME)?.formula),
    others: names.items.flatMap(({ name, formula }) =>
      parseKeyName(name) === null && name.toLowerCase() !== MARK_NAME && typeof formula === "string"
        ? [{ name, formula }]
        : [],
    ),
    takenNames: new Set([...names.items, ...lists.items].map(({ name }) => name.toLowerCase())),
    lists: lists.items.map((list) => ({ name: list.name, sheet: list.worksheet.name })),
    parts: parts.flatMap(({ kind, found }) => found.items.map(({ id }) => ({ kind, id }))),
  });
}

/** Queues the mark alone; the returned function tells it after synchronising. */
export function queueMark({ workbook }: Excel.RequestContext): () => string | null {
  const name = workbook.names.getItemOrNullObject(MARK_NAME).load("formula");
  return () => (name.isNullObject ? null : markIn(name.formula));
}

/** The mark that the formula of its name states: `="3f9c0a1b"`. */
const markIn = (formula: unknown): string | null => /^="([0-9a-z]+)"$/.exec(String(formula))?.[1] ?? null;

/** A name may come to refer to another workbook, or to a sheet that is no more: then it is as good as lost. */
function keySeen({ name, formula, visible }: Excel.NamedItem, sheets: readonly Excel.Worksheet[]): readonly KeySeen[] {
  const key = parseKeyName(name);
  if (key === null || typeof formula !== "string") return [];
  const found = parseReference(formula);
  const sheet = sheets.find((each) => each.name.toLowerCase() === found?.sheet.toLowerCase());
  return [{ ...key, name, formula, refersTo: found && sheet ? { ...found, sheet: sheet.name } : null, visible }];
}

/** Looks at the workbook, in one request as long as what was there the last time is still there. */
export class SnapshotReader {
  /** Sheets and parts of ours when they were last seen or written. */
  private seen: Known = nothingKnown;

  get known(): Known {
    return this.seen;
  }

  async outline(context: Excel.RequestContext, sync: Sync): Promise<Snapshot> {
    return this.noted(await readSnapshot(context, sync, this.seen));
  }

  /** Looks as for the first time: what is known may be half true. */
  async readAnew(context: Excel.RequestContext, sync: Sync): Promise<Snapshot> {
    return this.noted(await readSnapshot(context, sync));
  }

  /** Knows of what was just written: sheets that came and went, and the parts that stand. */
  wrote(came: readonly string[], went: readonly string[], parts: readonly PartSeen[]): void {
    this.seen = { sheets: [...this.seen.sheets.filter((name) => !went.includes(name)), ...came], parts };
  }

  private noted(snapshot: Snapshot): Snapshot {
    this.seen = { sheets: ourSheets(snapshot.outline), parts: snapshot.outline.parts };
    return snapshot;
  }
}
