/** Long work in small steps: a generator that yields where others may have their turn, and returns its result. */
export type Steps<Result> = Generator<void, Result>;

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** So long others wait at most, in milliseconds. */
const MOST_AT_ONCE = 40;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Takes the steps in turns with whatever else waits. Aborting the signal ends it with the signal's reason. */
export async function takeTurns<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < MOST_AT_ONCE) continue;
    await pause();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
