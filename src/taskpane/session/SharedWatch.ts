import type { Happening, LiveDesk } from "./Desk";

type Listener = (happening: Happening) => void;

/** One watch over the workbook for all parts of the pane: begun for the first that listens, ended with the last. */
export class SharedWatch {
  private readonly listeners = new Set<Listener>();
  private watching: ReturnType<LiveDesk["watch"]> | null = null;

  constructor(private readonly live: Pick<LiveDesk, "watch">) {}

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

  private tell(happening: Happening): void {
    for (const listener of [...this.listeners]) listener(happening);
  }
}
