import { type Change, isNothing, noChange } from "./change/Change";
import { type Area, type Named, readArea } from "./look/readArea";
import { queueRanges, type RangeAt, type RangeRead } from "./look/readRanges";
import type { LineLook } from "./look/lineLooks";
import { queueLooksOf } from "./look/looksOf";
import { placesOf } from "./change/places";
import { partsFor } from "./record/parts";
import type { Past, Task } from "./record/Recorded";
import { settle, settleRecorded } from "./record/settle";
import { type Known, nothingKnown, ourSheets, see, type Sight } from "./look/sight";
import { haveParts, isSilent, isWritten, stepBack, type Step, stepForth } from "./change/Step";
import { suspend } from "./suspend";
import { withTimeLimit } from "./timeLimit";
import { asksForSettings, queueUntouched } from "./look/untouched";
import { batches, PAYLOAD_LIMIT } from "./change/units";
import { queueValues, type SheetValues } from "./look/values";
import { WorkbookError, workbookError } from "./WorkbookError";
import { type ToWrite, writingOf } from "./change/writing";

export interface WorkbookOptions {
  /** How long one request may take, in milliseconds, before it counts as hanging. */
  readonly timeLimit: number;
  /** Bytes that may go in one request. */
  readonly payloadLimit: number;
}

const usual: WorkbookOptions = { timeLimit: 30_000, payloadLimit: PAYLOAD_LIMIT };

/** What to write, and what to answer once it stands. */
export interface Decision<T> {
  readonly change: Change;
  readonly result: T;
  /** What it is called when it is taken back; left out for what is no step of the user's. */
  readonly task?: Task;
}

/** How often it is tried to bring a workbook to an end. */
const ATTEMPTS = 2;

/** The open workbook. It is looked at, something is decided, and that is written whole or not at all. */
export class Workbook {
  private readonly options: WorkbookOptions;
  /** Sheets and parts of ours when they were last seen or written. */
  private known: Known = nothingKnown;

  constructor(options: Partial<WorkbookOptions> = {}) {
    this.options = { ...usual, ...options };
  }

  /** Looks and changes nothing. */
  see(): Promise<Sight> {
    return this.run((context) => this.look(context));
  }

  /** Looks, and reads what the cells of our sheets show, formulas worked out. */
  seeValues(): Promise<{ readonly sight: Sight; readonly values: ReadonlyMap<string, SheetValues> }> {
    return this.run(async (context) => {
      const sight = await this.look(context);
      if (this.known.sheets.length === 0) return { sight, values: new Map() };
      const read = queueValues(context, this.known.sheets);
      await this.sync(context);
      return { sight, values: read() };
    });
  }

  /** Reads ranges of any sheets. */
  read(ranges: readonly RangeAt[]): Promise<readonly RangeRead[]> {
    return this.ask((context) => queueRanges(context, ranges));
  }

  /** Queues what is given and tells what came of it: one request. For what leaves the contents of our cells as they are. */
  ask<T>(queue: (context: Excel.RequestContext) => () => T): Promise<T> {
    return this.run(async (context) => {
      const answer = queue(context);
      await this.sync(context);
      return answer();
    });
  }

  /** Reads the used cells of an area, or of what is selected where none is named; null where nothing stands there. */
  readArea(named: Named | null, most: number): Promise<Area | null> {
    return this.run((context) => readArea(context, () => this.sync(context), named, most));
  }

  /**
   * Looks once, lets the caller decide in values, and writes once; nothing is sent where nothing is to be written. When
   * writing fails, the workbook is brought to one of the two ends: as it was, and the error is thrown, or as it was wanted.
   */
  change<T>(decide: (sight: Sight) => Promise<Decision<T>>): Promise<T> {
    return this.write(async (context, before) => {
      const { change, result, task = null } = await decide(before);
      if (isNothing(change)) return { step: null, result };
      const wanted = await this.untouched(context, change);
      return { step: stepForth(before, wanted, task, await this.looksOf(context, before, wanted)), result };
    });
  }

  /** Takes the last step back that the workbook keeps; what was typed since stays. */
  takeBack<T>(decide: (sight: Sight, past: Past | null, change: Change) => T): Promise<T> {
    return this.write((_, before) => {
      const past = before.contents.recorded.past.at(-1) ?? null;
      const step = past === null ? null : stepBack(before, past);
      return Promise.resolve({ step, result: decide(before, past, step?.change ?? noChange) });
    });
  }

