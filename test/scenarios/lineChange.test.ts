import { exactUnits } from "../../src/scenarios/lineChange";

test("more decimals than the unit has are said, also where the number is text", () => {
  expect([5754.6, "5 754,6", "(500.5)", "", "—"].map((shown) => exactUnits(shown, "money"))).toEqual([
    57546,
    57546,
    -5005,
    null,
    0,
  ]);
  expect([5754.65, "5 754,65", "(0.05)"].map((shown) => exactUnits(shown, "money"))).toEqual(Array(3).fill("notWhole"));
  expect(["1.5", 1.5].map((shown) => exactUnits(shown, "posts"))).toEqual(["notWhole", "notWhole"]);
  expect(exactUnits("see note", "money")).toBe("noNumber");
});
