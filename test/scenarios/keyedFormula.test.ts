import type { CellReference } from "../../src/spreadsheet/references";
import { keyFormula, type Place } from "../../src/scenarios/keyFormula";
import { cellsOf, printKeyed } from "../../src/scenarios/printKeyed";

const lines = (...keys: readonly string[]) => Object.fromEntries(keys.map((key, at) => [key, at]));
const resources: Place = {
  table: "29C.10",
  sheet: "29C.10",
  rows: lines("#title", "posts", "nonPost", "total"),
  columns: lines("label", "base", "estimate"),
};
const annex: Place = {
  table: "Annex II",
  sheet: "Annex II",
  rows: lines("#headings", "1", "2", "+0"),
  columns: lines("component", "count"),
};
const before = [resources, annex];

const followed = new Map<string, string>();
const follow = (sheet: string, { text }: CellReference) => {
  if (sheet === "Gone") return null;
  followed.set("1", `'${sheet}'!${text.split("!").at(-1)!}`);
  return "1";
};

/** A formula that was entered on 29C.10, as it reads there later. */
const later = (formula: string, places: readonly Place[]) =>
  printKeyed(keyFormula(formula, "29C.10", before, follow), "29C.10", places, (name) =>
    cellsOf(followed.get(name) ?? ""),
  );

const inserted: Place = {
  ...resources,
  sheet: "Resources '20",
  rows: { "#title": 0, posts: 2, nonPost: 4, total: 5 },
  columns: lines("label", "mine", "base", "estimate"),
};

test.each([
  "=b2*2",
  "=$B$2+'29C.10'!C4",
  "=SUM(B2:B3)",
  "='annex ii'!B3",
  "=SUM(A:A)+Rate",
  "=Gone!A1",
  '=IF(B2>0,"B2",1)',
  "=Mine!$B$5",
])("%s reads as it was entered while nothing moves", (formula) => {
  expect(later(formula, before)).toBe(formula);
});

test.each([
  ["=B2*2", "=C3*2"],
  ["=$B2+B$3+$C$4", "=$C3+C$5+$D$6"],
  ["=SUM(B2:B4)", "=SUM(C3:C6)"],
  ["='29C.10'!B2", "='Resources ''20'!C3"],
  ["='Annex II'!B4", "='Annex II'!B6"],
])("%s follows its rows, columns and sheets", (formula, should) => {
  expect(later(formula, [inserted, { ...annex, rows: { "#headings": 0, 1: 1, 2: 2, "+0": 5 } }])).toBe(should);
});

test("a range loses what is deleted of it, and a reference to what is gone says so", () => {
  const rows = { "#title": 0, nonPost: 2, total: 3 };
  expect(later("=SUM(B2:B4)+B3", [{ ...resources, rows }, annex])).toBe("=SUM(B3:B4)+B3");
  expect(later("=B2+1", [{ ...resources, rows }, annex])).toBe("=#REF!+1");
  expect(later("='Annex II'!B2", [resources])).toBe("=#REF!");
});

test("cells without a key are followed by name", () => {
  const formula = "=Mine!$B5";
  const keyed = keyFormula(formula, "29C.10", before, follow);
  expect(printKeyed(keyed, "29C.10", before, () => cellsOf("'My notes'!$D$9"))).toBe("='My notes'!$D9");
  expect(printKeyed(keyed, "29C.10", before, () => null)).toBe("=#REF!");
  expect(
    printKeyed(keyFormula("=SUM(D2:D9)", "29C.10", before, follow), "29C.10", before, () =>
      cellsOf("'29C.10'!$E$2:$E$10"),
    ),
  ).toBe("=SUM(E2:E10)");
});
