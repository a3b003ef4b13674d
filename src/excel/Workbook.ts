import { type Change, isNothing } from "./Change";
import { restoration } from "./restoration";
import { see, type Sight } from "./sight";
import { suspend } from "./suspend";
import { withTimeLimit } from "./timeLimit";
import { batches, PAYLOAD_LIMIT, unitsOf } from "./units";
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

/** The open workbook. It is looked at, something is decided, and that is written whole or not at all. */
export class Workbook {
  private readonly options: WorkbookOptions;

  constructor(options: Partial<WorkbookOptions> = {}) {
    this.options = { ...usual, ...options };
  }

  /** Looks and changes nothing. */
  see(): Promise<Sight> {
    return this.run(see);
  }

  /**
   * Looks once, lets the caller decide in values, and writes once; nothing is sent where nothing is to be written. When
   * writing fails, the workbook is brought back to what was seen before the error is thrown.
   */
  async change<T>(decide: (sight: Sight) => Decision<T>): Promise<T> {
    let begun: { readonly sight: Sight; readonly change: Change } | null = null;
    try {
      return await this.run(async (context) => {
        const sight = await see(context);
        const { change, result } = decide(sight);
        if (isNothing(change)) return result;
        begun = { sight, change };
        await this.write(context, change, sight);
        return result;
      });
    } catch (error) {
      if (begun !== null) await this.restore(begun, error);
      throw error;
    }
  }

  private async write(context: Excel.RequestContext, change: Change, { look }: Sight): Promise<void> {
    for (const batch of batches(unitsOf(change, look.basePart), this.options.payloadLimit)) {
      suspend(context);
      for (const unit of batch) unit.queue(context);
      await context.sync();
    }
  }

  /** Brings back what was seen; says which sheets to look at where Excel prevents that too. */
  private async restore({ sight, change }: { readonly sight: Sight; readonly change: Change }, cause: unknown): Promise<void> {
    try {
      await this.run(async (context) => {
        const now = await see(context);
        const back = restoration(sight, now, change);
        if (!isNothing(back)) await this.write(context, back, now);
      });
    } catch {
      const code = cause instanceof WorkbookError ? cause.code : "GeneralException";
      const sheets = [...change.added.map(({ name }) => name), ...change.edits.map(({ sheet }) => sheet)];
      throw new WorkbookError("NotRestored", { cells: sheets.join(", "), code }, cause);
    }
  }

  private async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      // One step of Excel's own undo for the whole change, where Excel knows how to group it.
      return await withTimeLimit(Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, work), this.options.timeLimit);
    } catch (error) {
      throw workbookError(error);
    }
  }
}
