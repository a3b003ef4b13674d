import { category, format, parse } from "../../src/functions/notation";
import { postsummary } from "../../src/functions/countPosts";
import { ties } from "../../src/functions/arithmetic";
import { annexII } from "./annexII";
import { cell, provideOfficeLibrary } from "./officeLibrary";

beforeAll(provideOfficeLibrary);
const one = (value: unknown): unknown[][] => [[value]];

describe("PARSE", () => {
  it("reads what the page prints", () => {
    expect(
      cell(() =>
        parse([
          ["10 971.7", "(635.2)"],
          ["—", "(34.0)a"],
          ["", ".."],
          [5.5, null],
        ]),
      ),
    ).toEqual([
      [10971.7, -635.2],
      [0, -34],
      ["", ""],
      [5.5, ""],
    ]);
  });

  it("says why it refuses", () => {
    expect(cell(() => parse(one("47 83434")))).toBe(
      "#VALUE! text: '47 83434' is not a number: group '83434' has five digits.",
    );
    expect(cell(() => parse(one("US$ 10")))).toBe(
      "#VALUE! text: 'US$ 10' is not a number: it names a currency; amounts stand alone.",
    );
    expect(cell(() => parse(one(false)))).toBe("#VALUE! text: FALSE is not a number.");
  });
});

describe("FORMAT", () => {
  it("prints as the page does", () => {
    expect(cell(() => format([[10971.7], [-635.2], [0], ["2975.1"], [""]]))).toEqual([
      ["10 971.7"],
      ["(635.2)"],
      ["—"],
      ["2 975.1"],
      [""],
    ]);
    expect(cell(() => format(one(1024), one("posts")))).toBe("1 024");
    expect(cell(() => format(one(6.25), one("per cent")))).toBe("6.3");
    expect(cell(() => format(one(100), one("rate")))).toBe("100");
  });

  it("knows six kinds of number", () => {
    expect(cell(() => format(one(1), one("dates")))).toBe(
      "#N/A kind: 'dates' is not known; there are money, posts, percentage, rate, hundredths, thousandths.",
    );
  });
});

describe("TIES", () => {
  it("is TRUE for a total that its parts make", () => {
    expect(cell(() => ties(one("22 097.5"), [[["75.7"], ["22 021.8"]]]))).toBe(true);
    expect(cell(() => ties(one(0.3), [one(0.1), one(0.2)]))).toBe(true);
    expect(
      cell(() =>
        ties(one(650.8), [
          [
            ["行政领导和管理", 75.7],
            ["1. 战略和技术创新", "575.1"],
            ["", null],
          ],
        ]),
      ),
    ).toBe(true);
  });

  it("is the difference otherwise", () => {
    expect(cell(() => ties(one("47 834.4"), [one(2819.2), one("45 015.1")]))).toBe(0.1);
    expect(
      cell(() =>
        ties(
          [["1"], ["3"]],
          [
            [["1"], ["1"]],
            [["0"], ["1"]],
          ],
        ),
      ),
    ).toEqual([[true], [1]]);
  });

  it("does not pass a misprint over", () => {
    expect(cell(() => ties(one(1), [[["47 83434"], [1]]]))).toMatch(/^#VALUE! parts: '47 83434'/);
    expect(cell(() => ties(one(1), [[["1O 971.7"], [1]]]))).toMatch(/^#VALUE! parts: '1O 971.7'/);
    expect(cell(() => ties(one(1), [one("Total")]))).toMatch(/^#VALUE! parts: 'Total'/);
  });
});

describe("CATEGORY", () => {
  it("is the staff category of any grade", () => {
    expect(cell(() => category([["ASG"], ["P-2"], ["特等"], ["GS(OL)"], ["LLa"], ["NO-B"], ["FS-4"]]))).toEqual([
      ["Professional and higher"],
      ["Professional and higher"],
      ["General Service and related"],
      ["General Service and related"],
      ["Other"],
      ["Other"],
      ["Other"],
    ]);
    expect(cell(() => category(one("P–5"), one("zh-CN")))).toBe("专业及以上职类");
  });

  it("offers the nearest grade for an unknown one", () => {
    expect(cell(() => category(one("P-6")))).toBe("#N/A grade: 'P-6' is not a known grade; the nearest is P-5.");
    expect(cell(() => category(one("")))).toBe("#N/A grade: no grade is given.");
    expect(cell(() => category(one("P-5"), one("tlh")))).toBe(
      "#N/A language: 'tlh' is not known; there are en, zh, fr, es, ru, ar.",
    );
  });
});

describe("POSTSUMMARY", () => {
  it("spills by grade from the highest down", () => {
    expect(cell(() => postsummary(annexII))).toEqual([
      ["Grade", "Net change"],
      ["D-1", 1],
      ["P-5", 1],
      ["P-4", -1],
      ["P-3", 1],
      ["P-2/1", -1],
      ["GS (PL)", 2],
      ["GS (OL)", 9],
      ["LL", 0],
      ["Total", 12],
    ]);
  });

  it("spills by category and by component", () => {
    expect(cell(() => postsummary(annexII, one("category")))).toEqual([
      ["Category", "Net change"],
      ["Professional and higher", 1],
      ["General Service and related", 11],
      ["Other", 0],
      ["Total", 12],
    ]);
    expect(cell(() => postsummary(annexII, one("构成部分")))).toEqual([
      ["Component", "Net change"],
      ["行政领导和管理", 1],
      ["次级方案 1. 信息和通信技术政策、战略和治理", -2],
      ["次级方案 2. 业务支助", 12],
      ["次级方案 3. 企业解决方案处", 1],
      ["Total", 12],
    ]);
  });

  it("says what is missing", () => {
    expect(cell(() => postsummary(annexII, one("colour")))).toBe(
      "#N/A by: 'colour' is not known; there are grade, category, component, kind.",
    );
    expect(cell(() => postsummary(annexII, one("kind")))).toMatch(/^#VALUE! changes: no column says what kind/);
  });
});
