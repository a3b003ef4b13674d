import { planOf } from "../../src/sheets/planOf";
import { section29C } from "../tables/section29C";

test("rows of several lines are high enough for them", () => {
  const overview = planOf(section29C, { language: "en", formulas: "native" }).sheets.find(
    ({ table }) => table === "29C.4",
  );
  expect(overview?.rowHeights[overview.rows["#headings/1"]!]).toBeGreaterThanOrEqual(36);
});

test("what a hidden column says makes no row higher", () => {
  const annex = planOf(section29C, { language: "zh", formulas: "native" }).sheets.find(
    ({ listObject }) => listObject !== null,
  );
  expect(annex?.rowHeights[annex.listObject!.area.bottom]).toBeLessThan(40);
});
