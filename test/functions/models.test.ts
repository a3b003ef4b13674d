import { readFileSync } from "node:fs";
import { models } from "../../src/functions/models";
import { source, value } from "../../src/functions/figures";
import { narrative } from "../../src/functions/narrative";
import { table } from "../../src/functions/table";
import { readModel } from "../../src/models/readModel";
import { section29C } from "../tables/section29C";
import { cellLater, provideOfficeLibrary } from "./officeLibrary";

beforeAll(() => {
  provideOfficeLibrary();
  models.add(section29C);
});
const one = (word: unknown): unknown[][] => [[word]];
type Asked = readonly [unknown, unknown, unknown, unknown, unknown, unknown?];
const figure = ([section, year, component, fund, measure, category]: Asked): Promise<unknown> =>
  cellLater(() => value(one(section), one(year), one(component), one(fund), one(measure), one(category)));
const place = ([section, year, component, fund, measure, category]: Asked): Promise<unknown> =>
  cellLater(() => source(one(section), one(year), one(component), one(fund), one(measure), one(category)));

describe("VALUE", () => {
  it.each<[Asked, number]>([
    [["29C", 2020, "EDM", "RB", "appropriation"], 2819.2],
    [["Sect. 29C", "2020", "次级方案 2", "经常预算", "2020 年估计数(重计费用前)"], 20545.4],
    [["A/74/6 (Sect. 29C)", 2020, "PW", "RB", "2019 appropriation", "posts"], 19649],
    [["29c", 2020, null, "RB", "after recosting", "非员额"], 26310],
    [["29C", 2020, "total", "total", "estimate"], 138709.4],
    [["29C", 2020, 3, "Other assessed", "variance"], 21446.7],
    [["29C", 2020, "战略和技术创新", "Regular budget", "差异"], -635.2],
    [["29C", 2020, "SP1", "RB", "percentage"], -5.8],
    [["29C", 2020, "", "RB", "approved", "P-5"], 15],
    [["29C", 2020, "subprogramme 2", "RB", "posts estimate"], 77],
    [["29C", 2020, "", "RB", "estimate", "一般事务及有关职类"], 87],
    [["29C", 2020, "SP3", "RB", "percentage", "LL"], 100],
    [["29C", 2020, "", "total", "核定数"], 238],
    [["29C", 2020, "EDM", "RB", "other", "P-5"], 1],
  ])("of %j is %d", async (asked, expected) => expect(await figure(asked)).toBe(expected));

  it.each<[Asked, string]>([
    [
      ["29C", 2020, "EDX", "RB", "change"],
      "#N/A component: 'EDX' is not known in section 29C for 2020; there are EDM, PW, SP1, SP2, SP3, total.",
    ],
    [
      ["29C", 2020, "EDM", "ZZ", "change"],
      "#N/A fund: 'ZZ' is not known in section 29C for 2020; there are RB, OA, XB, total.",
    ],
    [
      ["29C", 2020, "EDM", "RB", "hope"],
      "#N/A measure: 'hope' is not known in section 29C for 2020; there are expenditure, appropriation, technical,",
    ],
    [
      ["29C", 2020, "EDM", "RB", "change", "Q-5"],
      "#N/A category: 'Q-5' is not known in section 29C for 2020; there are posts, nonPost, number of posts, P, GS,",
    ],
    [
      ["29Z", 2020, "EDM", "RB", "change"],
      "#N/A There is no model of section 29Z for 2020; there are 29C (2020), 29C (2026).",
    ],
    [["29C", "soon", "EDM", "RB", "change"], "#VALUE! year: 'soon' is not a number: it contains words."],
    [["29C", 12, "EDM", "RB", "change"], "#VALUE! year: '12' is not a year."],
    [["29C", 2020, "EDM", "RB", "expenditure"], "#N/A A/74/6 (Sect. 29C) does not state this figure."],
    [["29C", 2020, true, "RB", "change"], "#VALUE! component: TRUE is not a word."],
    [[{ code: "#REF!" }, 2020, "EDM", "RB", "change"], "#VALUE! section: the cell holds #REF!."],
  ])("of %j says why there is none", async (asked, message) =>
    expect(String(await figure(asked)).slice(0, message.length)).toBe(message),
  );

  it("gives a range of figures for a range of components", async () => {
    expect(
      await cellLater(() => value(one("29C"), one(2020), [["EDM"], ["PW"], ["?"]], one("RB"), one("technical"))),
    ).toEqual([[0], [31.4], [expect.stringMatching(/^#N\/A component/)]]);
  });
});

describe("SOURCE", () => {
  it("names document, table, row, column and the printed text", async () => {
    expect(await place(["29C", 2020, "SP1", "RB", "appropriation", "posts"])).toBe(
      "A/74/6 (Sect. 29C), Table 29C.10, Financial resources by main category of expenditure, Posts, 2019 " +
        "appropriation: 5 764.4",
    );
    expect(await place(["29C", 2020, "", "total", "estimate"])).toBe(
      "A/74/6 (Sect. 29C), Table 29C.4, Financial resources, Total, Total, 2020 estimate: 138 709.4",
    );
    expect(await place(["29C", 2020, "SP3", "OA", "variance"])).toBe(
      "A/74/6 (Sect. 29C), Table 29C.4, Financial resources, Programme of work, 3. Enterprise solutions, " +
        "Other assessed, Variance: 21 446.7",
    );
    expect(await place(["29C", 2020, "", "RB", "approved", "P-5"])).toBe(
      "A/74/6 (Sect. 29C), Table 29C.6, Professional and higher, P-5, 2019 approved: 15",
    );
  });

  it("says so where a figure is not printed", async () => {
    expect(await place(["29C", 2020, "EDM", "RB", "other", "P-5"])).toBe(
      "#N/A A/74/6 (Sect. 29C) does not print this figure; it follows from figures that it prints.",
    );
  });
});

describe("TABLE", () => {
  it("spills a table with headings and labels", async () => {
    const cells = (await table(one("29C.5"))) as unknown[][];
    expect(cells.every((row) => row.length === cells[0]!.length)).toBe(true);
    expect(cells[1]!.slice(0, 4)).toEqual([
      "Component",
      "2018 expenditure",
      "2019 appropriation",
      "Technical adjustments",
    ]);
    expect(cells[2]).toEqual([
      "Executive direction and management",
      "",
      2819.2,
      0,
      0,
      75.7,
      75.7,
      2.7,
      2894.9,
      80.2,
      2975.1,
    ]);
  });

  it("knows a table by its number in any language, and speaks it", async () => {
    const cells = (await table(one("表 29C.6"), one("29C"), one(2020), one("zh"))) as unknown[][];
    expect(cells.find(([label]) => label === "特等")?.slice(1)).toEqual([15, 0, 0, 1, 16, 1]);
    expect(((await table(one("附件二"))) as unknown[][]).length).toBeGreaterThan(20);
  });

  it("says which tables there are", async () => {
    expect(await cellLater(() => table(one("29C.99")))).toMatch(
      /^#N\/A table: '29C\.99' is not in section 29C for 2020; there are .*29C\.4, 29C\.5/,
    );
    expect(await cellLater(() => table(one(null)))).toMatch(/^#N\/A table: no table is given/);
  });
});

describe("with several models at hand", () => {
  const other = {
    ...section29C,
    id: "29c-2020-edited",
    money: section29C.money.map((fact) => ({ ...fact, value: 10 })),
  };
  const later = { ...section29C, id: "29c-2021", year: 2021 };
  beforeAll(() => {
    models.add(other);
    models.add(later);
  });

  it("names those of the same section and year, and takes the name of one instead of the section", async () => {
    expect(await figure(["29C", 2020, "EDM", "RB", "appropriation"])).toBe(
      "#N/A There are several models of section 29C for 2020: 29c-2020, 29c-2020-edited. Name the one that " +
        "is meant instead of the section.",
    );
    expect(await figure(["29c-2020", null, "EDM", "RB", "appropriation"])).toBe(2819.2);
    expect(await figure(["29C-2020-edited", 2020, "EDM", "RB", "appropriation"])).toBe(2);
    expect(await figure(["29C", 2021, "EDM", "RB", "appropriation"])).toBe(2819.2);
  });

  it("NARRATIVE tells of the model that it names, or asks which", async () => {
    const told = (model: string | null): Promise<unknown> =>
      cellLater(() => narrative(one("EDM"), one("en"), undefined, undefined, one("resources"), one(model)));
    expect(await told("29c-2020")).toContain("$2,894,900");
    // Of each of the two categories an appropriation and three changes, every one of 1 000 dollars.
    expect(await told("29c-2020-edited")).toMatch(/ proposed for 2020.*amount to \$8,000, an increase of \$6,000/);
    expect(await told(null)).toBe(
      "#N/A model: several are at hand, say which is meant: 29c-2020, 29c-2020-edited, 29c-2021.",
    );
    expect(await told("29d")).toMatch(/^#N\/A model: '29d' is not at hand; there are 29c-2020/);
  });

  it("asks for the section where it is left out and there are several", async () => {
    models.add({ ...section29C, id: "30-2020", section: "30" });
    expect(await cellLater(() => table(one("29C.5")))).toBe(
      "#N/A section: no section is given, and there are several: 29C, 30.",
    );
  });
});

describe("VALUE of a model that was made by reading its document", () => {
  beforeAll(() => {
    const { model, findings } = readModel(readFileSync("assets/models/29c-2026.json", "utf8"));
    if (model === null) throw new Error(JSON.stringify(findings));
    models.add(model);
  });
  it.each<[Asked, unknown]>([
    [["29C", 2026, "total", "RB", "estimate"], 55382.3],
    [["29C", 2026, "", "OA", "estimate"], 35048.5],
    [["29C", 2026, "", "Extrabudgetary", "estimate"], 63611.7],
    [["29C", 2026, "", "RB", "estimate", "number of posts"], 178],
    [["29C", 2026, "", "OA", "posts estimate"], 52],
    [["29C", 2026, "", "XB", "posts estimate"], 13],
    [["29C", 2026, "", "RB", "approved", "P-5"], 16],
    [["29C", 2026, "SP2", "RB", "appropriation", "nonPost"], 15555.1],
    [["29C", 2026, "Executive direction and management", "RB", "expenditure"], 3078.7],
    [["29C", 2026, "", "RB", "change"], -7.3],
    [["29C", 2026, "", "total", "estimate"], 154042.5],
    [["29c", null, null, "RB", "approved"], 178],
    [["29C", 2026, "", "RB", "recosting"], "#N/A A/80/6 (Sect. 29C) does not state this figure."],
  ])("of %j is %p", async (asked, expected) => expect(await figure(asked)).toBe(expected));

  it("tells where the page prints it", async () => {
    expect(await place(["29C", 2026, "", "RB", "estimate"])).toMatch(
      /^A\/80\/6 \(Sect\. 29C\), Table 29C\.14, .*: 55 382\.3$/,
    );
  });

  it("and its tables spill", async () => {
    const spilled = await cellLater(() => table(one("29C.19"), one("29C"), one(2026)));
    expect(Array.isArray(spilled) && spilled.at(-1)).toContain(178);
  });
});
