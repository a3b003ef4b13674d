import { editModel } from "../../../src/budget/edit/editModel";
import { type Coordinates, factsOf } from "../../../src/budget/factKey";
import { modelOf, text29c } from "../../models/fixtures/modelFiles";

const model = modelOf(text29c);
const nonPost: Coordinates = { of: "money", measure: "other", fund: "RB", component: "EDM", category: "nonPost" };
const oneEdit = (at: Coordinates, value: number | null) => editModel(model, [{ at, value }]);

describe("editing the facts of a model", () => {
  it.each<[string, Coordinates, number]>([
    ["an amount", nonPost, -1000],
    [
      "approved posts",
      { of: "posts", measure: "approved", fund: "RB", component: null, grade: "P-4", staffCategory: null },
      25,
    ],
    ["a compliance rate", { of: "rate", series: "airTickets", year: 2018, kind: "actual" }, 501],
    [
      "a change by object",
      { of: "object", measure: "other", fund: "RB", component: "EDM", object: "suppliesAndMaterials" },
      12,
    ],
    [
      "an amount by object that the text does not give",
      { of: "object", measure: "other", fund: "RB", component: "SP1", object: "contractualServices" },
      -2000,
    ],
    [
      "a number of meetings",
      { of: "deliverable", table: "29C.2", line: "meetings", year: 2020, kind: "planned" },
      30000,
    ],
    [
      "a number of meetings that was unknown",
      { of: "deliverable", table: "29C.2", line: "meetings", year: 2018, kind: "actual" },
      20704,
    ],
    [
      "a satisfaction that was unknown",
      { of: "performance", measure: "clientSatisfaction", year: 2019, kind: "planned" },
      800,
    ],
    [
      "posts that were unknown",
      { of: "posts", measure: "technical", fund: "RB", component: "SP3", grade: null, staffCategory: "OTHER" },
      1,
    ],
    ["a count of the annex", { of: "postChange", change: "sp3-sp1-p3", end: "to" }, 3],
    ["a count of the annex where posts leave", { of: "postChange", change: "sp3-sp1-p3", end: "from" }, -3],
  ])("gives %s its new value, and leaves the model as it was", (_, at, value) => {
    const before = JSON.stringify(model);
    const { model: edited, refused } = oneEdit(at, value);
    expect(refused).toEqual([]);
    expect(factsOf(edited).value(at)).toBe(value);
    expect(JSON.stringify(model)).toBe(before);
  });

  it("keeps the source, and gives a fact that was unknown the source of its neighbours", () => {
    expect(factsOf(oneEdit(nonPost, 1).model).find(nonPost)?.source).toEqual({ table: "29C.8" });
    const technical: Coordinates = {
      of: "posts",
      measure: "technical",
      fund: "RB",
      component: "SP3",
      grade: null,
      staffCategory: "OTHER",
    };
    expect(factsOf(oneEdit(technical, 1).model).find(technical)?.source).toEqual({ table: "29C.12" });
  });

  it("makes a fact unknown", () => {
    expect(factsOf(oneEdit(nonPost, null).model).value(nonPost)).toBeNull();
  });

  it("lets the other end of a post change follow", () => {
    const { model: edited } = oneEdit({ of: "postChange", change: "sp3-sp1-p3", end: "to" }, 3);
    expect(factsOf(edited).value({ of: "postChange", change: "sp3-sp1-p3", end: "from" })).toBe(-3);
  });

  it("lets the word of a change by object follow its sign", () => {
    const { model: edited } = oneEdit(
      { of: "object", measure: "other", fund: "RB", component: "EDM", object: "suppliesAndMaterials" },
      12,
    );
    expect(
      edited.objectChanges.find(({ object, component }) => object === "suppliesAndMaterials" && component === "EDM")
        ?.direction,
    ).toBe("increase");
  });

  it("takes a post change of nil away, with the lines and claims that speak of it", () => {
    const { model: edited } = oneEdit({ of: "postChange", change: "sp1-gs", end: "from" }, 0);
    expect(edited.postChanges.map(({ id }) => id)).not.toContain("sp1-gs");
    expect(Object.keys(edited.printed["Annex II"] ?? {})).not.toContain("sp1-gs/from");
    expect(edited.claims.length).toBe(model.claims.length - 2);
  });

  it.each<[string, Coordinates, number | null, string]>([
    ["half an amount", nonPost, 0.5, "notWhole"],
    [
      "fewer approved posts than none",
      { of: "posts", measure: "approved", fund: "RB", component: null, grade: "P-4", staffCategory: null },
      -1,
      "notPossible",
    ],
    ["posts that arrive where they leave", { of: "postChange", change: "sp1-gs", end: "from" }, 1, "notPossible"],
    ["an end that a change does not have", { of: "postChange", change: "sp1-gs", end: "to" }, 1, "noSuchPlace"],
    ["a change that is not there", { of: "postChange", change: "sp9", end: "to" }, 1, "noSuchPlace"],
    [
      "a year that a table does not show",
      { of: "deliverable", table: "29C.2", line: "meetings", year: 2017, kind: "actual" },
      1,
      "noSuchPlace",
    ],
    [
      "a number of what is not quantified",
      { of: "deliverable", table: "29C.2", line: "hardware", year: 2020, kind: "planned" },
      1,
      "notPossible",
    ],
    ["a series that is not there", { of: "rate", series: "trains", year: 2020, kind: "planned" }, 1, "noSuchPlace"],
    [
      "a rate that no file can say",
      { of: "rate", series: "airTickets", year: 2018, kind: "actual" },
      10_001,
      "notPossible",
    ],
    [
      "no change by object",
      { of: "object", measure: "other", fund: "RB", component: "EDM", object: "suppliesAndMaterials" },
      0,
      "notPossible",
    ],
  ])("refuses %s", (_, at, value, reason) => {
    const result = oneEdit(at, value);
    expect(result.refused).toEqual([{ edit: { at, value }, reason }]);
    expect(result.model).toBe(model);
  });

  it("refuses both ends of a post change that say different things, and carries out the rest", () => {
    const ends = [
      { at: { of: "postChange", change: "sp3-sp1-p3", end: "from" }, value: -3 },
      { at: { of: "postChange", change: "sp3-sp1-p3", end: "to" }, value: 4 },
    ] as const;
    const { model: edited, refused } = editModel(model, [...ends, { at: nonPost, value: 7 }]);
    expect(refused.map(({ reason }) => reason)).toEqual(["endsDisagree", "endsDisagree"]);
    expect(factsOf(edited).value(nonPost)).toBe(7);
  });
});
