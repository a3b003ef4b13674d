import type { Obstacle } from "./obstacles";

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 1000;
const GROWTH = 1.5;

/** What is waited for, and whether someone may say that it takes too long. */
export interface Waiting {
  readonly obstacle: Obstacle;
  readonly canGiveUp: boolean;
}

/** The pauses of one piece of work, each longer than the one before. Pauses are counted, not the time that passes meanwhile. */
export class Wait {
  private readonly seen = new Set<Obstacle>();
  private now: Waiting | null = null;
  private next = FIRST_PAUSE_MS;
  private hasGivenUp = false;
  private end: (() => void) | null = null;

  /** `left`: milliseconds that may be waited in all. */
  constructor(
    private left: number,
    private readonly mustEnd: boolean,
  ) {}

  get obstacles(): readonly Obstacle[] {
    return [...this.seen];
  }

  /** The same value as long as nothing else is waited for. */
  get waiting(): Waiting | null {
    return this.now;
  }

  giveUp(): void {
    if (this.mustEnd) return;
    this.hasGivenUp = true;
    this.end?.();
  }

  /** Waits a while; false where it has been long enough. */
  async pause(obstacle: Obstacle): Promise<boolean> {
    if (this.hasGivenUp || this.left <= 0) return false;
    this.seen.add(obstacle);
    if (this.now?.obstacle !== obstacle) this.now = { obstacle, canGiveUp: !this.mustEnd };
    const pause = this.next;
    this.left -= pause;
    this.next = Math.min(pause * GROWTH, LONGEST_PAUSE_MS);
    await this.pass(pause);
    return !this.hasGivenUp;
  }

  private pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
