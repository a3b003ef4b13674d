import { type Obstacle, obstacleIn } from "./obstacles";
import { Wait, type Waiting } from "./Wait";

/** Long enough to type a long formula, short enough that someone who went away finds an answer. */
const USUAL_LIMIT_MS = 300_000;

/**
 * Does again what Excel refuses only for the moment, in growing pauses, until it lets it be done. Excel could be asked to
 * hold such a request back itself, but then nobody can tell it from one that hangs, nor say what it waits for.
 */
export class Patience {
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
