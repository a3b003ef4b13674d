import { typed } from "../../../src/workbench/engine/typed";

test.each([
  ["$120", 120, "$#,##0_);[Red]($#,##0)"],
  ["-$1,200.50", -1200.5, "$#,##0.00_);[Red]($#,##0.00)"],
  ["13:45", 13.75 / 24, "h:mm"],
  ["1:45 pm", 13.75 / 24, "h:mm AM/PM"],
  ["15-Jan-2020", 43845, "d-mmm-yy"],
  ["Jan 2020", 43831, "mmm-yy"],
  ["2020-01-15 12:00", 43845.5, "m/d/yyyy h:mm"],
  ["(5)", -5, undefined],
  ["12.5%", 0.125, "0.00%"],
  ["1 1/2", 1.5, "# ?/?"],
])("%s is a number with its format", (text, value, format) => {
  const entry = typed(text, "General");
  expect(entry).toMatchObject({ kind: "value", value: expect.closeTo(value, 9) as number });
  expect(entry.kind === "value" ? entry.format : "").toBe(format);
});

test.each(["P-2/1", "29C.10", "13:75", "32-Jan-2020", "$", "1:30pm x", "A/74/6"])("%s stays text", (text) => {
  expect(typed(text, "General")).toEqual({ kind: "value", value: text });
});
