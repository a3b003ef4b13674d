import { numbering } from "../../../src/checks/rules/numbering";
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
