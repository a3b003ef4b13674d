import type { Model } from "../../src/budget/model";
import { narrate } from "../../src/narrative/narrate";
import { section29C } from "../tables/section29C";

const told = (component: string, language: string, part: string, model: Model = section29C) =>
  narrate(model, component, { language, part });

test("resources are told in full dollars, with the direction and the percentage of their change", () => {
  expect(told("EDM", "en", "resources")).toBe(
    "Regular budget resources proposed for 2020 before recosting amount to $2 894 900, an increase of $75 700 (2.7 per cent) over the 2019 appropriation.",
  );
  expect(told("SP1", "zh", "resources")).toBe(
    "2020 年拟议经常预算资源(重计费用前)为 10 336 500 美元，与 2019 年批款相比减少 635 200 美元(5.8%)。",
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
  expect(told("EDM", "en", "resources", grown)).toContain("(3 555.5 per cent)");
});

test("a percentage that rounds to nothing is not told", () => {
  expect(told("SP3", "en", "resources")).toContain("an increase of $3 700 over");
});

test("posts are counted with the right form of the word", () => {
  expect(told("SP1", "en", "posts")).toBe("They cover 35 posts, 3 fewer than approved for 2019.");
  expect(told("SP2", "zh", "posts")).toBe("其中列有 77 个员额，与 2019 年核定数相比增加 12 个。");
});

test("each reason that is not nil is told, and each category of expenditure", () => {
  expect(told("SP3", "en", "reasons")).toBe(
    "Resources increase by a net amount of $3 700. Technical adjustments: net increase of $31 400. Other changes: net decrease of $27 700. Post resources: net increase of $235 400. Non-post resources: net decrease of $231 700.",
  );
  expect(told("PW", "zh", "reasons")).toBe(
    "资源净增 575 100 美元。技术调整：净增 31 400 美元。其他变动：净增 543 700 美元。员额资源：净增 796 400 美元。非员额资源：净减 221 300 美元。",
  );
});

test("post changes are told by kind, number, title, grades, and where the posts come from and go to", () => {
  expect(told("SP2", "en", "grades")).toBe("Posts by grade: −1 P-4, +1 GS (PL), +12 GS (OL).");
  expect(narrate(section29C, "SP2", { language: "en" })).toContain(
    "Transfer of 11 posts (ICT posts, GS (OL)) from section 2 to subprogramme 2: ",
  );
  expect(narrate(section29C, "SP1", { language: "en" })).toContain(
    "Reclassification of 2 posts (Information Systems Officer, P-4 to P-5): ",
  );
  expect(narrate(section29C, "SP1", { language: "zh" })).toContain(
    "调换工作地点 1 个员额(信息管理科科长，P-5)，自纽约，至维也纳：",
  );
});

test("objects of expenditure are told with their amounts, or by name where the document gives none", () => {
  expect(told("EDM", "en", "objects")).toBe(
    "Non-post changes by object: other staff costs, decrease of $23 100; contractual services, decrease of $15 400; supplies and materials, decrease of $25 800; furniture and equipment, decrease of $96 800.",
  );
  expect(told("SP1", "zh", "objects")).toBe("按支出用途分列的非员额变动：订约承办事务；家具和设备。");
});

test("what does not change is said not to change", () => {
  const still: Model = {
    ...section29C,
    money: section29C.money.map((fact) =>
      ["technical", "mandates", "other"].includes(fact.measure) ? { ...fact, value: 0 } : fact,
    ),
    postChanges: [],
  };
  expect(told("EDM", "en", "resources", still)).toContain("amount to $2 819 200, the same as the 2019 appropriation.");
  expect(told("EDM", "zh", "resources", still)).toContain("与 2019 年批款相比没有变动。");
  expect(told("EDM", "en", "posts", still)).toBe("They cover 16 posts, the same number as approved for 2019.");
  expect(told("EDM", "en", "reasons", still)).toBe("Resources do not change in total.");
});

test("a component that the document does not have is not narrated", () => {
  expect(narrate(section29C, "SP9", { language: "en" })).toBeNull();
});
