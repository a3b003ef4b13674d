import { BadScript, readScript } from "../../../src/workbench/headless/automationSteps";

describe("a script of steps", () => {
  test("is an array, or an object that holds one", () => {
    expect(readScript(`[{"do": "sheets"}]`)).toEqual([{ do: "sheets" }]);
    expect(readScript(`{"steps": [{"do": "load", "model": "29c-2020"}]}`)).toEqual([{ do: "load", model: "29c-2020" }]);
  });

  test.each([
    ["not JSON", "sheets", /not JSON/],
    ["no array", `{"do": "sheets"}`, /array of steps/],
    ["a step that is none", `[3]`, /Step 0 must be an object/],
    ["a step that does nothing", `[{"do": "sheets"}, {"range": "A1"}]`, /Step 1 must say/],
  ])("is refused with %s", (_, json, message) => {
    expect(() => readScript(json)).toThrow(BadScript);
    expect(() => readScript(json)).toThrow(message);
  });
});
