import { tablesOf } from "../../src/tables/tablesOf";
import { section29C } from "../tables/section29C";
import { cellOf, formulasOf, plan, written } from "./plans";

describe("a plan of some tables only", () => {
  test("keeps the links among them and has the values of the others as numbers", () => {
    const some = plan({ tables: ["29C.9", "29C.10"] });
    expect(some.sheets.map(({ table }) => table)).toEqual(["29C.9", "29C.10"]);
    expect(written(some, "29C.9", "money/SP1", "appropriation")).toBe("='29C.10'!C9");
    expect(written(some, "29C.9", "category/nonPost", "other")).toMatch(
      /^=ROUND\(IF\(COUNTA\('29C.10'!F8\)=COUNT\('29C.10'!F8\),SUM\('29C.10'!F8,284.8,\(-231.7\)\),/,
    );
    expect(written(some, "29C.9", "money/SP2", "appropriation")).toBe(19338.8);
    expect(cellOf(some, "29C.9", "money/SP2", "appropriation").role).toBe("input");
  });

  test("has the posts of an annex that is left out as numbers that may be edited", () => {
    const some = plan({ tables: ["29C.10"] });
    expect(written(some, "29C.10", "posts/P", "other")).toBe(-2);
    expect(written(some, "29C.10", "posts/total", "other")).toBe("=SUM(F11:F12)");
  });

  test("leaves unknown figures of the others blank", () => {
    const some = plan({ tables: ["29C.5"] });
    expect(cellOf(some, "29C.5", "category/posts", "expenditure")).toMatchObject({ content: null, role: "input" });
  });

  test("refers to nothing that is not there", () => {
    for (const { id } of tablesOf(section29C)) {
      expect(formulasOf(plan({ tables: [id] })).filter((formula) => formula.includes("#REF!"))).toEqual([]);
    }
  });
});
