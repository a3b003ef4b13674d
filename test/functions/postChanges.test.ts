import { postchange, posts, postsummary } from "../../src/functions/countPosts";
import { models } from "../../src/functions/models";
import { tableCells } from "../../src/functions/table";
import { evaluate } from "../../src/tables/evaluate";
import { tablesOf } from "../../src/tables/tablesOf";
import { section29C } from "../tables/section29C";
import { annexII, withZeros } from "./annexII";
import { cell, provideOfficeLibrary } from "./officeLibrary";

beforeAll(provideOfficeLibrary);
const one = (value: unknown): unknown[][] => [[value]];
const change = (range: unknown[][], ...words: unknown[]): unknown => {
  const [grade, component, kind] = words.map((word) => (word === undefined ? undefined : one(word)));
  return cell(() => postchange(range, grade, component, kind));
};

describe("POSTCHANGE of the annex as it is printed", () => {
  it("is the sum of the lines, without the total line, with or without headings", () => {
    expect(change(annexII)).toBe(12);
    expect(change(withZeros(annexII))).toBe(12);
    expect(change(annexII.slice(1, -1))).toBe(12);
  });

  it("counts by component, whose name stands only in the first line of its block", () => {
    expect(change(annexII, null, "EDM")).toBe(1);
    expect(change(annexII, null, "行政领导和管理")).toBe(1);
    expect(change(annexII, null, "subprogramme 1")).toBe(-2);
    expect(change(withZeros(annexII), null, "次级方案 2")).toBe(12);
    expect(change(annexII, null, 3)).toBe(1);
    expect(change(annexII, null, "企业解决方案处")).toBe(1);
    expect(change(annexII, null, "Programme of work")).toBe(11);
    expect(change(annexII, null, "PS")).toBe(0);
  });

  it("counts by grade however the grade is spelled", () => {
    for (const spelling of ["GS (OL)", "GS(OL)", "gs-ol", "其他职等", "一般事务(其他职等)", "Other level", "G-5"])
      expect(change(annexII, spelling)).toBe(9);
    for (const spelling of ["P-2/1", "P-2", "P–2", "（P-2）", "P-1"]) expect(change(annexII, spelling)).toBe(-1);
    expect(change(annexII, "特等")).toBe(2);
    expect(change(annexII, "D-1")).toBe(1);
    expect(change(annexII, "USG")).toBe(0);
    expect(change(annexII, "LLa")).toBe(0);
  });

  it("counts by staff category, and by both", () => {
    expect(change(annexII, "Professional and higher")).toBe(1);
    expect(change(annexII, "专业及以上职类", "SP1")).toBe(-1);
    expect(change(annexII, "GS", "SP2")).toBe(13);
  });

  it("counts by a list of grades or components", () => {
    expect(change(annexII, "P-5, P-4")).toBe(0);
    expect(change(annexII, "GS (PL), GS (OL)", "SP1, SP2")).toBe(12);
    expect(change(annexII, "特等、其他职等", "次级方案 2，次级方案 3")).toBe(12);
    expect(change(annexII, "P-5, P-77")).toMatch(/^#N\/A grade: 'P-77'/);
    expect(change(annexII, ",")).toMatch(/^#N\/A grade: ','/);
  });

  it("gives a range of results for a range of grades", () => {
    expect(cell(() => postchange(annexII, [["P-5"], ["特等"], ["P-9"]]))).toEqual([
      [1],
      [2],
      ["#N/A grade: 'P-9' is not a known grade or staff category; the nearest is P-5."],
    ]);
  });

  it("says what it does not know", () => {
    expect(change(annexII, null, "Legal affairs")).toMatch(
      /^#N\/A component: 'Legal affairs' is not among the changes; there are 行政领导和管理, 次级方案 1/,
    );
    expect(change(annexII, null, null, "redeployment")).toBe(
      "#VALUE! changes: no column says what kind of change a line is; give it the heading Change.",
    );
    expect(change(annexII, true)).toBe("#VALUE! grade: TRUE is not a word.");
  });
});

describe("POSTCHANGE of a list with headings", () => {
  const list = [
    ["Component", "Component/subprogramme", "Posts", "Grade", "Change", "From"],
    ["SP1", "Subprogramme 1. Strategy and technology innovation", -1, "P-5", "Redeployment", 0],
    ["EDM", "Executive direction and management", 1, "P-5", "Redeployment", "Subprogramme 1, P-5"],
    ["EDM", "Executive direction and management", -1, "GS (OL)", "改叙", 0],
    ["EDM", "Executive direction and management", 1, "GS (PL)", "Reclassification", 0],
    ["SP2", 0, 0, 0, 0, 0],
    ["SP2", "Subprogramme 2. Operations support", 5, 0, "Establishment", 0],
  ];

  it("counts by kind in any language", () => {
    expect(change(list, null, null, "redeployment")).toBe(0);
    expect(change(list, "GS (PL)", null, "改叙")).toBe(1);
    expect(change(list, null, "EDM", "Reclassification")).toBe(0);
    expect(change(list, null, null, "gift")).toMatch(
      /^#N\/A kind: 'gift' is not a kind of post change; there are establishment/,
    );
  });

  it("knows a component by its code and by its name", () => {
    expect(change(list, null, "Strategy and technology innovation")).toBe(-1);
    expect(change(list, null, "SP1")).toBe(-1);
    expect(change(list, null, "Operations support")).toBe(5);
  });

  it("counts a line without a grade everywhere but by grade", () => {
    expect(change(list)).toBe(5);
    expect(change(list, "P")).toBe(0);
  });
});

describe("a line that cannot be counted", () => {
  const list = (count: unknown, grade: string): unknown[][] => [
    ["Component", "Component/subprogramme", "Posts", "Grade"],
    ["EDM", "Executive direction and management", 1, "P-5"],
    ["SP1", "Subprogramme 1", count, grade],
  ];

  it("spoils what it belongs to, and nothing else", () => {
    expect(change(list("five", "P-4"), "P-5", "EDM")).toBe(1);
    expect(change(list("five", "P-4"), "P-4")).toBe("#VALUE! changes, row 3: 'five' is not a number of posts.");
    expect(change(list("#N/A", "P-4"), null, "SP1")).toBe("#N/A changes, row 3: the cell holds #N/A.");
  });

  it("of a grade that nobody knows counts under no grade, which the check of our list says", () => {
    expect(change(list(2, "P-9"), "P-5")).toBe(1);
    expect(change(list(2, "P-9"), "P")).toBe(1);
    expect(change(list(2, "P-9"))).toBe(3);
    expect(cell(() => postsummary(list(2, "P-9")))).toEqual([
      ["Grade", "Net change"],
      ["P-5", 1],
      ["P-9", 2],
      ["Total", 3],
    ]);
  });
});

describe("a range that cannot be read", () => {
  it("is told what is missing", () => {
    expect(change([["Total", 1]])).toBe(
      "#VALUE! changes: no column holds grades such as P-5 or GS (OL); give it the heading Grade.",
    );
    expect(change([["EDM", "P-5"]])).toBe(
      "#VALUE! changes: no column holds the number of posts; give it the heading Posts.",
    );
    expect(change([[1, "P-5"]], null, "EDM")).toBe(
      "#VALUE! changes: no column holds components; give it the heading Component.",
    );
    expect(
      change(
        [
          ["EDM", 1, "P-5"],
          ["EDM", 1, "P-99"],
        ],
        "P-5",
      ),
    ).toBe("#VALUE! changes, row 2: 'P-99' is not a known grade; the nearest is P-5.");
    expect(
      change([
        ["EDM", 1, "P-5"],
        ["EDM", "1 2", "P-5"],
      ]),
    ).toBe("#VALUE! changes, row 2: '1 2' is not a number of posts.");
    expect(
      change([
        ["EDM", 1, "P-5"],
        ["EDM", 1.5, "P-5"],
      ]),
    ).toBe("#VALUE! changes, row 2: '1.5' is not a whole number of posts.");
    expect(
      change([
        ["EDM", 1, "P-5"],
        ["EDM", 12, "1GS(PL), 10GS(OL)"],
      ]),
    ).toBe("#VALUE! changes, row 2: the grades '1GS(PL), 10GS(OL)' do not add up to the number of posts beside them.");
    expect(
      change([
        ["EDM", 1, "P-5"],
        ["EDM", "#REF!", "P-5"],
      ]),
    ).toBe("#VALUE! changes, row 2: the cell holds #REF!.");
    expect(change(one(5))).toMatch(/^#VALUE! changes/);
  });
});

describe("POSTS", () => {
  it("adds the net changes to the approved posts", () => {
    expect(cell(() => posts(one(15), annexII, one("特等")))).toBe(17);
    expect(cell(() => posts(one("65"), annexII, undefined, one("SP2")))).toBe(77);
    expect(cell(() => posts(one("—"), annexII, one("D-1")))).toBe(1);
    expect(cell(() => posts([[94], [77], [1]], annexII))).toBe(184);
  });

  it("gives a column of posts for a column of grades", () => {
    const approved = [[1], [1], [5], [15], [24], [36], [12]];
    const grades = [["ASG"], ["D-2"], ["D-1"], ["P-5"], ["P-4 a"], ["P-3"], ["P-2/1"]];
    expect(cell(() => posts(approved, annexII, grades))).toEqual([[1], [1], [6], [16], [23], [37], [11]]);
  });

  it("says which argument is wrong", () => {
    expect(cell(() => posts(one("x"), annexII))).toBe("#VALUE! approved: 'x' is not a number: it contains words.");
    expect(cell(() => posts([[1], [2]], annexII, [["P-5", "P-4"]]))).toMatch(
      /^#VALUE! grade: a range of 1 x 2 cells does not fit approved/,
    );
  });
});

describe("the annex of section 29C as the add-in spills it", () => {
  const tables = tablesOf(section29C);
  const values = evaluate(tables);
  const cells = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, cell]) => ({ cell, value: values[table.id]?.[row.key]?.[column] })),
    ),
  );
  const counted = cells.flatMap(({ cell, value }) =>
    cell.kind === "derived" && cell.expression.op === "postChange" ? [{ match: cell.expression.match, value }] : [],
  );

  it.each(["en", "zh"])("gives every count of posts that the tables have (%s)", (language) => {
    const annex = tables.find(({ family }) => family === "postChanges")!;
    const range = tableCells(annex, tables, language);
    expect(counted.length).toBeGreaterThan(15);
    for (const { match, value } of counted) {
      expect({ match, value: change(range, match.grades?.join(", "), match.components?.join(", ")) }).toEqual({
        match,
        value,
      });
      if (match.staffCategory !== undefined)
        expect(change(range, match.staffCategory, match.components?.join(", "))).toBe(value);
    }
  });
});

