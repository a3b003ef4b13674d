import { type Back, backFrom } from "./change/back";
import { type Change, isNothing } from "./change/Change";
import { type Step, stepForth } from "./change/Step";
import { PAYLOAD_LIMIT } from "./change/units";
import { Writer } from "./change/Writer";
import type { LineLook } from "./look/lineLooks";
import { Lookout } from "./look/Lookout";
import { queueLooksOf } from "./look/looksOf";
import { type Area, type Named, readArea } from "./look/readArea";
import { queueRanges, type RangeAt, type RangeRead } from "./look/readRanges";
import { queueReferring } from "./look/referring";
import type { Sight } from "./look/sight";
import { asksForSettings, queueUntouched } from "./look/untouched";
import { queueValues, type SheetValues } from "./look/values";
import type { Task } from "./record/Recorded";
import type { Obstacle } from "./request/obstacles";
import { onceMore } from "./request/onceMore";
import { Patience } from "./request/Patience";
import { type Limit, Requests } from "./request/Requests";

export interface WorkbookOptions {
  /** How long an answer of Excel is waited for; half a minute unless given. */
  readonly limit?: Limit;
  /** Bytes that may go in one request. */
  readonly payloadLimit?: number;
  /** With what Excel is waited for while it can do nothing, as when a cell is being edited. */
  readonly patience?: Patience;
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
  readonly patience: Patience;
  /** Tells the steps of this run of the add-in from those that a workbook was opened with. */
  readonly session = crypto.randomUUID();
  private readonly requests: Requests;
  private readonly writer: Writer;

  constructor(
    private readonly options: WorkbookOptions = {},
    private readonly lookout: Lookout = new Lookout(),
  ) {
    this.patience = options.patience ?? new Patience();
    this.requests = new Requests(options.limit);
    this.writer = new Writer(this.requests, this.patience, lookout, options.payloadLimit ?? PAYLOAD_LIMIT);
  }

  /** The same workbook for those who had rather come again than wait while Excel can do nothing. */
  hasty(): Workbook {
    return new Workbook({ ...this.options, patience: new Patience(0) }, this.lookout);
  }

  /** Looks and changes nothing. */
  see(): Promise<Sight> {
    return this.reading((context) => this.look(context));
  }

  /** Looks, and reads what the cells of our sheets show, formulas worked out. */
  seeValues(): Promise<{ readonly sight: Sight; readonly values: ReadonlyMap<string, SheetValues> }> {
    return this.reading(async (context) => {
      const sight = await this.look(context);
      const { sheets } = this.lookout.known;
      return {
        sight,
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

  /** Queues what is given and tells what came of it: one request. For what leaves the contents of our cells as they are. */
  ask<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
    return this.patience.through(() => this.requests.run((context) => this.answer(context, () => queue(context))));
  }

  /**
   * Looks once, lets the caller decide in values, and writes once; nothing is sent where nothing is to be written. When
   * writing fails, the workbook is brought to one of the two ends: as it was, and the error is thrown, or as it was wanted.
   * Where Excel could do nothing for a while, all this begins anew, and the caller is told what was waited for.
   */
  change<T>(decide: (sight: Sight, waitedFor: readonly Obstacle[]) => Promise<Decision<T>>): Promise<T> {
    return this.write(async (context, before, waitedFor) => {
      const { change, result, task = null } = await decide(before, waitedFor);
      if (isNothing(change)) return { step: null, result };
      const wanted = await this.untouched(context, change);
      return {
        step: stepForth(before, wanted, task, await this.looksOf(context, before, wanted), this.session),
        result,
      };
    });
  }

  /** Takes the last step back that the workbook keeps; what was typed since stays, and lines that came with it and that somebody has worked in. */
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

  private look(context: Excel.RequestContext): Promise<Sight> {
    return this.lookout.look(context, this.requests.sync);
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

  /** How the lines look that are about to go: asked for only where some do. */
  private async looksOf(
    context: Excel.RequestContext,
    { contents }: Sight,
    { edits }: Change,
  ): Promise<ReadonlyMap<string, readonly LineLook[]>> {
    return edits.every(({ go }) => go.length === 0)
      ? new Map()
      : this.answer(context, () => queueLooksOf(context, edits, contents.sheets));
  }

  /** Cells of the user's sheets that refer to sheets that are about to go. */
  private async referringTo(
    context: Excel.RequestContext,
    before: Sight,
    { change: { removed } }: Omit<Back, "referring">,
  ): Promise<readonly string[]> {
    return removed.length === 0 ? [] : this.answer(context, () => queueReferring(context, before.look, removed));
  }

  private reading<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return this.patience.through(() => onceMore(() => this.requests.run(work)));
  }

  private write<T>(
    plan: (context: Excel.RequestContext, before: Sight, waitedFor: readonly Obstacle[]) => Promise<Planned<T>>,
  ): Promise<T> {
    return this.patience.through((waitedFor) =>
      onceMore(async (reason) => {
        const { step, result } = await this.requests.run(async (context) =>
          plan(context, await this.writer.lookToWrite(context), waitedFor),
        );
        if (step !== null) await this.writer.write(step, reason !== "UndoNotSupported");
        return result;
      }),
    );
  }
}
