import fc from "fast-check";
import { formatNumber } from "../../../src/budget/notation/formatNumber";
import { toCell } from "../../../src/budget/notation/quantity";
import { inNotation, readingOf } from "../../../src/checks/page/reading";

test.each([
  ["10 971.7", 109717, "plain", 109717],
  ["—", 0, "plain", 0],
  ["2975.1", 29751, "odd", 29751],
  ["47 83434", 478343, "stated", 478343],
  ["47 83434", null, "unreadable", null],
  ["", null, "blank", null],
] as const)("%s, read as %s, is %s", (text, read, how, value) => {
  expect(readingOf({ text, read }, "money")).toMatchObject({ how, value });
});

test("a text that stands for several lines says more than what is read of it", () => {
  expect(readingOf({ text: "12", read: 11 }, "posts")).toEqual({ text: "12", value: 11, how: "stated", own: 12 });
});

test("whole units print as the notation of the page prints their numbers", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.constantFrom("money" as const, "posts" as const, "percentage" as const, "rate" as const),
      (value, quantity) => {
        expect(inNotation(value, quantity)).toBe(formatNumber(toCell(value, quantity), quantity));
      },
    ),
  );
});
