/** Does something a while after it was last asked for, never twice at a time; what is asked for meanwhile is done once more. */
export class Later {
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
