import fc from "fast-check";
import { numbering, readNumeral, writeNumeral } from "../../../src/checks/rules/numbering";
import { subjectOf } from "../../../src/checks/subject";
import { section29C } from "../../tables/section29C";

const subject = subjectOf(section29C);
const slips = (printed: readonly string[]) =>
  numbering({
    ...subject,
    model: {
      ...section29C,
      numberings: [{ id: "t", kind: "table", numerals: "decimal", within: null, prefix: "29C.", printed }],
    },
  }).map((finding) => [finding.message.code, finding.printed, finding.computed]);

test("numbers one after the other are right", () => expect(slips(["29C.1", "29C.2", "29C.3"])).toEqual([]));
test("a gap is told once", () => expect(slips(["29C.1", "29C.3", "29C.4"])).toEqual([["numberGap", "29C.3", "29C.2"]]));
test("a repeat is told once", () =>
  expect(slips(["29C.1", "29C.2", "29C.2", "29C.3"])).toEqual([["numberRepeated", "29C.2", "29C.3"]]));

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
