import type { Task } from "../../excel/record/Recorded";

/** A step of this session, and how to take it once more. */
export interface Doable {
  readonly task: Task;
  readonly again: () => Promise<unknown>;
}

/** What was done in this session and taken back, so that it can be done again. It ends with the session: what was done before is not ours to repeat. */
export class History {
  private done: readonly Doable[] = [];
  private undone: readonly Doable[] = [];
  private isRedoing = false;

  /** Something new was done: what was taken back before cannot come after it. */
  did(step: Doable): void {
    this.done = [...this.done, step];
    if (!this.isRedoing) this.undone = [];
  }

  tookBack(): void {
    const last = this.done.at(-1);
    this.done = this.done.slice(0, -1);
    this.undone = last === undefined ? [] : [...this.undone, last];
  }

  get next(): Doable | null {
    return this.undone.at(-1) ?? null;
  }

  /** Takes the step once more that was last taken back. */
  async redo({ again }: Doable): Promise<void> {
    this.isRedoing = true;
    try {
      await again();
      this.undone = this.undone.slice(0, -1);
    } finally {
      this.isRedoing = false;
    }
  }
}
