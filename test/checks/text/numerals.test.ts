import fc from "fast-check";
import { readNumeral, writeNumeral } from "../../../src/checks/text/numerals";

test.each(["decimal", "roman", "latin", "chinese"] as const)("%s numerals are read as they are written", (numerals) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: numerals === "latin" ? 26 : 89 }), (number) => {
      expect(readNumeral(writeNumeral(number, numerals), numerals)).toBe(number);
    }),
  );
});

test.each([
  ["chinese", "-"],
  ["chinese", "二三"],
  ["roman", "q"],
  ["latin", "aa"],
  ["decimal", "4a"],
] as const)("as a %s numeral %s is none", (numerals, text) => {
  expect(readNumeral(text, numerals)).toBeNull();
});