describe("one line, one component", () => {
  const lineOf = (code: string, name: string): unknown[][] => [
    ["Component", "Component/subprogramme", "Posts", "Grade"],
    [code, name, 3, "P-4"],
    ["EDM", "Executive direction and management", 1, "P-5"],
  ];

  it("counts a line whose code and name disagree under its code, and once", () => {
    const recoded = lineOf("SP2", "Subprogramme 1. Strategy and technology innovation");
    expect(change(recoded, null, "SP2")).toBe(3);
    expect(change(recoded, null, "EDM, SP2")).toBe(4);
    expect(change(recoded, null, "SP1")).toBe(0);
    expect(change(lineOf("SP2", "Executive direction and management"), null, "EDM")).toBe(1);
  });

  it("counts a line once that several words of a list mean", () => {
    expect(change(lineOf("SP2", "Subprogramme 2"), "P-4, P", "SP2, PW, subprogramme 2")).toBe(3);
  });

  it("knows a subprogramme that does not exist from one that has no changes", () => {
    expect(change(annexII, null, "subprogramme 9")).toMatch(
      /^#N\/A component: 'subprogramme 9' is not among the changes/,
    );
    expect(change(annexII, null, 9)).toMatch(/^#N\/A component: '9' is not among the changes/);
    expect(change(annexII, null, "SP1, SP9")).toMatch(/^#N\/A component: 'SP9'/);
  });

  it("takes no number of a part for that of a subprogramme", () => {
    const nested = {
      ...section29C,
      id: "nested",
      components: [
        { id: "PW", label: { en: "Programme of work" }, parent: null, number: null },
        { id: "SP1", label: { en: "Policy" }, parent: "PW", number: 1 },
        { id: "SP2", label: { en: "Trade" }, parent: "PW", number: 2 },
        { id: "SP7", label: { en: "Subregional activities" }, parent: "PW", number: 3 },
        { id: "SP7a", label: { en: "North" }, parent: "SP7", number: 1 },
        { id: "SP7b", label: { en: "South" }, parent: "SP7", number: 2 },
      ],
    };
    models.add(nested);
    const list = [
      ["Component", "Component/subprogramme", "Posts", "Grade"],
      ["SP2", "Subprogramme 2. Trade", 5, "P-4"],
      ["SP7b", "Subprogramme 2. South", 1, "P-4"],
      ["SP7a", "Subprogramme 1. North", -2, "P-4"],
    ];
    expect(["SP1", "SP2", "SP7", "SP7a", "SP7b"].map((id) => change(list, null, id))).toEqual([0, 5, -1, -2, 1]);
    expect(["subprogramme 2", "Trade", "South", "2. South", "3"].map((word) => change(list, null, word))).toEqual([
      5, 5, 1, 1, -1,
    ]);
    expect(change(list, null, "PW")).toBe(4);
    expect(change(list, null, "SP9")).toMatch(/^#N\/A component: 'SP9' is not among the changes; there are PW, SP1/);
  });
});
