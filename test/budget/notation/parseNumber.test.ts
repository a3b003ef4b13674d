import fc from "fast-check";
import { formatNumber } from "../../../src/budget/notation/formatNumber";
import { parseNumber, splitLabelMarks } from "../../../src/budget/notation/parseNumber";

/** What a text is read as: its value and what was unusual, or the reason against it. */
function reading(text: string, decimalMark?: "." | ","): unknown {
  const read = parseNumber(text, decimalMark === undefined ? {} : { decimalMark });
  if ("reason" in read) return `${read.reason.code}: ${read.reason.text}`;
  return read.remarks.length === 0 ? read.value : [read.value, ...read.remarks.map(({ code }) => code)];
}

describe("numbers as the page prints them", () => {
  it.each([
    ["10 971.7", 10971.7],
    ["116 611.9", 116611.9],
    ["1 234 567", 1234567],
    ["(635.2)", -635.2],
    ["(1)", -1],
    ["100", 100],
    ["0.0", 0],
    ["—", 0],
    ["–", 0],
    ["-", 0],
    ["−", 0],
    ["——", 0],
    ["", null],
    ["   ", null],
    ["−635.2", -635.2],
    ["- 635.2", -635.2],
    ["( 635.2 )", -635.2],
  ])("%j is %j", (text, value) => expect(reading(text)).toBe(value));

  it("take any space between thousands", () => {
    for (const space of [" ", "\u00A0", "\u202F", "\u2009", "\u2007", "\u2006"])
      expect(reading(`10${space}971.7`)).toBe(10971.7);
  });
});

describe("slips and foreign habits are read with a remark", () => {
  it.each([
    ["(17. 8)", [-17.8, "spaceAtPoint"]],
    ["2975.1", [2975.1, "ungrouped"]],
    ["1  234", [1234, "wideSpace"]],
    ["(34.0)a", [-34, "mark"]],
    ["12a", [12, "mark"]],
    ["12 a, b", [12, "mark", "mark"]],
    ["77ᵃ", [77, "mark"]],
    ["24 <sup>a</sup>", [24, "mark"]],
    ["—b", [0, "mark"]],
    ["3*", [3, "mark"]],
    ["（６３５．２）", [-635.2, "characters"]],
    ["１０　９７１．７", [10971.7, "characters"]],
    ["10。5", [10.5, "characters"]],
    ["٣٫٥", [3.5, "characters"]],
    ["10,971.7", [10971.7, "foreignGroups"]],
    ["10’971.7", [10971.7, "foreignGroups"]],
    ["1,234,567", [1234567, "foreignGroups"]],
    ["10,971", [10971, "foreignGroups"]],
    ["10 971,7", [10971.7, "decimalComma"]],
    ["971,7", [971.7, "decimalComma"]],
    ["0,971", [0.971, "decimalComma"]],
    ["10.971,7", [10971.7, "decimalComma", "foreignGroups"]],
    ["10.971", [10.971, "threeDecimals"]],
    ["2.7%", [2.7, "perCentSign"]],
    ["(17.6)%", [-17.6, "perCentSign"]],
    ["(17.6%)", [-17.6, "perCentSign"]],
    ["5-", [-5, "trailingMinus"]],
    ["(—)", [0, "nilInParentheses"]],
    ["..", [null, "notAvailable"]],
    ["n/a", [null, "notAvailable"]],
    ["N.A.", [null, "notAvailable"]],
    ["不适用", [null, "notAvailable"]],
  ])("%j is %j", (text, expected) => expect(reading(text)).toEqual(expected));

  it("the decimal mark of a known language settles what is ambiguous", () => {
    expect(reading("10,971", ",")).toEqual([10.971, "decimalComma"]);
    expect(reading("10.971", ",")).toEqual([10971, "foreignGroups"]);
    expect(reading("10,971", ".")).toEqual([10971, "foreignGroups"]);
  });
});

