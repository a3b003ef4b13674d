import { numberWidth } from "../../src/sheets/numberWidth";
import { planOf } from "../../src/sheets/planOf";
import { linesOf, textWidth, widestWord } from "../../src/sheets/textWidth";
import { section29C } from "../tables/section29C";

test("Chinese characters are twice as wide as letters and digits", () => {
  expect([textWidth("行政领导"), textWidth("P-4 ᵃ"), textWidth("次级方案 1")]).toEqual([8, 5, 10]);
});

test("Chinese breaks anywhere, English between words", () => {
  expect(linesOf("2020 年估计数(重计费用前)", 10)).toBe(3);
  expect(linesOf("2020 estimate (before recosting)", 13)).toBe(3);
  expect(widestWord("New/expanded mandates")).toBe("expanded".length);
});

test.each([[109717, "10 971.7"], [-6352, "(635.2)"], [1387094, "138 709.4"], [-12345678, "(1 234 567.8)"], [0, "0.0"]])("%d hundreds of dollars take the room of %s", (units, text) => {
  expect(numberWidth(units, "money")).toBe(text.length);
});

test.each(section29C.languages)("every column is wide enough for its numbers and for the words of its heading: %s", (language) => {
  for (const { cells, columns, columnWidths, listObject } of planOf(section29C, { language, formulas: "native" }).sheets) {
    for (const { column, content, row } of cells) {
      const width = columnWidths[columns[column]!]!;
      // A hidden column shows nothing.
      if (width === 0) continue;
      if (typeof content === "number") expect(width).toBeGreaterThan(numberWidth(Math.round(content * 10), "money"));
      if (row === "#headings/1" || (listObject !== null && row === "#headings/0")) expect(width).toBeGreaterThan(widestWord(String(content)));
    }
  }
});

test("rows of several lines are high enough for them", () => {
  const overview = planOf(section29C, { language: "en", formulas: "native" }).sheets.find(({ table }) => table === "29C.4");
  expect(overview?.rowHeights[overview.rows["#headings/1"]!]).toBeGreaterThanOrEqual(45);
});
