import { checkModel } from "../../../src/checks/rules/checkModel";
import { type Finding, isCell } from "../../../src/checks/finding";
import { section29C } from "../../tables/section29C";

const findings = checkModel(section29C);
const placeOf = ({ place }: Finding): string =>
  isCell(place) ? `${place.table} ${place.row} ${place.column}` : Object.values(place).join();
const told = (finding: Finding): string =>
  [
    finding.rule,
    placeOf(finding),
    `${finding.printed || "nothing"} for ${finding.computed || "something else"}`,
    finding.misprint ?? "",
  ].join(" | ");

test("the slips of section 29C are found, each once, and nothing that is right", () => {
  expect(findings.filter(({ severity }) => severity === "error").map(told)).toEqual([
    "facts | A.10 meetings 2018/actual | 13 440 for 20 704 | columnShifted",
    "facts | A.10 meetings 2020/planned | 20 704 for something else | columnShifted",
    "facts | Annex II sp1-p3-p4/from count | 1 for (1) | signLost",
    "notation | 29C.4 money/total RB/appropriation | 47 83434 for 47 834.3 | garbled",
    "missing | 29C.11 posts/P percentage | nothing for (3.8), 33.3, 18.5 | columnMissing",
    "missing | Annex II sp1-p2-p3/to count | nothing for 1 | lineMissing",
    "missing | Annex II sp3-valencia-gs/from count | nothing for (1) | numberMissing",
    "missing | Annex II sp3-valencia-gs/to count | nothing for 1 | numberMissing",
    "statedDirection | 29C.48 | decrease 3 700 for increase | signAdded",
    "statedTwice | 29C.4 | 61 000 for 63 000 | ",
    "references | 29C.18 | 29C.10 for 29C.17 | ",
    "references | 29C.33 | 29C.5 至 29C.7 for something else | ",
    "numbering | 29C.48 (b) | (-) for (一) | garbled",
    "captions | 29C.VI | 行政领导和管理所需资源占经常预算的百分比 for 工作方案所需资源占经常预算的百分比 | ",
    "naming | performance-2018 | 信息和技术通信厅 for 信息和通信技术厅 | ",
    "naming | 29C.39 | 次级方案 for 行政领导和管理 | ",
    "naming | Annex II | 信息和通信技术政策、战略和治理 for 战略和技术创新 | ",
    "naming | Annex II | 企业解决方案处 for 企业解决方案 | ",
    "naming | 29C.5 | 拨款 for 批款 | ",
    "naming | 29C.8 | 按支出类别 for 按职类 | ",
    "naming | 29C.42 (a) (ii) | 该公司 for 信通厅 | ",
    "naming | Annex II sp2-sp3-gs/from reason | 区域服务管理处 for 区域管理处 | ",
    "naming | Annex II sp3-valencia-p3/both title | 巴厘西亚 for 巴伦西亚 | characterChanged",
    "naming | Annex II sp3-valencia-p3/both reason | 巴厘西亚 for 巴伦西亚 | characterChanged",
  ]);
});

test("what rounding explains is called rounding", () => {
  expect(findings.filter(({ severity }) => severity === "rounding").map(told)).toEqual([
    "statedAmount | 29C.40 | 45 590 300 for 45 590 200 | lastDigit",
  ]);
});

test("what is only worth knowing is a note", () => {
  expect(findings.filter(({ severity }) => severity === "note").map(told)).toEqual([
    "notation | Annex II sp1-p2-p3/from grade | (P-2) for P-2 | ",
    "notation | 29C.5 component/EDM recosted | 2975.1 for 2 975.1 | ",
    "notation | 29C.12 posts/OTHER percentage | 100 for 100.0 | ",
    "missing | 29C.12 posts/OTHER technical | nothing for — | numberMissing",
    "missing | 29C.12 posts/OTHER mandates | nothing for — | numberMissing",
    "movements | 29C.48 | nothing for 29C.45 (b) | ",
    "listTotal | Annex II total count | 11 for 12 | ",
  ]);
});

test("a section whose page was lost is held to its facts alone", () => {
  const rules = new Set(checkModel({ ...section29C, printed: {} }).map(({ rule }) => rule));
  expect(rules).not.toContain("missing");
  expect(rules).not.toContain("facts");
  expect(rules).toContain("statedDirection");
});

test("posts by grade that are more than posts by component open a margin", () => {
  const posts = section29C.posts.map((fact) =>
    fact.grade === "LL" && fact.measure === "approved" ? { ...fact, value: 2 } : fact,
  );
  const found = checkModel({ ...section29C, posts, printed: {}, claims: [] }).filter(({ rule }) => rule === "margins");
  expect(found.map(told)).toEqual(["margins | 29C.6 category/OTHER approved | 2 for 1 | "]);
});

test("a redeployment that arrives nowhere is an open movement", () => {
  const postChanges = section29C.postChanges.map((change) =>
    change.id === "edm-sp1-p5" ? { ...change, to: null } : change,
  );
  expect(
    checkModel({ ...section29C, postChanges })
      .filter(({ rule }) => rule === "movements")
      .map(({ message }) => message.code),
  ).toContain("movementOpen");
});
