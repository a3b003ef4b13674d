import { linesOf, textWidth, widestWord } from "../../src/sheets/textWidth";

test("a Chinese character is nearly as wide as two digits, and a capital wider than a small letter", () => {
  expect(textWidth("行政领导") / textWidth("2019")).toBeCloseTo(1.84, 1);
  expect(textWidth("POSTS")).toBeGreaterThan(textWidth("posts"));
});

test("Chinese breaks anywhere, English between words", () => {
  expect(linesOf("2020 年估计数(重计费用前)", 9)).toBe(3);
  expect(linesOf("2020 estimate (before recosting)", 13)).toBe(3);
  expect(widestWord("New/expanded mandates")).toBe(textWidth("mandates"));
});
