import { misprintOf } from "../../../src/checks/diagnosis/misprint";

test.each([
  [109177, 109717, "digitsSwapped"],
  [1, -1, "signLost"],
  [-5, 5, "signAdded"],
  [1097, 10971, "digitDropped"],
  [28892, 2892, "digitAdded"],
  [455903, 455902, "lastDigit"],
  [555902, 455902, "digitChanged"],
  [3240, 324, "pointShifted"],
  [123, 987, null],
] as const)("%d for %d: %s", (printed, right, kind) => {
  expect(misprintOf(printed, right)).toBe(kind);
});
