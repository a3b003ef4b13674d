import { byteLength } from "../byteLength";
import type { Change } from "./Change";
import type { PartSeen } from "../look/look";
import type { Direction, Part } from "../record/parts";
import { type Unit, unitsOf } from "./units";
import { queueBegin, queueEnd, queuePart, queuePartGone, queueTicket } from "../write/parts";

type PartText = Pick<Part, "kind" | "xml">;

/** What goes over the wire for one change: its units in order, and the parts of ours that stand once they are done. */
export interface Writing {
  readonly units: readonly Unit[];
  readonly standing: () => readonly PartSeen[];
}

/** A change, the parts that are seen and those that are to stand in the end. */
export interface ToWrite {
  readonly change: Change;
  readonly seen: readonly Part[];
  readonly parts: readonly PartText[];
  readonly direction: Direction;
  /** Nothing but parts of ours is written: no mark is needed that it has begun. */
  readonly isSilent: boolean;
}

/**
 * Towards what is wanted the parts come first, since they tell how to come back; on the way back they come last, since they
 * are needed until then.
 */
export function writingOf({ change, seen, parts, direction, isSilent }: ToWrite): Writing {
  const { units, standing } = partUnits(seen, parts);
  const ticket = small((context) => {
    queueTicket(context, seen);
  });
  const begin = small((context) => {
    queueBegin(context, seen, direction, parts);
  });
  const end = small(queueEnd);
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
      queue: (context) => {
        made.push(queuePart(context, text));
      },
    }));
  const go = seen
    .filter((part) => part.kind !== "unfinished" && !stay.includes(part))
    .map((part) =>
      small((context) => {
        queuePartGone(context, part);
      }),
    );
  return {
    units: [...come, ...go],
    standing: () => [...stay.map(({ kind, id }) => ({ kind, id })), ...made.map((part) => part())],
  };
}

/** About what one action takes on the wire. */
const small = (queue: Unit["queue"]): Unit => ({ bytes: 700, queue });
