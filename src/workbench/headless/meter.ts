import type { FunctionStats } from "../functions/functionCalls";
import type { Session, Traffic } from "./session";

/** What something has cost. `ms` is wall time. */
export interface Cost extends Traffic, FunctionStats {
  readonly ms: number;
}

/** Measures what crosses the wire between two readings. */
export class Meter {
  private last: Cost;

  constructor(private readonly session: Session) {
    this.last = this.total();
  }

  /** What it has cost since the last time this was asked. */
  sinceLast(): Cost {
    const before = this.last;
    this.last = this.total();
    return difference(this.last, before);
  }

  /** Everything so far. */
  total(): Cost {
    return { ...this.session.traffic(), ...this.session.functions.stats, ms: Math.round(performance.now()) };
  }
}

export function difference(after: Cost, before: Cost): Cost {
  return {
    requests: after.requests - before.requests,
    bytesOut: after.bytesOut - before.bytesOut,
    bytesIn: after.bytesIn - before.bytesIn,
    cells: after.cells - before.cells,
    functionBatches: after.functionBatches - before.functionBatches,
    functionCalls: after.functionCalls - before.functionCalls,
    ms: after.ms - before.ms,
  };
}
