import { type Change, isNothing } from "./Change";
import { type Area, type Named, readArea } from "./readArea";
import { queueRanges, type RangeAt, type RangeRead } from "./readRanges";
import { restoration } from "./restoration";
import { ourSheets, see, type Sight } from "./sight";
import { suspend } from "./suspend";
import { withTimeLimit } from "./timeLimit";
import { batches, PAYLOAD_LIMIT, unitsOf } from "./units";
import { queueValues, type SheetValues } from "./values";
import { WorkbookError, workbookError } from "./WorkbookError";

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
}

/** What was answered, and what there was before and what was written, so that it can be taken back. */
export interface Written<T> {
  readonly result: T;
  readonly before: Sight;
  readonly change: Change;
}

/** The open workbook. It is looked at, something is decided, and that is written whole or not at all. */
export class Workbook {
  private readonly options: WorkbookOptions;
  /** Sheets of ours when they were last seen or written. */
  private known: readonly string[] = [];

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
      if (this.known.length === 0) return { sight, values: new Map() };
      const read = queueValues(context, this.known);
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
   * writing fails, the workbook is brought back to what was seen before the error is thrown.
   */
  async change<T>(decide: (sight: Sight) => Promise<Decision<T>>): Promise<Written<T>> {
    const begun: { before?: Sight; change?: Change } = {};
    try {
      return await this.run(async (context) => {
        const before = await this.look(context);
        const { change, result } = await decide(before);
        if (!isNothing(change)) await this.write(context, Object.assign(begun, { before, change }));
        this.known = [...this.known.filter((name) => !change.removed.includes(name)), ...change.added.map(({ name }) => name)];
        return { result, before, change };
      });
    } catch (error) {
      if (begun.before !== undefined && begun.change !== undefined) await this.restore(begun.before, begun.change, error);
      throw error;
    }
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

  private async look(context: Excel.RequestContext): Promise<Sight> {
    const sight = await see(context, this.sync, this.known);
    this.known = ourSheets(sight.look);
    return sight;
  }

  private async write(context: Excel.RequestContext, { before, change }: { readonly before: Sight; readonly change: Change }): Promise<void> {
    for (const batch of batches(unitsOf(change, before.look.basePart), this.options.payloadLimit)) {
      suspend(context);
      for (const unit of batch) unit.queue(context);
      await this.sync(context);
    }
  }

  /** Brings back what was seen; says which sheets to look at where Excel prevents that too. */
  private async restore(before: Sight, done: Change, cause: unknown): Promise<void> {
    try {
      await this.run(async (context) => {
        const now = await see(context, this.sync);
        this.known = ourSheets(before.look);
        const change = restoration(before, now, done);
        if (!isNothing(change)) await this.write(context, { before: now, change });
      });
    } catch {
      const sheets = [...done.added.map(({ name }) => name), ...done.edits.map(({ sheet }) => sheet)];
      throw new WorkbookError("NotRestored", { cells: sheets.join(", "), code: cause instanceof WorkbookError ? cause.code : "GeneralException" }, cause);
    }
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
