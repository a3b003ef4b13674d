import { readCell } from "../../../src/audit/reading/cell";

test.each([
  ["10 971.7", 10971.7, 1],
  ["(635.2)", -635.2, 1],
  ["(14 913.70)", -14913.7, 2],
  ["100", 100, 0],
  ["100.0", 100, 1],
  ["<b>47 834.3</b>", 47834.3, 1],
  ["**47 834.3**", 47834.3, 1],
  ["(34.0)a", -34, 1],
  ["(17. 8)", -17.8, 1],
  ["0.235", 0.235, 3],
  ["10,000", 10000, 0],
  ["5,018.6", 5018.6, 1],
  ["—", 0, 0],
  [1206.6000000000022, 1206.6, 1],
])("%s is %d with %d decimals", (cell, value, decimals) => {
  expect(readCell(cell)).toMatchObject({ kind: "number", value, decimals });
});

test.each(["47 83434", "(1 45.7)", "(14.3", "12.3.4"])("%s was meant as a number and is none", (cell) => {
  expect(readCell(cell)).toMatchObject({ kind: "malformed", text: cell });
});

test.each(["P-4", "1GS(PL), 11GS(OL)", "2018-2019", "2025/26", "1 P-5, 3 P-4"])("%s is text", (cell) => {
  expect(readCell(cell)).toEqual({ kind: "text", text: cell });
});

test.each(["", "  ", null, undefined, true, "…", "n/a", "不适用", "s.o.", "Н/П"])("%s is blank", (cell) => {
  expect(readCell(cell)).toEqual({ kind: "blank" });
});
