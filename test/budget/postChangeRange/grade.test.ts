import {
  matchesGrade,
  rankOfGrade,
  readGrade,
  readGradeMatch,
  readStaffCategory,
} from "../../../src/budget/postChangeRange/grade";
import { gradeWords } from "../../../src/budget/postChangeRange/staffWords";
import { wordKey } from "../../../src/budget/notation/formatNumber";

describe("a grade", () => {
  it.each([
    ["P-5", "P-5"],
    ["P5", "P-5"],
    ["p – 5", "P-5"],
    ["（Ｐ－５）", "P-5"],
    ["P-4 a", "P-4"],
    ["P-4ᵃ", "P-4"],
    ["P-2/1", "P-2/1"],
    ["P-2", "P-2/1"],
    ["P-1", "P-2/1"],
    ["(P-2)", "P-2/1"],
    ["GS(PL)", "GS (PL)"],
    ["GS (PL)", "GS (PL)"],
    ["G-7", "GS (PL)"],
    ["一般事务（特等）", "GS (PL)"],
    ["特等", "GS (PL)"],
    ["Principal level", "GS (PL)"],
    ["GS/OL", "GS (OL)"],
    ["G-4", "GS (OL)"],
    ["其他职等", "GS (OL)"],
    ["ОО (ПР)", "GS (OL)"],
    ["LL", "LL"],
    ["LLa", "LL"],
    ["GS (LL)", "LL"],
    ["当地雇员", "LL"],
    ["Местный разряд", "LL"],
    ["助理秘书长", "ASG"],
    ["Sous-Secretaire general", "ASG"],
    ["Д-2", "D-2"],
    ["С-3", "P-3"],
    ["ف-5", "P-5"],
    ["FS-4", "FS-4"],
    ["FS", "FS"],
    ["NO-B", "NO-B"],
    ["NPO", "NPO"],
    ["SS", "SS"],
    ["TC", "TC"],
    ["UNV", "UNV"],
  ])("%s is %s", (text, id) => expect(readGrade(text)?.id).toBe(id));

  it.each(["P-6", "P-9", "D-3", "", "Total", "12", "员额", "P", "GS"])("%j is none", (text) =>
    expect(readGrade(text)).toBeNull(),
  );

  it("has one spelling in one place only", () => {
    const keys = gradeWords.flatMap(({ id, names }) => [id, ...names].map(wordKey));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("of a service stands under the service", () => {
    const service = readGradeMatch("Field Service")!;
    expect(matchesGrade(readGrade("FS-4")!, service)).toBe(true);
    expect(matchesGrade(readGrade("NO-B")!, service)).toBe(false);
    expect(matchesGrade(readGrade("FS")!, readGradeMatch("FS-4")!)).toBe(false);
  });

  it("ranks from the Under-Secretary-General down", () => {
    const grades = ["LL", "GS (OL)", "P-2/1", "USG", "D-1", "NO-B", "FS-4"];
    expect(grades.toSorted((a, b) => rankOfGrade(a) - rankOfGrade(b))).toEqual([
      "USG",
      "D-1",
      "P-2/1",
      "GS (OL)",
      "LL",
      "FS-4",
      "NO-B",
    ]);
  });
});

describe("a staff category", () => {
  it.each([
    ["Professional and higher", "P"],
    ["专业及以上职类", "P"],
    ["P", "P"],
    ["Cuadro Organico y categorias superiores", "P"],
    ["GS", "GS"],
    ["一般事务及有关职类", "GS"],
    ["Agents des services généraux et des catégories apparentées", "GS"],
    ["Other", "OTHER"],
    ["其他", "OTHER"],
    ["OTHER", "OTHER"],
  ])("%s is %s", (text, id) => expect(readStaffCategory(text)).toBe(id));
});
