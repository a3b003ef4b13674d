import { finish, takeTurns, type Steps } from "../../src/audit/steps";

function* counted(steps: number): Steps<number> {
  let taken = 0;
  while (taken < steps) {
    taken += 1;
    yield;
  }
  return taken;
}

/** Steps that take as long as a turn, so that others come between them. */
function* slow(steps: number): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    const began = performance.now();
    while (performance.now() - began < 50);
    yield;
  }
  return "done";
}

test("all steps at once give the result", () => {
  expect(finish(counted(5))).toBe(5);
});

test("steps in turns give the same, and let others have their turn between them", async () => {
  let others = 0;
  const timer = setInterval(() => (others += 1), 0);
  expect(await takeTurns(slow(4))).toBe("done");
  clearInterval(timer);
  expect(others).toBeGreaterThan(0);
});

test("what is aborted ends with the reason", async () => {
  const controller = new AbortController();
  const work = takeTurns(slow(100), controller.signal);
  controller.abort(new Error("enough"));
  await expect(work).rejects.toThrow("enough");
});
