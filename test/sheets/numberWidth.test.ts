import { numberWidth } from "../../src/sheets/numberWidth";

test.each([
  [109717, "10 971.7"],
  [-6352, "(635.2)"],
  [1387094, "138 709.4"],
  [-12345678, "(1 234 567.8)"],
  [0, "0.0"],
])("%d hundreds of dollars take the room of %s", (units, text) => {
  expect(numberWidth(units, "money")).toBe(text.length);
});
