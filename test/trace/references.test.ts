import { listsIn, namesIn, referencesIn, withNames, withReferences } from "../../src/trace/references";

test.each([
  ["=Estimate*Rate", ["Estimate", "Rate"]],
  ["=SUM(Posts, Posts)+A1+$B$2", ["Posts"]],
  ["=BUDGET.VARIANCE('29C.4'!B13, Base_2019)", ["Base_2019"]],
  ['=IF(TRUE, "Estimate", 概算)', ["概算"]],
  ["=SUM(PostChanges[Posts])", []],
  ["=SUM(PostChanges[[#All],[Posts]])", []],
  ["='Annex II'!C10+Sheet1!A1", []],
] as const)("%s mentions %j", (formula, names) => expect(namesIn(formula)).toEqual(names));

test("a name gives way to what it stands for", () => {
  const meanings: Readonly<Record<string, string>> = { Estimate: "='29C.10'!$I$9", Rate: "=0.25", Both: "=A1+A2" };
  expect(withNames("=Estimate*Rate+Both-Unknown", (name) => meanings[name] ?? null)).toBe(
    "='29C.10'!$I$9*0.25+(A1+A2)-Unknown",
  );
});

const named = (formula: string): readonly string[] => referencesIn(formula).map(({ text }) => text);

test.each([
  ["=ROUND(SUM(C7:C8),1)", ["C7:C8"]],
  ["='29C.10'!C9+Sheet1!$B$2", ["'29C.10'!C9", "Sheet1!$B$2"]],
  ["=IF(C7=0,0,BUDGET.PERCENT(G7,C7))", ["C7", "G7", "C7"]],
  ['="A1"&LOG10(B2)', ["B2"]],
  ['=BUDGET.POSTCHANGE(PostChanges[#All],"P-4","SP1")', []],
  ["='It''s'!A1", ["'It''s'!A1"]],
] as const)("%s refers to %j", (formula, texts) => expect(named(formula)).toEqual(texts));

test("a range has its corners, counted from nought", () => {
  expect(referencesIn("=SUM($B$2:AA10)")[0]).toMatchObject({ sheet: null, top: 1, left: 1, bottom: 9, right: 26 });
});

test("lists are known by their names", () => expect(listsIn("=SUM(PostChanges[Posts])+1")).toEqual(["PostChanges"]));

test("numbers take the places of references, and nothing else changes", () => {
  expect(withReferences("=BUDGET.PERCENT(A1,A11)", ({ text }) => (text === "A1" ? "75.7" : "2 819.2"))).toBe(
    "=BUDGET.PERCENT(75.7,2 819.2)",
  );
});