describe("what is not certain is refused with its reason", () => {
  it.each([
    ["47 83434", "group: 83434"],
    ["12 34", "group: 34"],
    ["1234 567", "group: 1234"],
    ["12,34,567", "group: 34"],
    ["1 234,567", "ambiguousComma: 1 234,567"],
    ["1,234.567,8", "mixedSeparators: 1,234.567,8"],
    ["1 234'567", "mixedSeparators: 1 234'567"],
    ["(12", "parentheses: (12"],
    ["12)", "parentheses: 12)"],
    ["-(635.2)", "twoSigns: -(635.2)"],
    ["(-5)", "twoSigns: (-5)"],
    ["12 (3)", "severalNumbers: 12 (3)"],
    ["12, 13", "severalNumbers: 12, 13"],
    ["1、2", "severalNumbers: 1、2"],
    ["10\n971.7", "severalNumbers: 10\n971.7"],
    ["5-6", "severalNumbers: 5-6"],
    ["1/16", "severalNumbers: 1/16"],
    ["12. 345", "severalNumbers: 12. 345"],
    ["1.", "point: 1."],
    ["007", "leadingZero: 007"],
    ["US$ 10", "currency: US$ 10"],
    ["2 894 900美元", "currency: 2 894 900美元"],
    ["1e5", "letters: 1e5"],
    ["P-5", "letters: P-5"],
    ["29C.10", "letters: 29C.10"],
    ["LLa", "letters: LLa"],
    ["1234567890123456.7", "digits: 1234567890123456.7"],
    ["=1+1", "symbols: =1+1"],
  ])("%j: %s", (text, reason) => expect(reading(text)).toBe(reason));

  it("a sentence is refused at once, however long", () => {
    expect(reading(`1${" ".repeat(32_000)}x`)).toMatch(/^letters/);
  });
});

describe("laws of the notation", () => {
  const amount = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }).map((units) => units / 10);

  it("what is formatted is read back, whatever space stands between thousands", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(" ", "\u00A0", "\u202F", "\u2009"), (value, space) => {
        expect(reading(formatNumber(value, "money").replaceAll(" ", space))).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (posts) =>
        expect(reading(formatNumber(posts, "posts"))).toBe(posts),
      ),
    );
  });

  it("a footnote letter changes nothing but the marks", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(..."abcdefg"), (value, mark) => {
        const read = parseNumber(`${formatNumber(value, "money")}${mark}`);
        expect(read).toMatchObject({ value, marks: [mark] });
      }),
    );
  });

  it("no group of other than three digits passes for a number", () => {
    const group = fc
      .integer({ min: 0, max: 99_999 })
      .map(String)
      .filter((digits) => digits.length !== 3);
    const first = fc.integer({ min: 1, max: 999 }).map(String);
    fc.assert(
      fc.property(first, group, fc.constantFrom(" ", "\u00A0", "'"), (start, malformed, separator) => {
        expect(parseNumber(`${start}${separator}${malformed}.5`)).toMatchObject({ reason: { code: "group" } });
        expect(parseNumber(`(${start}${separator}${malformed}${separator}123)`)).toMatchObject({
          reason: { code: "group" },
        });
      }),
    );
  });

  it("any text is read or refused, never more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = parseNumber(text);
        expect("reason" in read || read.value === null || Number.isFinite(read.value)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\d ().,%—-]{0,12}$/), (text) => {
        const read = parseNumber(text);
        if ("reason" in read || read.value === null || read.remarks.length > 0) return;
        expect(parseNumber(formatNumber(read.value, "money"))).toMatchObject({
          value:
            Math.sign(read.value) *
              Number(
                new Intl.NumberFormat("en", {
                  maximumFractionDigits: 1,
                  useGrouping: false,
                  roundingMode: "halfExpand",
                } as Intl.NumberFormatOptions).format(Math.abs(read.value)),
              ) +
            0,
        });
      }),
    );
  });
});

describe("footnote marks at labels", () => {
  it.each([
    ["LLa", "LL", "a"],
    ["P-4 a", "P-4", "a"],
    ["P-4 <sup>a</sup>", "P-4", "a"],
    ["GS (PL)b", "GS (PL)", "b"],
    ["当地雇员a", "当地雇员", "a"],
    ["小计ᵇ", "小计", "b"],
    ["Other levelᵃ", "Other level", "a"],
  ])("%s", (text, label, mark) => expect(splitLabelMarks(text)).toEqual({ text: label, marks: [mark] }));

  it("a letter that ends a word is no mark", () => {
    expect(splitLabelMarks("Subtotal")).toEqual({ text: "Subtotal", marks: [] });
    expect(splitLabelMarks("Local level")).toEqual({ text: "Local level", marks: [] });
  });
});
