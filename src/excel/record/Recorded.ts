import type { Base } from "../base";
import type { Reversal } from "./Reversal";

/** Everything of ours that the workbook keeps for the next time, so that a saved and mailed one still refreshes and still takes back. */
export interface Recorded {
  readonly bases: readonly Base[];
  /** The steps that can be taken back, the last one last. */
  readonly past: readonly Past[];
}

/** What was done, under the name by which the user knows it. */
export type Task = "load" | "refresh" | "convert" | "scenario" | "restore";

export interface Past {
  readonly task: Task;
  /** Which run of the add-in did it: nobody who has just opened a workbook means a step of last week by "the last one". */
  readonly session?: string;
  readonly reversal: Reversal;
  /** The bases before it, as JSON. */
  readonly bases: string;
}

export const nothingRecorded: Recorded = { bases: [], past: [] };

/** What was recorded before the last step. What somebody has settled since stays settled: that is no part of any step. */
export function earlier({ bases, past }: Recorded): Recorded {
  const last = past.at(-1);
  if (last === undefined) return { bases, past };
  const were: readonly Base[] = JSON.parse(last.bases);
  const now = new Map(bases.map(({ plan, settled }) => [plan.model, settled]));
  return { bases: were.map((base) => withSettled(base, now.get(base.plan.model))), past: past.slice(0, -1) };
}

const withSettled = (base: Base, settled: Base["settled"]): Base =>
  settled === undefined ? base : { ...base, settled };

/** More would make every later change slow; the last step is always kept unless it is enormous by itself. */
const STEPS = 10;
const SIZE = 400_000;
const ENORMOUS = 1_500_000;

/** The past with one more step: what is oldest goes first where there is too much. */
export function withStep(past: readonly Past[], step: Past): readonly Past[] {
  if (sizeOf(step) > ENORMOUS) return [];
  let room = SIZE - sizeOf(step);
  const older = past.slice(1 - STEPS).toReversed();
  const tooFar = older.findIndex((each) => (room -= sizeOf(each)) < 0);
  return [...(tooFar < 0 ? older : older.slice(0, tooFar)).toReversed(), step];
}

const sizeOf = ({ reversal }: Past): number => JSON.stringify(reversal).length;
