import fc from "fast-check";
import { postChangeKinds } from "../../../src/budget/model";
import { readComponentName } from "../../../src/budget/postChangeRange/components";
import { knownGrades, readGradeMatch } from "../../../src/budget/postChangeRange/grade";
import {
  type LineMatch,
  netChange,
  type PostChangeRange,
  readPostChangeRange,
  groupings,
  summarise,
} from "../../../src/budget/postChangeRange/lines";
import type { Range } from "../../../src/budget/postChangeRange/columns";

const grades = knownGrades.slice(0, -3);
const components = ["EDM", "SP1", "SP2", "SP3", "Programme support"];
const line = fc.tuple(
  fc.constantFrom(...components),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(...grades),
  fc.constantFrom(...postChangeKinds),
);
const lines = fc.array(line, { minLength: 1, maxLength: 20 }).filter((all) => all.some(([, count]) => count !== 0));
const headings = ["Component", "Posts", "Grade", "Change"];

function read(range: Range): PostChangeRange {
  const result = readPostChangeRange(range);
  if ("code" in result) throw new Error(JSON.stringify(result));
  return result;
}
const all = { grades: null, components: null, kind: null };

function net(range: PostChangeRange, match: LineMatch): number {
  const found = netChange(range, match);
  if (typeof found !== "number") throw new Error(JSON.stringify(found));
  return found;
}

describe("a range of post changes", () => {
  it("counts the same with its columns in any order", () => {
    fc.assert(
      fc.property(lines, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (rows, order) => {
        const shuffled = [headings, ...rows].map((row) => order.map((column) => row[column] ?? null));
        expect(read(shuffled).lines).toEqual(read([headings, ...rows]).lines);
      }),
    );
  });

  it("counts the same without headings, and with components named once for their block", () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const sorted = rows
          .toSorted(([a], [b]) => a.localeCompare(b))
          .map(([component, count, grade]) => [component, count, grade]);
        const printed = sorted.map(([component, ...rest], index) => [
          component === sorted[index - 1]?.[0] ? "" : (component ?? ""),
          ...rest,
        ]);
        expect(read(printed).lines).toEqual(read(sorted).lines);
      }),
    );
  });

  it("adds up over its grades, staff categories, components and kinds", () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const own = read([headings, ...rows]);
        const total = rows.reduce((sum, [, count]) => sum + count, 0);
        expect(net(own, all)).toBe(total);
        for (const by of groupings)
          expect(summarise(own.lines, by).reduce((sum, { count }) => sum + count, 0)).toBe(total);
        const categories = ["P", "GS", "OTHER"].map((name) => net(own, { ...all, grades: [readGradeMatch(name)!] }));
        expect(categories.reduce((sum, count) => sum + count, 0)).toBe(total);
        const parts = ["EDM", "PW", "PS"].map((name) => net(own, { ...all, components: [readComponentName(name)] }));
        expect(parts.reduce((sum, count) => sum + count, 0)).toBe(total);
      }),
    );
  });

  it("splits a line of several grades by its own words", () => {
    const { lines: own } = read([
      ["EDM", "(12)", "1 GS(PL), 11 GS(OL)"],
      ["EDM", 2, "P-5 and P-4"],
    ]);
    expect(own.map(({ grade, count }) => [grade?.id, count])).toEqual([
      ["GS (PL)", -1],
      ["GS (OL)", -11],
      ["P-5", 1],
      ["P-4", 1],
    ]);
  });

  it("passes over headings of a new page, blank rows, subtotals and totals", () => {
    const range = [
      ["Component", "Posts", "Grade"],
      ["EDM", 1, "P-5"],
      ["Subtotal", 1, ""],
      ["", "", ""],
      ["Component", "Posts", "Grade"],
      ["SP1", "(2)", "P-4"],
      ["Total, posts", -1, ""],
    ];
    expect(net(read(range), all)).toBe(-1);
  });

  it("takes a component named alone above its lines", () => {
    expect(
      read([
        ["EDM", "", ""],
        ["", 1, "P-5"],
        ["次级方案 2. 业务支助", "", ""],
        ["", 2, "P-4"],
      ]).lines.map(({ componentText }) => componentText),
    ).toEqual(["EDM", "次级方案 2. 业务支助"]);
  });

  it("is not taken for one when a column is missing", () => {
    expect(readPostChangeRange([["a", "b"]])).toEqual({ code: "noGrade" });
    expect(readPostChangeRange([["a", "P-5"]])).toEqual({ code: "noCount" });
    expect(readPostChangeRange([])).toEqual({ code: "noGrade" });
  });

  it("names the line that cannot be counted, and counts the others", () => {
    const range = read([headings, ["EDM", 1, "P-5", ""], ["SP1", "1 2", "P-5", ""], ["SP1", 2, "P-4", ""]]);
    const of = (component: string, grade: string) => ({
      ...all,
      components: [readComponentName(component)],
      grades: [readGradeMatch(grade)!],
    });
    const problem = { code: "count", row: 3, text: "1 2" };
    expect(netChange(range, all)).toEqual(problem);
    expect(netChange(range, of("SP1", "P-5"))).toEqual(problem);
    expect(netChange(range, of("SP1", "P-4"))).toBe(2);
    expect(netChange(range, of("EDM", "P-5"))).toBe(1);
  });

  it("leaves a grade that nobody knows out of every grade, and says so where it may be any", () => {
    const range = read([headings, ["EDM", 1, "P-5", ""], ["EDM", 1, "P-9", ""]]);
    expect(netChange(range, all)).toBe(2);
    expect(netChange(range, { ...all, grades: [readGradeMatch("P-5")!] })).toEqual({
      code: "grade",
      row: 3,
      text: "P-9",
    });
    expect(summarise(range.lines, "grade")).toEqual([
      expect.objectContaining({ name: "P-5", count: 1 }),
      expect.objectContaining({ name: "P-9", count: 1 }),
    ]);
  });
});

describe("a component", () => {
  it.each([
    ["SP1", "SP1"],
    ["subprogramme 1", "SP1"],
    ["Sub-programme 01", "SP1"],
    ["1", "SP1"],
    ["1. Strategy", "SP1"],
    ["次级方案 1. 战略和技术创新", "SP1"],
    ["Sous-programme 1", "SP1"],
    ["Подпрограмма 1", "SP1"],
    ["البرنامج الفرعي 1", "SP1"],
    ["EDM", "EDM"],
    ["行政领导和管理", "EDM"],
    ["Executive Direction and Management", "EDM"],
    ["工作方案", "PW"],
    ["方案支助", "PS"],
    ["Legal affairs", null],
    ["2020 estimate", null],
  ])("%s is %j", (text, code) => expect(readComponentName(text).code).toBe(code));
});
