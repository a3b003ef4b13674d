import { Clock } from "../../../src/workbench/realm/clock";
import { eventually } from "../../eventually";

const after = (clock: Clock, ms: number): Promise<string> =>
  new Promise((resolve) => {
    clock.setTimeout(() => {
      resolve("done");
    }, ms);
  });

describe("the clock of a realm", () => {
  test("ends short pauses early while a calculation waits for the add-in", async () => {
    const clock = new Clock();
    const started = Date.now();
    for (let pause = 0; pause < 30; pause++) await clock.hurry(after(clock, 1000), () => true);
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  test("lets them run while something else is under way", async () => {
    const clock = new Clock();
    const started = Date.now();
    await clock.hurry(after(clock, 120), () => false);
    expect(Date.now() - started).toBeGreaterThanOrEqual(110);
  });

  test("never shortens a time limit", async () => {
    const clock = new Clock();
    let expired = false;
    clock.setTimeout(() => {
      expired = true;
    }, 30_000);
    await clock.hurry(after(clock, 500), () => true);
    expect(expired).toBe(false);
    clock.dispose();
  });

  test("repeats an interval until it is cleared", async () => {
    const clock = new Clock();
    let turns = 0;
    const id = clock.setInterval(() => {
      turns += 1;
      if (turns === 3) clock.clear(id);
    }, 1);
    await eventually(() => turns, 3);
  });
});
