import type { FunctionCalls } from "./functionCalls";
import type { Cell } from "./group";

/** How long a calculation waits without any answer before it leaves the rest busy. */
export const PATIENCE_MS = 10_000;

/** Brings calculations to rest: sends calls, takes answers, has their cells calculated again, until nothing is open. */
export class Settling {
  private resting: Promise<void> | undefined;
  private arrived: Cell[] = [];
  private wake: (() => void) | undefined;

  /** `recalculate` marks cells dirty and resolves after the pass. */
  constructor(
    private readonly calls: FunctionCalls,
    private readonly recalculate: (cells: readonly Cell[]) => Promise<void>,
    private readonly patience = PATIENCE_MS,
  ) {}

  /** Call after each pass of the engine; resolves when every call is answered or given up. */
  settle(): Promise<void> {
    // Calls that a further pass noted while answers are awaited must go out now.
    this.wake?.();
    this.resting ??= this.rest().finally(() => { this.resting = undefined; });
    return this.resting;
  }

  /** Answers from the wire. Late ones start a calculation of their own. */
  receive(entries: readonly unknown[]): void {
    this.arrived.push(...this.calls.receive(entries));
    this.wake?.();
    if (this.arrived.length > 0) void this.settle();
  }

  private async rest(): Promise<void> {
    for (;;) {
      this.calls.flush();
      if (this.arrived.length === 0 && !this.calls.isWaiting) break;
      if (this.arrived.length === 0 && !(await this.answers())) this.calls.giveUp();
      const cells = this.arrived.splice(0);
      if (cells.length > 0) await this.recalculate(cells);
    }
    this.calls.forget();
  }

  /** Waits for an answer; false when none came in time. */
  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const limit = setTimeout(() => { this.wake = undefined; resolve(false); }, this.patience);
      this.wake = () => {
        clearTimeout(limit);
        this.wake = undefined;
        resolve(true);
      };
    });
  }
}
