import { RetryPolicy } from "../../../src/excel/request/RetryPolicy";
import { WorkbookError } from "../../../src/excel/request/WorkbookError";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const editing = new WorkbookError("InvalidOperationInCellEditMode");

/** Work that Excel refuses so many times, with what it was told each time. */
function refused(times: number, error: Error = editing) {
  const told: (readonly string[])[] = [];
  const work = async (waitedFor: readonly string[]): Promise<string> => {
    told.push(waitedFor);
    if (told.length <= times) throw error;
    return "done";
  };
  return { told, work };
}

test("work that nothing stands in the way of is done at once, and nothing is told", async () => {
  const retryPolicy = new RetryPolicy();
  const listener = jest.fn();
  retryPolicy.subscribe(listener);
  const { work, told } = refused(0);
  expect(await retryPolicy.through(work)).toBe("done");
  expect(told).toEqual([[]]);
  expect(listener).not.toHaveBeenCalled();
});

test("work refused while a cell is being edited goes on when it is left, and says once why it waited", async () => {
  const retryPolicy = new RetryPolicy();
  const { work, told } = refused(3);
  const done = retryPolicy.through(work);
  await jest.advanceTimersByTimeAsync(0);
  expect(retryPolicy.waiting).toEqual({ obstacle: "InvalidOperationInCellEditMode", canGiveUp: true });
  await jest.advanceTimersByTimeAsync(2000);
  expect(await done).toBe("done");
  expect(retryPolicy.waiting).toBeNull();
  expect(told).toEqual([[], ...Array(3).fill(["InvalidOperationInCellEditMode"])]);
});

test("pauses grow, up to a second", async () => {
  const retryPolicy = new RetryPolicy();
  const times: number[] = [];
  const begun = Date.now();
  const done = retryPolicy.through(async () => {
    times.push(Date.now() - begun);
    if (times.length < 8) throw editing;
  });
  await jest.advanceTimersByTimeAsync(20_000);
  await done;
  const pauses = times.slice(1).map((time, index) => time - times[index]!);
  expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
  expect(pauses.at(-1)).toBe(1000);
});

test("after its limit it fails with what stands in the way", async () => {
  const retryPolicy = new RetryPolicy(1000);
  const done = expect(retryPolicy.through(refused(Infinity).work)).rejects.toBe(editing);
  await jest.advanceTimersByTimeAsync(5000);
  await done;
  expect(retryPolicy.waiting).toBeNull();
});

test("what is no obstacle fails at once", async () => {
  const error = new WorkbookError("AccessDenied");
  await expect(new RetryPolicy().through(refused(1, error).work)).rejects.toBe(error);
});

test("someone may give up; what must be brought to an end goes on", async () => {
  const retryPolicy = new RetryPolicy();
  const [some, last] = [refused(Infinity), refused(3)];
  const given = expect(retryPolicy.through(some.work)).rejects.toBe(editing);
  const ended = retryPolicy.through(last.work, true);
  await jest.advanceTimersByTimeAsync(10);
  retryPolicy.giveUp();
  await given;
  expect(retryPolicy.waiting).toEqual({ obstacle: "InvalidOperationInCellEditMode", canGiveUp: false });
  await jest.advanceTimersByTimeAsync(5000);
  expect(await ended).toBe("done");
});

test("listeners hear that waiting begins and ends until they stop listening", async () => {
  const retryPolicy = new RetryPolicy();
  const seen: boolean[] = [];
  const stop = retryPolicy.subscribe(() => seen.push(retryPolicy.waiting !== null));
  const done = retryPolicy.through(refused(1).work);
  await jest.advanceTimersByTimeAsync(1000);
  await done;
  expect(seen).toEqual([true, false]);
  stop();
  const again = retryPolicy.through(refused(1).work);
  await jest.advanceTimersByTimeAsync(1000);
  await again;
  expect(seen).toEqual([true, false]);
});
