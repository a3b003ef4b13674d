import { withTimeLimit } from "../../../src/excel/request/Requests";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("an answer in time is passed on, and so is a failure", async () => {
  expect(await withTimeLimit(Promise.resolve("answer"), 1000)).toBe("answer");
  await expect(withTimeLimit(Promise.reject(new Error("refused")), 1000)).rejects.toThrow("refused");
  expect(jest.getTimerCount()).toBe(0);
});

test("what does not come in time fails with the seconds that were waited", async () => {
  const given = expect(withTimeLimit(new Promise(() => undefined), 30_000)).rejects.toMatchObject({
    code: "Timeout",
    args: { seconds: 30 },
  });
  await jest.advanceTimersByTimeAsync(30_000);
  await given;
});
