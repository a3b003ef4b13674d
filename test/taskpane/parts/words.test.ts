import { cellWords, wordsOf } from "../../../src/taskpane/parts/words";
import { sheetStart } from "../../../src/taskpane/session/sheetStart";

test.each([
  [10971.7, "10\u202f971.7"],
  [-635.2, "(635.2)"],
  [0, "—"],
  [null, "blank"],
  ["", "blank"],
  ["=BUDGET.PERCENT(E8, C8)", "=BUDGET.PERCENT(E8, C8)"],
  [true, "true"],
])("%j is shown as %s", (content, shown) => {
  expect(cellWords(content, wordsOf("en"))).toBe(shown);
});

test("an apostrophe in a sheet's name is doubled in its address", () => {
  expect(sheetStart("Officer's 29C.5")).toBe("'Officer''s 29C.5'!A1");
});
