import type { Lookout } from "../look/Lookout";
import type { Sight } from "../look/sight";
import { partsFor } from "../record/parts";
import type { Recorded } from "../record/Recorded";
import { settle, settleRecorded } from "../record/settle";
import type { Patience } from "../request/Patience";
import type { Requests } from "../request/Requests";
import { suspend } from "../request/suspend";
import { isOutrun } from "../request/onceMore";
import { WorkbookError } from "../WorkbookError";
import { isNothing, noChange } from "./Change";
import { placesOf } from "./places";
import { haveParts, isSilent, isWritten, type Step } from "./Step";
import { batches } from "./units";
import { type ToWrite, writingOf } from "./writing";

/** How often it is tried to bring a workbook to an end. */
const ATTEMPTS = 2;
/** How often it is looked at again where Excel does not answer: frozen for minutes, it often has done all the same what it was asked for. */
const LOOKS = 10;

/** Writes steps whole or not at all, in as few requests as Excel takes. */
export class Writer {
  constructor(
    private readonly requests: Requests,
    private readonly patience: Patience,
    private readonly lookout: Lookout,
    /** Bytes that may go in one request. */
    private readonly payloadLimit: number,
  ) {}

  /** Looks at the workbook; a change in it that was cut off is settled first. */
  async lookToWrite(context: Excel.RequestContext): Promise<Sight> {
    const sight = await this.lookout.look(context, this.requests.sync);
    const { unfinished, recorded, parts, ground } = sight.contents;
    if (unfinished === null) return sight;
    const { change, ends, settled } = settleRecorded(recorded, unfinished, sight);
    await this.send(context, {
      change,
      seen: parts,
      parts: partsFor(ends, ground),
      direction: "back",
      isSilent: false,
    });
    return { ...(await this.lookout.look(context, this.requests.sync)), ...(settled && { settled }) };
  }

  /** Keeps another record in the workbook, and looks again. */
  async record(context: Excel.RequestContext, { contents }: Sight, recorded: Recorded): Promise<Sight> {
    await this.send(context, {
      change: noChange,
      seen: contents.parts,
      parts: partsFor(recorded, contents.ground),
      direction: "back",
      isSilent: true,
    });
    return this.lookout.look(context, this.requests.sync);
  }

  /**
   * Writes a step. When that fails, the workbook is brought to one of the two ends: as it was, and the error is thrown, or as
   * it was wanted. Where sheets come or go Excel cannot take that back as one step of its own, and would refuse it.
   */
  async write(step: Step, canBeOneStep: boolean): Promise<void> {
    const { added, removed } = step.change;
    const isOneStep = canBeOneStep && added.length + removed.length === 0;
    const work = (context: Excel.RequestContext): Promise<void> =>
      this.send(context, { ...step, seen: step.before.contents.parts, isSilent: isSilent(step) });
    try {
      await (isOneStep ? this.requests.runAsOneStep(work) : this.requests.run(work));
    } catch (error) {
      // Nothing was done yet: what stands now is another's.
      if (isOutrun(error)) throw error;
      if (!(await this.recover(step, error))) throw error;
    }
  }

  /**
   * Brings the workbook to one of the two ends of a step that failed; true where it is the wanted one. Says where to look
   * where Excel prevents that too; what has begun is then settled before the next change. As long as Excel is only silent
   * nobody knows how the workbook stands, and nobody is told to close it.
   */
  private async recover(step: Step, cause: unknown): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.patience.through(() => this.requests.run((context) => this.settled(context, step)), true);
      } catch (error) {
        const hasNoAnswer = error instanceof WorkbookError && error.code === "Timeout";
        if (hasNoAnswer && attempt >= LOOKS) throw error;
        if (!hasNoAnswer && attempt >= ATTEMPTS) throw notRestored(step, cause);
      }
    }
  }

  private async settled(context: Excel.RequestContext, step: Step): Promise<boolean> {
    const now = await this.lookout.lookAnew(context, this.requests.sync);
    if (isWritten(step, now)) return true;
    const { change, isDone } = settle(step.reversal, step.direction, now, "nothing", step.change.removed);
    const parts = isDone ? step.parts : step.before.contents.parts;
    const hasBegun = now.contents.unfinished !== null;
    const isAsWanted = isNothing(change) && !hasBegun && haveParts(now.contents.parts, parts);
    if (!isAsWanted)
      await this.send(context, {
        change,
        seen: now.contents.parts,
        parts,
        direction: "back",
        isSilent: isNothing(change) && !hasBegun,
      });
    return isDone;
  }

  private async send(context: Excel.RequestContext, toWrite: ToWrite): Promise<void> {
    const { units, standing } = writingOf(toWrite);
    for (const batch of batches(units, this.payloadLimit)) {
      suspend(context);
      for (const unit of batch) unit.queue(context);
      await this.requests.sync(context);
    }
    const { added, removed } = toWrite.change;
    this.lookout.wrote(
      added.map(({ name }) => name),
      removed,
      standing(),
    );
  }
}

function notRestored({ change }: Step, cause: unknown): WorkbookError {
  return new WorkbookError(
    "NotRestored",
    { cells: placesOf(change), code: cause instanceof WorkbookError ? cause.code : "GeneralException" },
    cause,
  );
}