  /** Selects a cell or shows a sheet, for someone who asked to go there. */
  async show(sheet: string, cell: string): Promise<void> {
    await this.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cell).untrack().select();
      await this.sync(context);
    });
  }

  /** Looks at the workbook; a change in it that was cut off is settled first. */
  private async lookToWrite(context: Excel.RequestContext): Promise<Sight> {
    const sight = await this.look(context);
    const { unfinished, recorded, parts, ground } = sight.contents;
    if (unfinished === null) return sight;
    const { change, ends } = settleRecorded(recorded, unfinished, sight);
    await this.send(context, { change, seen: parts, parts: partsFor(ends, ground), direction: "back", isSilent: false });
    return this.look(context);
  }

  private async look(context: Excel.RequestContext): Promise<Sight> {
    const sight = await see(context, this.sync, this.known);
    this.known = { sheets: ourSheets(sight.look), parts: sight.look.parts };
    return sight;
  }

  /** The change without what the user has set otherwise: asked for only where something is to be set. */
  private async untouched(context: Excel.RequestContext, change: Change): Promise<Change> {
    if (!asksForSettings(change)) return change;
    const read = queueUntouched(context, change);
    await this.sync(context);
    return read();
  }

  /** How the lines look that are about to go: asked for only where some do. */
  private async looksOf(context: Excel.RequestContext, { contents }: Sight, { edits }: Change): Promise<ReadonlyMap<string, readonly LineLook[]>> {
    if (edits.every(({ go }) => go.length === 0)) return new Map();
    const read = queueLooksOf(context, edits, contents.sheets);
    await this.sync(context);
    return read();
  }

  private async write<T>(plan: (context: Excel.RequestContext, before: Sight) => Promise<{ readonly step: Step | null; readonly result: T }>): Promise<T> {
    const begun: { step?: Step; result?: T } = {};
    try {
      return await this.run(async (context) => {
        const { step, result } = await plan(context, await this.lookToWrite(context));
        if (step === null) return result;
        Object.assign(begun, { step, result });
        await this.send(context, { ...step, seen: step.before.contents.parts, isSilent: isSilent(step) });
        return result;
      });
    } catch (error) {
      if (begun.step === undefined) throw error;
      if (await this.recover(begun.step, error)) return begun.result as T;
      throw error;
    }
  }

  private async send(context: Excel.RequestContext, toWrite: ToWrite): Promise<void> {
    const { units, standing } = writingOf(toWrite);
    for (const batch of batches(units, this.options.payloadLimit)) {
      suspend(context);
      for (const unit of batch) unit.queue(context);
      await this.sync(context);
    }
    const { added, removed } = toWrite.change;
    this.known = { sheets: [...this.known.sheets.filter((name) => !removed.includes(name)), ...added.map(({ name }) => name)], parts: standing() };
  }

  /**
   * Brings the workbook to one of the two ends of a step that failed; true where it is the wanted one. Says where to look
   * where Excel prevents that too; what has begun is then settled before the next change.
   */
  private async recover(step: Step, cause: unknown): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.run((context) => this.settled(context, step));
      } catch {
        if (attempt === ATTEMPTS) throw new WorkbookError("NotRestored", { cells: placesOf(step.change), code: cause instanceof WorkbookError ? cause.code : "GeneralException" }, cause);
      }
    }
  }

  private async settled(context: Excel.RequestContext, step: Step): Promise<boolean> {
    const now = await see(context, this.sync);
    this.known = { sheets: ourSheets(now.look), parts: now.look.parts };
    if (isWritten(step, now)) return true;
    const { change, isDone } = settle(step.reversal, step.direction, now, "nothing", step.change.removed);
    const parts = isDone ? step.parts : step.before.contents.parts;
    const hasBegun = now.contents.unfinished !== null;
    const isAsWanted = isNothing(change) && !hasBegun && haveParts(now.contents.parts, parts);
    if (!isAsWanted) await this.send(context, { change, seen: now.contents.parts, parts, direction: "back", isSilent: isNothing(change) && !hasBegun });
    return isDone;
  }

  private readonly sync = (context: Excel.RequestContext): Promise<void> => withTimeLimit(context.sync(), this.options.timeLimit);

  private async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      // One step of Excel's own undo for the whole change, where Excel knows how to group it.
      return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, work);
    } catch (error) {
      throw workbookError(error);
    }
  }
}
