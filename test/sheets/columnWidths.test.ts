import { numberWidth } from "../../src/sheets/columnWidths";
import { planOf } from "../../src/sheets/planOf";
import { widestWord } from "../../src/sheets/textWidth";
import { section29C } from "../tables/section29C";

test.each(section29C.languages)(
  "every column is wide enough for its numbers and for the words of its heading: %s",
  (language) => {
    for (const { cells, columns, columnWidths, listObject } of planOf(section29C, { language, formulas: "native" })
      .sheets) {
      for (const { column, content, row } of cells) {
        const width = columnWidths[columns[column]!]!;
        // A hidden column shows nothing.
        if (width === 0) continue;
        if (typeof content === "number") expect(width).toBeGreaterThan(numberWidth(Math.round(content * 10), "money"));
        if (row === "#headings/1" || (listObject !== null && row === "#headings/0"))
          expect(width).toBeGreaterThan(widestWord(String(content)));
      }
    }
  },
);

test.each([
  [109717, "10 971.7"],
  [-6352, "(635.2)"],
  [1387094, "138 709.4"],
  [-12345678, "(1 234 567.8)"],
  [0, "0.0"],
])("%d hundreds of dollars take the room of %s", (units, text) => {
  expect(numberWidth(units, "money")).toBe(text.length);
});
