/** Long enough to type a long formula, short enough that someone who went away finds an answer. */
const USUAL_LIMIT_MS = 300_000;

/**
 * Does again what Excel refuses only for the moment, in growing pauses, until it lets it be done. Excel could be asked
 * to hold such a request back itself, but then nobody can tell it from one that hangs, nor say what it waits for.
 */
export class RetryPolicy {
  private readonly listeners = new Set<() => void>();
  private readonly waits = new Set<Wait>();

  /** `limit`: milliseconds of pauses in all; with 0 nothing is waited for. */
  constructor(private readonly limit: number = USUAL_LIMIT_MS) {}

  /** What is waited for at this moment. */
  get waiting(): Waiting | null {
    return [...this.waits][0]?.waiting ?? null;
  }

  /** Calls `listener` whenever waiting begins, turns to something else or ends; gives back the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Waits no longer, except for what has to be brought to an end: that fails with what stands in its way. */
  readonly giveUp = (): void => {
    for (const wait of this.waits) wait.giveUp();
  };

  /**
   * The work is told what was waited for before. Fails with what stands in the way once the limit is reached or someone
   * gave up, which is not possible for work that `mustEnd`.
   */
  async through<T>(work: (waitedFor: readonly Obstacle[]) => Promise<T>, mustEnd = false): Promise<T> {
    const wait = new Wait(this.limit, mustEnd);
    try {
      for (;;) {
        try {
          return await work(wait.obstacles);
        } catch (error) {
          const obstacle = obstacleIn(error);
          if (obstacle === null || !(await this.pause(wait, obstacle))) throw error;
        }
      }
    } finally {
      if (this.waits.delete(wait)) this.tell();
    }
  }

  /** Whether it is worth trying again. */
  private pause(wait: Wait, obstacle: Obstacle): Promise<boolean> {
    const over = wait.pause(obstacle);
    this.waits.add(wait);
    this.tell();
    return over;
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/**
 * What keeps Excel from doing anything at all until its user has done something: left a cell, or come back to the
 * workbook.
 */
const obstacles = ["InvalidOperationInCellEditMode", "InactiveWorkbook"] as const;

export type Obstacle = (typeof obstacles)[number];

/** What stands in the way; null where something else went wrong. */
export function obstacleIn(error: unknown): Obstacle | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return obstacles.find((obstacle) => obstacle === code) ?? null;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 1000;
const GROWTH = 1.5;

/** What is waited for, and whether someone may say that it takes too long. */
interface Waiting {
  readonly obstacle: Obstacle;
  readonly canGiveUp: boolean;
}

/**
 * The pauses of one piece of work, each longer than the one before. Pauses are counted, not the time that passes
 * meanwhile.
 */
class Wait {
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
