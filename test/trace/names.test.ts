import { namesIn, withNames } from "../../src/trace/names";

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
