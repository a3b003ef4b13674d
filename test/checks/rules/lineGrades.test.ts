import type { Model } from "../../../src/budget/model";
import { lineGrades } from "../../../src/checks/rules/lineGrades";
import { subjectOf } from "../../../src/checks/subject";
import { section29C } from "../../tables/section29C";

const annex = section29C.printed["Annex II"]!;

function printing(row: string, text: string): Model {
  const rows = { ...annex, [row]: { ...annex[row], grade: { text, read: null } } };
  return { ...section29C, printed: { ...section29C.printed, "Annex II": rows } };
}

const found = (model: Model) =>
  lineGrades(subjectOf(model)).map(({ printed, computed, place }) => [printed, computed, place]);

/** The page prints one grade in parentheses. */
const known = ["(P-2)", "P-2", { table: "Annex II", row: "sp1-p2-p3/from", column: "grade" }];

test("the grades printed in the annex are those of its changes; one text holds two, one has parentheses", () => {
  expect(found(section29C)).toEqual([known]);
});

test.each(["P-4", "D-8", "(P-5)", "GS(PL)"])("%s for P-5 is found where it stands", (text) => {
  expect(found(printing("sp1-p4-p5/to", text))).toEqual([
    known,
    [text, "P-5", { table: "Annex II", row: "sp1-p4-p5/to", column: "grade" }],
  ]);
});

test("a footnote mark or another spelling is no other grade", () => {
  expect(found(printing("sp1-p4-p5/to", "P–5 a"))).toEqual([known]);
});
