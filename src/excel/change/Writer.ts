import { byteLength } from "../../changes/AddedSheet";
import { type Change, isNothing, noChange, placesOf } from "../../changes/Change";
import type { Recorded } from "../../changes/UndoRecord";
import { MARK_NAME } from "../../changes/keyNames";
import { type Direction, namespaces, type Part, unfinishedPart } from "../../changes/parts";
import type { PartSeen, Snapshot } from "../../changes/snapshot";
import { type Ends, endsOf, haveParts, isSilent, isWritten, type Step } from "../../undo/Step";
import { settle, settleRecorded } from "../../undo/settle";
import type { SnapshotReader } from "../read/readSnapshot";
import { type Requests, suspend } from "../request/Requests";
import type { RetryPolicy } from "../request/RetryPolicy";
import { isOutrun, WorkbookError } from "../request/WorkbookError";
import { batches, type RequestLimits, small, type Unit, unitsOf } from "./units";

/** How often it is tried to bring a workbook to an end. */
const ATTEMPTS = 2;
/**
 * How often it is looked at again where Excel does not answer: frozen for minutes, it often has done all the same what
 * it was asked for.
 */
const LOOKS = 10;

/** Writes steps whole or not at all, in as few requests as Excel takes. */
export class Writer {
  constructor(
    private readonly requests: Requests,
    private readonly retryPolicy: RetryPolicy,
    private readonly snapshotReader: SnapshotReader,
    private readonly limits: RequestLimits,
  ) {}

  /** Looks at the workbook; a change in it that was cut off is settled first. */
  async lookToWrite(context: Excel.RequestContext): Promise<Snapshot> {
    const snapshot = await this.snapshotReader.outline(context, this.requests.sync);
    const { unfinished, recorded, parts, ground } = snapshot.contents;
    if (unfinished === null) return snapshot;
    const { change, ends, settled } = settleRecorded(recorded, unfinished, snapshot);
    await this.send(context, {
      change,
      seen: { parts, mark: snapshot.outline.mark },
      ends: endsOf(ends, ground),
      direction: "back",
      isSilent: false,
    });
    return { ...(await this.snapshotReader.outline(context, this.requests.sync)), ...(settled && { settled }) };
  }

  /** Keeps another record in the workbook, and looks again. */
  async record(context: Excel.RequestContext, { contents, outline }: Snapshot, recorded: Recorded): Promise<Snapshot> {
    await this.send(context, {
      change: noChange,
      seen: { parts: contents.parts, mark: outline.mark },
      ends: endsOf(recorded, contents.ground),
      direction: "back",
      isSilent: true,
    });
    return this.snapshotReader.outline(context, this.requests.sync);
  }

  /**
   * Writes a step. When that fails, the workbook is brought to one of the two ends: as it was, and the error is thrown,
   * or as it was wanted. Where sheets come or go Excel cannot take that back as one step of its own, and would refuse
   * it.
   */
  async write(step: Step, canBeOneStep: boolean): Promise<void> {
    const { added, removed } = step.change;
    const isOneStep = canBeOneStep && added.length + removed.length === 0;
    const work = (context: Excel.RequestContext): Promise<void> =>
      this.send(context, { ...step, seen: seenIn(step.before), isSilent: isSilent(step) });
    try {
      await (isOneStep ? this.requests.runAsOneStep(work) : this.requests.run(work));
    } catch (error) {
      // Nothing was done yet: what stands now is another's.
      if (isOutrun(error)) throw error;
      if (!(await this.recover(step, error))) throw error;
    }
  }

