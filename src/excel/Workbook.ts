import { type Change, isNothing, type SheetEdit } from "../changes/Change";
import type { GoingLooks, Task } from "../changes/UndoRecord";
import type { Area as SheetArea } from "../sheets/plan";
import type { LineStep } from "../changes/lineSteps";
import type { SheetContents, SheetValues, Snapshot } from "../changes/snapshot";
import { type Step, stepForth } from "../undo/Step";
import { type Back, backFrom } from "../undo/back";
import { movesLines, withFollowing, withLooks } from "../undo/followLines";
import { NOWHERE, placeBefore } from "../undo/movedFormula";
import { Writer } from "./change/Writer";
import { REQUEST_LIMITS, type RequestLimits } from "./change/units";
import { queueLineFormats, queueMerges } from "./read/lineLooks";
import { type Area, type Named, queueRanges, type RangeAt, type RangeRead, readArea } from "./read/readArea";
import { queueContents, SnapshotReader } from "./read/readSnapshot";
import { asksForSettings, queueReferring, queueUntouched, queueValues } from "./read/readValues";
import { type Limit, Requests } from "./request/Requests";
import { type Obstacle, RetryPolicy } from "./request/RetryPolicy";
import { retryOnce } from "./request/WorkbookError";

export interface WorkbookOptions {
  /** How long an answer of Excel is waited for; half a minute unless given. */
  readonly limit?: Limit;
  /** What may go in one request, where it is less than Excel takes. */
  readonly limits?: Partial<RequestLimits>;
  /** With what Excel is waited for while it can do nothing, as when a cell is being edited. */
  readonly retryPolicy?: RetryPolicy;
}

/** What to write, and what to answer once it stands. */
export interface Decision<T> {
  readonly change: Change;
  readonly result: T;
  /** What it is called when it is taken back; left out for what is no step of the user's. */
  readonly task?: Task;
}

/** A step to write, if any, and what to answer once it stands. */
interface Planned<T> {
  readonly step: Step | null;
  readonly result: T;
}

/** The open workbook. It is looked at, something is decided, and that is written whole or not at all. */
export class Workbook {
  readonly retryPolicy: RetryPolicy;
  /** Tells the steps of this run of the add-in from those that a workbook was opened with. */
  readonly session = crypto.randomUUID();
  private readonly requests: Requests;
  private readonly writer: Writer;

  constructor(
    private readonly options: WorkbookOptions = {},
    private readonly snapshotReader: SnapshotReader = new SnapshotReader(),
  ) {
    this.retryPolicy = options.retryPolicy ?? new RetryPolicy();
    this.requests = new Requests(options.limit);
    const limits = { ...REQUEST_LIMITS, ...options.limits };
    this.writer = new Writer(this.requests, this.retryPolicy, snapshotReader, limits);
  }

  /** The same workbook for those who had rather come again than wait while Excel can do nothing. */
  withoutWaiting(): Workbook {
    return new Workbook({ ...this.options, retryPolicy: new RetryPolicy(0) }, this.snapshotReader);
  }

  /** Looks and changes nothing. */
  readSnapshot(): Promise<Snapshot> {
    return this.reading((context) => this.outline(context));
  }

  /** Looks, and reads what the cells of our sheets show, formulas worked out. */
  readWithValues(): Promise<{ readonly snapshot: Snapshot; readonly values: ReadonlyMap<string, SheetValues> }> {
    return this.reading(async (context) => {
      const snapshot = await this.outline(context);
      const { sheets } = this.snapshotReader.known;
      return {
        snapshot,
        values: sheets.length === 0 ? new Map() : await this.answer(context, () => queueValues(context, sheets)),
      };
    });
  }

  /** Reads ranges of any sheets. */
  read(ranges: readonly RangeAt[]): Promise<readonly RangeRead[]> {
    return this.reading((context) => this.answer(context, () => queueRanges(context, ranges)));
  }

  /** Reads the used cells of an area, or of what is selected where none is named; null where nothing stands there. */
  readArea(named: Named | null, most: number): Promise<Area | null> {
    return this.reading((context) => readArea(context, () => this.requests.sync(context), named, most));
  }

