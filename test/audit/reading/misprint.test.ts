import { misprintOf } from "../../../src/audit/reading/misprint";

test.each([
  [13890, 13980, "swapped"],
  [3625, -3625, "sign"],
  [12, 123, "dropped"],
  [1223, 123, "added"],
  [127, 124, "lastDigit"],
  [824, 124, "digit"],
  [1240, 124, "point"],
  [0, 124, "lost"],
  [500, 124, null],
  [-12, 124, null],
])("%d printed for %d: %s", (printed, right, misprint) => {
  expect(misprintOf(printed, right)).toBe(misprint);
});