  /**
   * Brings the workbook to one of the two ends of a step that failed; true where it is the wanted one. Says where to
   * look where Excel prevents that too; what has begun is then settled before the next change. As long as Excel is only
   * silent nobody knows how the workbook stands, and nobody is told to close it.
   */
  private async recover(step: Step, cause: unknown): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.retryPolicy.through(() => this.requests.run((context) => this.settled(context, step)), true);
      } catch (error) {
        const hasNoAnswer = error instanceof WorkbookError && error.code === "Timeout";
        if (hasNoAnswer && attempt >= LOOKS) throw error;
        if (!hasNoAnswer && attempt >= ATTEMPTS) throw notRestored(step, cause);
      }
    }
  }

  private async settled(context: Excel.RequestContext, step: Step): Promise<boolean> {
    const now = await this.snapshotReader.readAnew(context, this.requests.sync);
    if (isWritten(step, now)) return true;
    const { change, isDone } = settle(step.reversal, step.direction, now, "nothing", step.change.removed);
    const ends = isDone ? step.ends : seenIn(step.before);
    const hasBegun = now.contents.unfinished !== null;
    const isAsWanted =
      isNothing(change) && !hasBegun && now.outline.mark === ends.mark && haveParts(now.contents.parts, ends.parts);
    if (!isAsWanted)
      await this.send(context, {
        change,
        seen: seenIn(now),
        ends,
        direction: "back",
        isSilent: isNothing(change) && !hasBegun,
      });
    return isDone;
  }

  private async send(context: Excel.RequestContext, toWrite: ToWrite): Promise<void> {
    const { units, standing } = writingOf(toWrite);
    for (const batch of batches(units, this.limits)) {
      suspend(context);
      for (const unit of batch) unit.queue(context);
      await this.requests.sync(context);
    }
    const { added, removed } = toWrite.change;
    this.snapshotReader.wrote(
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

type PartText = Pick<Part, "kind" | "xml">;

/** What goes over the wire for one change: its units in order, and the parts of ours that stand once they are done. */
interface Writing {
  readonly units: readonly Unit[];
  readonly standing: () => readonly PartSeen[];
}

/** A change, what is seen of ours beside it, and what is to stand in the end. */
interface ToWrite {
  readonly change: Change;
  readonly seen: { readonly parts: readonly Part[]; readonly mark: string | null };
  readonly ends: Ends;
  readonly direction: Direction;
  /** Nothing but parts of ours is written: no mark is needed that it has begun. */
  readonly isSilent: boolean;
}

const seenIn = ({ contents, outline }: Snapshot): ToWrite["seen"] => ({ parts: contents.parts, mark: outline.mark });

/**
 * Towards what is wanted the parts come first, since they tell how to come back; on the way back they come last, since
 * they are needed until then.
 */
function writingOf({ change, seen: { parts: seen, mark }, ends, direction, isSilent }: ToWrite): Writing {
  const { parts } = ends;
  const { units, standing } = partUnits(seen, parts);
  const ticket = small(2, (context) => queueTicket(context, seen));
  const begin = small(2, (context) => queueBegin(context, seen, direction, parts));
  // Last: whoever takes back the last request alone has the state before.
  const end = small(6, (context) => {
    if (mark !== ends.mark) queueMark(context, mark, ends.mark);
    queueEnd(context);
  });
  if (isSilent) return { units: [ticket, ...units], standing };
  const all = unitsOf(change);
  if (direction === "back") return { units: [ticket, begin, ...all, ...units, end], standing };
  // Where nothing has been recorded yet, the name of the first sheet stands for the ticket: it can come but once.
  const first = seen.length === 0 ? change.added.slice(0, 1).length : 0;
  return { units: [ticket, ...all.slice(0, first), begin, ...units, ...all.slice(first), end], standing };
}

/** What says the same stays, and nothing is taken away before the rest is there. */
function partUnits(seen: readonly Part[], wanted: readonly PartText[]): Writing {
  const find = ({ kind, xml }: PartText): Part | undefined =>
    seen.find((part) => part.kind === kind && part.xml === xml);
  const stay = wanted.flatMap((text) => find(text) ?? []);
  const made: (() => PartSeen)[] = [];
  const come = wanted
    .filter((text) => find(text) === undefined)
    .map((text): Unit => ({
      bytes: byteLength(text.xml),
      actions: 3,
      queue: (context) => {
        made.push(queuePart(context, text));
      },
    }));
  const go = seen
    .filter((part) => part.kind !== "unfinished" && !stay.includes(part))
    .map((part) => small(2, (context) => queuePartGone(context, part)));
  return {
    units: [...come, ...go],
    standing: () => [...stay.map(({ kind, id }) => ({ kind, id })), ...made.map((part) => part())],
  };
}

/** Adds a part of ours; the returned function tells which it is, after synchronising. */
function queuePart(context: Excel.RequestContext, { kind, xml }: Pick<Part, "kind" | "xml">): () => PartSeen {
  const part = context.workbook.customXmlParts.add(xml).load("id");
  return () => ({ kind, id: part.id });
}

function queuePartGone(context: Excel.RequestContext, { id }: PartSeen): void {
  context.workbook.customXmlParts.getItem(id).delete();
}

/**
 * Asks for the part that was last written. Every change replaces it, so that a request that Excel carries out only
 * after its change was given up and tried again stops here and changes nothing twice.
 */
function queueTicket(context: Excel.RequestContext, seen: readonly Part[]): void {
  const ticket = seen.find(({ kind }) => kind === "since");
  if (ticket !== undefined) context.workbook.customXmlParts.getItem(ticket.id).load("id");
}

/** Says in the workbook that a change has begun, unless that is said already. */
function queueBegin(
  context: Excel.RequestContext,
  seen: readonly Part[],
  direction: Direction,
  wanted: readonly Pick<Part, "kind" | "xml">[],
): void {
  if (!seen.some(({ kind }) => kind === "unfinished"))
    context.workbook.customXmlParts.add(unfinishedPart(direction, wanted));
}

/** Writes by which step the workbook is known. */
function queueMark({ workbook: { names } }: Excel.RequestContext, seen: string | null, mark: string | null): void {
  const formula = `="${mark}"`;
  if (mark === null) names.getItem(MARK_NAME).delete();
  else if (seen === null) names.add(MARK_NAME, formula).visible = false;
  else names.getItem(MARK_NAME).formula = formula;
}

function queueEnd(context: Excel.RequestContext): void {
  context.workbook.customXmlParts.getByNamespace(namespaces.unfinished).getOnlyItem().delete();
}
