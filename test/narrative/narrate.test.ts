import type { Model } from "../../src/budget/model";
import { narrate } from "../../src/narrative/narrate";
import { section29C } from "../tables/section29C";

const told = (component: string, language: string, part: string, model: Model = section29C) =>
  narrate(model, component, { language, part });

test("resources are told in full dollars, with the direction and the percentage of their change", () => {
  expect(told("EDM", "en", "resources")).toBe(
    "Regular budget resources proposed for 2020 before recosting amount to $2,894,900, an increase of " +
      "$75,700 (2.7\u00a0per cent) compared with the 2019 appropriation.",
  );
  expect(told("SP1", "zh", "resources")).toBe(
    "2020 年拟议经常预算资源(重计费用前)为 10\u00a0336\u00a0500\u00a0美元，与 2019 年批款相比减少 635\u00a0200\u00a0美元(5.8%)。",
  );
});

test("a percentage of thousands is split as amounts are", () => {
  const grown: Model = {
    ...section29C,
    money: section29C.money.map((fact) =>
      fact.component === "EDM" && fact.measure === "other" && fact.category === "nonPost"
        ? { ...fact, value: 1_000_000 }
        : fact,
    ),
  };
  expect(told("EDM", "en", "resources", grown)).toContain("(3,555.5\u00a0per cent)");
});

test("a percentage that rounds to nothing is not told", () => {
  expect(told("SP3", "en", "resources")).toContain("an increase of $3,700 compared with");
});

test("posts are counted by staff category, with the right form of the word", () => {
  expect(told("SP1", "en", "posts")).toBe(
    "They cover 35\u00a0posts (24\u00a0Professional and higher, 11\u00a0General Service and related), 3 " +
      "fewer than approved for 2019.",
  );
  expect(told("SP3", "zh", "posts")).toBe(
    "其中列有 54\u00a0个员额(专业及以上职类 40\u00a0个，一般事务及有关职类 12\u00a0个，当地雇员 2\u00a0个)，与 2019 年核定数相比增加 1\u00a0个。",
  );
});

test("each reason that is not nil is told, and each category of expenditure", () => {
  expect(told("SP3", "en", "reasons")).toBe(
    "Resources increase by a net amount of $3,700. Technical adjustments: net increase of $31,400. Other " +
      "changes: net decrease of $27,700. Post resources: net increase of $235,400. Non-post resources: net " +
      "decrease of $231,700.",
  );
  expect(told("PW", "zh", "reasons")?.replaceAll("\u00a0", " ")).toBe(
    "资源净增 575 100 美元。技术调整：净增 31 400 美元。其他变动：净增 543 700 美元。员额资源：净增 796 400 美元。非员额资源：净减 221 300 美元。",
  );
});

test("the table and the figures that show the rest are named", () => {
  expect(told("EDM", "en", "details")).toBe("Details: table 29C.8 and figures 29C.III to 29C.V.");
  expect(told("PW", "zh", "details")).toBe("详情见表 29C.9 和图 29C.六和29C.七。");
});

test("post changes are told item by item, with numbers, titles, grades, and where the posts go", () => {
  expect(told("SP2", "en", "grades")).toBe("Posts by grade: −1 P-4, +1 GS (PL), +12 GS (OL).");
  const items = (component: string, language: string, paragraph: string) =>
    told(component, language, `change/${paragraph}`)?.replaceAll("\u00a0", " ");
  expect(items("SP2", "en", "29C.45 (a)")).toMatch(
    /^12 posts in all\. Transfer of 1 post of .* from section 2 to subprogramme 2\./,
  );
  expect(items("SP1", "en", "29C.42 (a) (i)")).toContain(
    "Reclassification of 2 posts of Information Systems Officer (P-4 to P-5).",
  );
  expect(items("SP1", "zh", "29C.42 (a) (iii)")).toMatch(/^共 7 个员额。/);
  expect(items("SP1", "zh", "29C.42 (a) (iii)")).toContain(
    "调换 1 个信息管理科科长员额(P-5)的工作地点，自纽约，至维也纳。",
  );
  expect(items("SP1", "en", "29C.42 (a) (iv)")).toBe(
    "Abolishment of 1 post of Information Systems Assistant (GS (OL)). Redistribution of work.",
  );
});

test("what the document gives as reasons beside the posts is told at its place", () => {
  expect(told("SP2", "en", "explained/sp2-capital")).toMatch(/^Other changes, non-post resources: Funds .* section 33/);
  expect(told("SP3", "zh", "explained/sp3-delayed")).toMatch(/^技术调整，员额资源：.*第 72\/263 号决议/);
});

test("other funds are told with their estimate, its change, their posts and what they are for", () => {
  const fund = (component: string, language: string, of: string) =>
    told(component, language, `fund/${of}`)?.replaceAll("\u00a0", " ");
  expect(fund("EDM", "en", "XB")).toMatch(
    /^Extrabudgetary resources for 2020 are estimated at \$115,400, the same as the 2019 estimate\. /,
  );
  expect(fund("SP3", "en", "OA")).toMatch(
    /^Other assessed resources .* \$31,611,800, an increase of \$21,446,700 compared .*, with 22 posts\. /,
  );
  expect(fund("SP2", "zh", "OA")).toMatch(/^2020 年其他摊款资源估计数为 7 098 000 美元，.*，列有 28 个员额。/);
});

test("objects of expenditure are told with their amounts, or the direction alone where none is given", () => {
  expect(told("EDM", "en", "objects")).toBe(
    "Non-post changes by object: other staff costs, decrease of $23,100; contractual services, decrease of " +
      "$15,400; supplies and materials, decrease of $25,800; furniture and equipment, decrease of $96,800.",
  );
  expect(told("SP1", "zh", "objects")).toBe("按支出用途分列的非员额变动：订约承办事务减少；家具和设备减少。");
});

test("what does not change is said not to change", () => {
  const still: Model = {
    ...section29C,
    money: section29C.money.map((fact) =>
      ["technical", "mandates", "other"].includes(fact.measure) ? { ...fact, value: 0 } : fact,
    ),
    postChanges: [],
  };
  expect(told("EDM", "en", "resources", still)).toContain("amount to $2,819,200, the same as the 2019 appropriation.");
  expect(told("EDM", "zh", "resources", still)).toContain("与 2019 年批款相比没有变动。");
  expect(told("EDM", "en", "posts", still)).toMatch(
    /^They cover 16\u00a0posts \(.*\), the same number as approved for 2019\.$/,
  );
  expect(told("EDM", "en", "reasons", still)).toBe("Resources do not change in total.");
});

test("a component that the document does not have is not narrated", () => {
  expect(narrate(section29C, "SP9", { language: "en" })).toBeNull();
});
