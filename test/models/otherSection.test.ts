import { readModel } from "../../src/models/readModel";
import { modelOf, text98x } from "./fixtures/modelFiles";

describe("a section of other components, funds, grades and languages", () => {
  it("is read without a finding", () => {
    expect(readModel(text98x).findings).toEqual([]);
  });

  it("fills in what a file may leave out", () => {
    const model = modelOf(text98x);
    expect(model.baseYear).toBe(2030);
    expect(model.postChanges.find(({ id }) => id === "from-section-5")).toMatchObject({
      fund: "RB",
      from: { component: null, section: "5", dutyStation: null },
    });
    expect(model.postChanges.find(({ id }) => id === "helper-extra")).toMatchObject({ fund: "XB", from: null });
    expect(model.tables[0]).toMatchObject({ component: null, notes: [] });
  });

  it("reads its printed cells by its own rows and columns", () => {
    const { printed } = modelOf(text98x);
    expect(printed["98X.1"]?.["money/SP2A"]?.["SA/estimate"]?.read).toBe(2410);
    expect(printed["98X.4"]?.["money/posts"]?.["percentage"]?.read).toBe(-4);
    expect(printed["98X.11"]?.["lamps"]?.["2029/actual"]?.read).toBe(987);
    expect(printed["Annex II"]?.["new-keepers/to"]?.["count"]?.read).toBe(3);
  });
});
