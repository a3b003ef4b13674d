import { workbookError } from "../WorkbookError";
import { withTimeLimit } from "./timeLimit";

/** Waits for an answer of Excel, or fails where it stays away for too long. */
export type Limit = <T>(answer: Promise<T>) => Promise<T>;

const TIME_LIMIT_MS = 30_000;
const usualLimit: Limit = (answer) => withTimeLimit(answer, TIME_LIMIT_MS);

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** The way to Excel: whatever fails there comes out with its code, and nothing is waited for without end. */
export class Requests {
  constructor(private readonly limit: Limit = usualLimit) {}

  /** Sends what is queued. */
  readonly sync = (context: Excel.RequestContext): Promise<void> => this.limit(context.sync());

  run<T>(work: Work<T>): Promise<T> {
    return named(Excel.run(work));
  }

  /** One step of Excel's own undo for all that the work does. Excel refuses it with `UndoNotSupported` where it cannot take that back. */
  runAsOneStep<T>(work: Work<T>): Promise<T> {
    return named(Excel.run({ mergeUndoGroup: true }, work));
  }
}

async function named<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw workbookError(error);
  }
}
