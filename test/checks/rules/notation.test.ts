import type { Model, PrintedCell } from "../../../src/budget/model";
import { notation } from "../../../src/checks/rules/notation";
import { subjectOf } from "../../../src/checks/subject";
import { section29C } from "../../tables/section29C";

function printing(table: string, row: string, column: string, cell: PrintedCell): Model {
  const rows = section29C.printed[table]!;
  return {
    ...section29C,
    printed: { ...section29C.printed, [table]: { ...rows, [row]: { ...rows[row], [column]: cell } } },
  };
}
const further = (model: Model) =>
  notation(subjectOf(model)).filter(({ printed }) => !["47 83434", "2975.1", "100"].includes(printed));

test("a text that stands for two lines is told once where it is not their sum", () => {
  const found = further(printing("Annex II", "sp2-section2-ol/to", "count", { text: "21", read: 11 }));
  expect(found.map(({ printed, computed, misprint, place }) => [printed, computed, misprint, place])).toEqual([
    ["21", "12", "digitsSwapped", { table: "Annex II", row: "sp2-section2-ol/to", column: "count" }],
  ]);
});

test.each(["19338.8", "19 338,8", "19 338. 8"])("%s is read and noted", (text) => {
  expect(further(printing("29C.9", "money/SP2", "appropriation", { text, read: 193388 }))).toEqual([
    expect.objectContaining({ severity: "note", computed: "19 338.8" }),
  ]);
});

test("what no one can read is an error", () => {
  expect(further(printing("29C.9", "money/SP2", "appropriation", { text: "19 83.8", read: null }))).toEqual([
    expect.objectContaining({ severity: "error", computed: "19 338.8" }),
  ]);
});
