import type { LiveServices, WorkbookEvent } from "./PaneServices";

type Listener = (happening: WorkbookEvent) => void;

/** One watch over the workbook for all parts of the pane: begun for the first that listens, ended with the last. */
export class SharedWatch {
  private readonly listeners = new Set<Listener>();
  private watching: ReturnType<LiveServices["watch"]> | null = null;

  constructor(private readonly live: Pick<LiveServices, "watch">) {}

  /** False where Excel does not tell what happens. Fails where it cannot be asked. */
  async listen(listener: Listener): Promise<boolean> {
    this.listeners.add(listener);
    this.watching ??= this.live.watch((happening) => this.tell(happening));
    try {
      return (await this.watching) !== null;
    } catch (error) {
      this.watching = null;
      this.listeners.delete(listener);
      throw error;
    }
  }

  async leave(listener: Listener): Promise<void> {
    if (!this.listeners.delete(listener) || this.listeners.size > 0) return;
    const { watching } = this;
    this.watching = null;
    const stop = await watching;
    await stop?.();
  }

  private tell(happening: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(happening);
  }
}

/**
 * Does something a while after it was last asked for, never twice at a time; what is asked for meanwhile is done once
 * more.
 */
export class DelayedTask {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWorking = false;
  private isWanted = false;

  /** `delay` in milliseconds. The work is to see to its own failures. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly delay: number,
  ) {}

  ask(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), this.delay);
  }

  /** Does it without waiting, or once more when what is being done has ended. */
  async now(): Promise<void> {
    this.cancel();
    this.isWanted = true;
    if (this.isWorking) return;
    this.isWorking = true;
    try {
      while (this.takeWish()) await this.work();
    } finally {
      this.isWorking = false;
    }
  }

  cancel(): void {
    clearTimeout(this.timer);
  }

  private takeWish(): boolean {
    const isWanted = this.isWanted;
    this.isWanted = false;
    return isWanted;
  }
}
