import { format, places } from "../../src/locales/format";

test("a place takes its argument", () => {
  expect(format("Sheet {sheet} is protected.", { sheet: "29C.5" }, "en")).toBe("Sheet 29C.5 is protected.");
});

test("an argument is written as it is, even when it looks like a place or a number sign", () => {
  expect(
    format(
      "Sheet {sheet}: {count, plural, one {# cell} other {# cells of {sheet}}}.",
      { sheet: "{count}$&", count: 2 },
      "en",
    ),
  ).toBe("Sheet {count}$&: 2 cells of {count}$&.");
});

test("numbers are grouped as the language groups them", () => {
  expect(format("{count} cells", { count: 12345 }, "en")).toBe("12,345 cells");
  expect(format("{count} Zellen", { count: 12345 }, "de")).toBe("12.345 Zellen");
});

test.each([
  [0, "0 sheets"],
  [1, "1 sheet"],
  [2, "2 sheets"],
])("English counts %d as %s", (count, words) => {
  expect(format("{count, plural, one {# sheet} other {# sheets}}", { count }, "en")).toBe(words);
});

test("Chinese has one form", () => {
  expect(format("{count, plural, other {# 个工作表}}", { count: 1 }, "zh")).toBe("1 个工作表");
});

test("a form for exactly the plural category of the language wins, else `other`", () => {
  expect(format("{count, plural, few {# few} other {# other}}", { count: 3 }, "ru")).toBe("3 few");
  expect(format("{count, plural, few {# few} other {# other}}", { count: 3 }, "en")).toBe("3 other");
});

test("a place without an argument stays visible", () => {
  expect(format("{sheet} of {total}", { total: 3 }, "en")).toBe("{sheet} of 3");
});

test("a place that is not closed is a mistake in the message", () => {
  expect(() => format("{sheet", {}, "en")).toThrow(SyntaxError);
});

test("the places of a message can be listed", () => {
  expect(places("{done} of {total}: {count, plural, one {# cell of {sheet}} other {#}} {done}")).toEqual([
    "done",
    "total",
    "count",
    "sheet",
  ]);
});
