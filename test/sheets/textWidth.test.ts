import { linesOf, textWidth, widestLine, widestPhrase, widestWord } from "../../src/sheets/textWidth";

test("a Chinese character is nearly as wide as two digits, and a capital wider than a small letter", () => {
  expect(textWidth("行政领导") / textWidth("2019")).toBeCloseTo(1.84, 1);
  expect(textWidth("POSTS")).toBeGreaterThan(textWidth("posts"));
});

test("Chinese breaks anywhere, English between words", () => {
  expect(linesOf("2020 年估计数(重计费用前)", 9)).toBe(3);
  expect(linesOf("2020 estimate (before recosting)", 13)).toBe(3);
  expect(widestWord("New/expanded posts")).toBe(textWidth("expanded"));
});

test("Chinese headings are kept together between brackets and strokes, as far as that is not too wide", () => {
  expect(widestPhrase("新的/扩大的任务", 14)).toBe(textWidth("扩大的任务"));
  expect(widestPhrase("2020 年估计数(重计费用前)", 14)).toBe(
    Math.max(textWidth("2020 年估计数"), textWidth("(重计费用前)")),
  );
  expect(widestPhrase("一般事务及有关职类", 14)).toBeCloseTo(textWidth("一般事务及有关职类") / 2);
});

test("a line ends before the space after it", () => {
  expect(widestLine("2019 planned", 8)).toBe(textWidth("planned"));
  expect(widestLine("2019 planned", 80)).toBeCloseTo(textWidth("2019 planned"));
});