  /**
   * Queues what is given and tells what came of it: one request. For what leaves the contents of our cells as they are.
   */
  ask<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
    return this.retryPolicy.through(() => this.requests.run((context) => this.answer(context, () => queue(context))));
  }

  /**
   * Looks once, lets the caller decide in values, and writes once; nothing is sent where nothing is to be written. When
   * writing fails, the workbook is brought to one of the two ends: as it was, and the error is thrown, or as it was
   * wanted. Where Excel could do nothing for a while, all this begins anew, and the caller is told what was waited for.
   */
  change<T>(decide: (snapshot: Snapshot, waitedFor: readonly Obstacle[]) => Promise<Decision<T>>): Promise<T> {
    return this.write(async (context, before, waitedFor) => {
      const { change, result, task = null } = await decide(before, waitedFor);
      if (isNothing(change)) return { step: null, result };
      const wanted = await this.following(context, before, await this.untouched(context, change));
      const going = await this.looksOfGoingLines(context, before, wanted);
      return { step: stepForth(before, withLooks(wanted, going), task, going, this.newStep()), result };
    });
  }

  /**
   * Takes the last step back that the workbook keeps; what was typed since stays, and lines that came with it and that
   * somebody has worked in.
   */
  takeBack<T>(decide: (back: Back, waitedFor: readonly Obstacle[]) => Promise<T>): Promise<T> {
    return this.write(async (context, before, waitedFor) => {
      const back = backFrom(before);
      const result = await decide({ ...back, referring: await this.referringTo(context, before, back) }, waitedFor);
      return {
        step:
          back.toRecord === null ? back.step : backFrom(await this.writer.record(context, before, back.toRecord)).step,
        result,
      };
    });
  }

  /** Selects a cell or shows a sheet, for someone who asked to go there. */
  async show(sheet: string, cell: string): Promise<void> {
    await this.ask((context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cell).untrack().select();
      return () => undefined;
    });
  }

  /** No two steps have the same short mark, whoever does them. */
  private newStep(): { readonly session: string; readonly id: string } {
    return { session: this.session, id: crypto.randomUUID().slice(0, 8) };
  }

  private outline(context: Excel.RequestContext): Promise<Snapshot> {
    return this.snapshotReader.outline(context, this.requests.sync);
  }

  private async answer<T>(context: Excel.RequestContext, queue: () => () => T): Promise<T> {
    const read = queue();
    await this.requests.sync(context);
    return read();
  }

  /** The change without what the user has set otherwise: asked for only where something is to be set. */
  private async untouched(context: Excel.RequestContext, change: Change): Promise<Change> {
    return asksForSettings(change) ? this.answer(context, () => queueUntouched(context, change)) : change;
  }

  /** The change with formulas of any sheet that follow lines which it moves: read only where some do. */
  private async following(context: Excel.RequestContext, { outline, contents }: Snapshot, change: Change) {
    if (!movesLines(change)) return change;
    const others = outline.sheets.filter((sheet) => !sheet.protected && !contents.sheets.has(sheet.name));
    const read = await this.answer(context, () =>
      queueContents(
        context,
        others.map(({ name }) => name),
        [],
      ),
    );
    const open = new Set(outline.sheets.filter((sheet) => !sheet.protected).map(({ name }) => name));
    const all = [...contents.sheets, ...read.sheets].filter(([name]) => open.has(name));
    return withFollowing(change, new Map(all), outline);
  }

  /** How the lines look that are about to go: asked for only where some do. */
  private async looksOfGoingLines(
    context: Excel.RequestContext,
    { contents }: Snapshot,
    { edits }: Change,
  ): Promise<ReadonlyMap<string, GoingLooks>> {
    return edits.every(({ go }) => go.length === 0)
      ? new Map()
      : this.answer(context, () => queueLooksOfGoingLines(context, edits, contents.sheets));
  }

  /** Cells of the user's sheets that refer to sheets that are about to go. */
  private async referringTo(
    context: Excel.RequestContext,
    before: Snapshot,
    { change: { removed } }: Omit<Back, "referring">,
  ): Promise<readonly string[]> {
    return removed.length === 0 ? [] : this.answer(context, () => queueReferring(context, before.outline, removed));
  }

  private reading<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.retryPolicy.through(() => retryOnce(() => this.requests.run(work)));
  }

  private write<T>(
    plan: (context: Excel.RequestContext, before: Snapshot, waitedFor: readonly Obstacle[]) => Promise<Planned<T>>,
  ): Promise<T> {
    return this.retryPolicy.through((waitedFor) =>
      retryOnce(async (reason) => {
        const { step, result } = await this.requests.run(async (context) =>
          plan(context, await this.writer.lookToWrite(context), waitedFor),
        );
        if (step !== null) await this.writer.write(step, reason !== "UndoNotSupported");
        return result;
      }),
    );
  }
}

/** Queues how the lines of every sheet look that are about to go. */
function queueLooksOfGoingLines(
  context: Excel.RequestContext,
  edits: readonly SheetEdit[],
  contents: ReadonlyMap<string, SheetContents>,
): () => ReadonlyMap<string, GoingLooks> {
  const queued = edits
    .filter(({ go }) => go.length > 0)
    .map(({ sheet, lines, go }) => {
      const extent = extentOf(contents.get(sheet));
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const reads = (["row", "column"] as const).map((axis) =>
        queueLineFormats(worksheet, axis, linesBefore(axis, lines, go), axis === "row" ? extent.columns : extent.rows),
      );
      const merges = queueMerges(worksheet);
      const isOnOne = ({ top, left, bottom, right }: SheetArea): boolean =>
        linesBefore("row", lines, go).some((at) => top <= at && at <= bottom) ||
        linesBefore("column", lines, go).some((at) => left <= at && at <= right);
      return {
        sheet,
        read: () => ({ lines: reads.flatMap((read) => read()), merges: merges().filter(isOnOne) }),
      };
    });
  return () => new Map(queued.map(({ sheet, read }) => [sheet, read()]));
}

/** Lines that go, where they stand before any comes. */
function linesBefore(axis: LineStep["axis"], come: readonly LineStep[], go: readonly LineStep[]): readonly number[] {
  return go
    .filter((step) => step.axis === axis)
    .flatMap(({ at }) => {
      const place = placeBefore(come, axis === "row" ? at : NOWHERE, axis === "row" ? NOWHERE : at);
      return place === null ? [] : [axis === "row" ? place.row : place.column];
    });
}

function extentOf(seen: SheetContents | undefined): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(1, (seen?.top ?? 0) + (seen?.contents.length ?? 0)),
    columns: Math.max(1, (seen?.left ?? 0) + (seen?.contents[0]?.length ?? 0)),
  };
}
