import { planOf } from "../../src/sheets/planOf";
import { section29C } from "../tables/section29C";

test("rows of several lines are high enough for them", () => {
  const overview = planOf(section29C, { language: "en", formulas: "native" }).sheets.find(({ table }) => table === "29C.4");
  expect(overview?.rowHeights[overview.rows["#headings/1"]!]).toBeGreaterThanOrEqual(45);
});
