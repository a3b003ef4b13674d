import { workbookError, WorkbookError } from "./WorkbookError";

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

  /**
   * One step of Excel's own undo for all that the work does. Excel refuses it with `UndoNotSupported` where it cannot
   * take that back.
   */
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

/** Whether this Excel knows a version of its interface for add-ins, such as `1.10`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** A request to Excel can hang for ever; this ends the waiting with `Timeout`. What then still comes is ignored. */
export async function withTimeLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new WorkbookError("Timeout", { seconds: Math.round(milliseconds / 1000) }));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Saves Excel from calculating and drawing between the actions of a batch, where it knows how. */
export function suspend(context: Excel.RequestContext): void {
  const { application } = context.workbook;
  if (supports("1.6")) application.suspendApiCalculationUntilNextSync();
  if (supports("1.9")) application.suspendScreenUpdatingUntilNextSync();
}
