import { WorkbookError } from "../WorkbookError";

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
