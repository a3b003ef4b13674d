import type { Limit } from "../../src/excel/request/Requests";
import { WorkbookError } from "../../src/excel/request/WorkbookError";

/** A time limit that is reached when a test says so. */
export class TimeIsUp {
  private readonly waiting = new Set<(reason: Error) => void>();

  readonly limit: Limit = (answer) =>
    new Promise((resolve, reject) => {
      this.waiting.add(reject);
      void answer.then(resolve, reject).finally(() => this.waiting.delete(reject));
    });

  /** Ends the waiting for every answer, also for one that is asked for at this very moment. */
  readonly giveUp = (): void => {
    setTimeout(() => {
      for (const reject of this.waiting) reject(new WorkbookError("Timeout", { seconds: 30 }));
    });
  };
}
