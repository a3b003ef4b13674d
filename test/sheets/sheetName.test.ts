import { sheetName } from "../../src/sheets/sheetName";
import { tableName } from "../../src/tables/frame";

const table = (id: string, family: "component" | "organisation" | "performance" | "overview") => ({
  id,
  family,
  name: tableName(id),
});

test("a table goes by its number in every language, an annex and what has no number by their words", () => {
  expect(["en", "zh"].map((language) => sheetName(table("29C.10", "component"), language))).toEqual([
    "29C.10",
    "29C.10",
  ]);
  expect(["en", "zh"].map((language) => sheetName(table("Annex I", "organisation"), language))).toEqual([
    "Annex I",
    "附件一",
  ]);
  expect(["en", "zh"].map((language) => sheetName(table("Results", "performance"), language))).toEqual([
    "Performance",
    "业绩计量",
  ]);
});

test("a name has none of the characters that Excel forbids, and no more than it allows", () => {
  expect(sheetName(table("Pay/[scale]?", "overview"), "en")).toBe("Pay--scale--");
  expect(sheetName(table("x".repeat(40), "overview"), "en")).toHaveLength(31);
});
