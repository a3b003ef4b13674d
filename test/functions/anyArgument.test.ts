import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { audit } from "../../src/functions/audit";
import { category, format, parse } from "../../src/functions/notation";
import { change, estimate, percent, recosted, share, ties, total, variance } from "../../src/functions/arithmetic";
import { models } from "../../src/functions/models";
import { narrative } from "../../src/functions/narrative";
import { postchange, posts, postsummary } from "../../src/functions/countPosts";
import { source, value } from "../../src/functions/figures";
import { table } from "../../src/functions/table";
import { section29C } from "../tables/section29C";
import { annexII } from "./annexII";
import { cellLater, provideOfficeLibrary } from "./officeLibrary";

beforeAll(() => {
  provideOfficeLibrary();
  models.add(section29C);
});

type Call = (...given: never[]) => unknown;

/** Every function with arguments that are right; one of them at a time is replaced by what is wrong. */
const FUNCTIONS: Readonly<Record<string, { readonly call: Call; readonly right: Readonly<Record<string, unknown>> }>> =
  {
    VARIANCE: { call: variance, right: { base: [[1]], estimate: [[2]] } },
    PERCENT: { call: percent, right: { change: [[1]], base: [[2]] } },
    CHANGE: { call: change, right: { technical: [[1]], mandates: [[2]], other: [[3]] } },
    ESTIMATE: { call: estimate, right: { base: [[1]], changes: [[[2]]] } },
    RECOSTED: { call: recosted, right: { estimate: [[1]], recosting: [[2]] } },
    SHARE: { call: share, right: { part: [[1]], total: [[2]] } },
    SUM: { call: total, right: { parts: [[[1]]] } },
    POSTS: { call: posts, right: { approved: [[1]], changes: annexII, grade: [["P-5"]], component: [["EDM"]] } },
    POSTCHANGE: { call: postchange, right: { changes: annexII, grade: [["P-5"]], component: [["EDM"]] } },
    POSTSUMMARY: { call: postsummary, right: { changes: annexII, by: [["grade"]] } },
    CATEGORY: { call: category, right: { grade: [["P-5"]], language: [["en"]] } },
    VALUE: {
      call: value,
      right: {
        section: [["29C"]],
        year: [[2020]],
        component: [["EDM"]],
        fund: [["RB"]],
        measure: [["estimate"]],
        category: [["posts"]],
      },
    },
    TABLE: { call: table, right: { table: [["29C.4"]], section: [["29C"]], year: [[2020]], language: [["en"]] } },
    PARSE: { call: parse, right: { text: [["(1)"]] } },
    FORMAT: { call: format, right: { number: [[1]], kind: [["money"]] } },
    TIES: { call: ties, right: { total: [[1]], parts: [[[1]]] } },
    AUDIT: {
      call: audit,
      right: {
        range: [
          ["", "2019", "2020"],
          ["Posts", 1, 2],
          ["Other", 2, 3],
          ["Total", 3, 5],
        ],
        language: [["en"]],
      },
    },
    NARRATIVE: {
      call: narrative,
      right: { component: [["EDM"]], language: [["en"]], figures: null, changes: null, part: [["posts"]] },
    },
    SOURCE: {
      call: source,
      right: {
        section: [["29C"]],
        year: [[2020]],
        component: [["EDM"]],
        fund: [["RB"]],
        measure: [["estimate"]],
        category: [["posts"]],
      },
    },
  };

const repeating = new Set(["ESTIMATE changes", "TIES parts", "SUM parts"]);
const later = async ({ call }: { readonly call: Call }, given: readonly unknown[]): Promise<unknown> =>
  cellLater(async () => call(...(given as never[])));

const cases = Object.entries(FUNCTIONS).flatMap(([name, { right }]) =>
  Object.keys(right).map((argument, index) => [name, argument, index] as const),
);

it("every function of the add-in is here", () => {
  const folder = path.join(__dirname, "../../src/functions");
  const declared = readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), "utf8").matchAll(/@customfunction (\w+)/g)].map(([, name]) => name),
  );
  expect(declared.sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

describe.each(cases)("%s with a wrong %s", (name, argument, index) => {
  const entry = FUNCTIONS[name]!;
  const withWrong = (wrong: unknown): Promise<unknown> => {
    const given = Object.values(entry.right);
    return later(entry, given.with(index, repeating.has(`${name} ${argument}`) ? [[[wrong]]] : [[wrong]]));
  };

  it("names the argument that holds an error", async () => {
    expect(await withWrong("#REF!")).toBe(`#VALUE! ${argument}: the cell holds #REF!.`);
    expect(await withWrong("#N/A")).toBe(`#N/A ${argument}: the cell holds #N/A.`);
    expect(await withWrong({ type: "CustomFunctionError", code: "#DIV/0!" })).toBe(
      `#VALUE! ${argument}: the cell holds #DIV/0!.`,
    );
  });

  it("names the argument that cannot be used", async () => {
    for (const wrong of [true, "§§§"])
      expect(String(await withWrong(wrong))).toMatch(new RegExp(`^#(VALUE!|N/A) (${argument}\\b|There is no model)`));
  });

  it("never fails in any other way", async () => {
    for (const wrong of [
      "",
      0,
      -1,
      1e308,
      Number.NaN,
      Infinity,
      "—",
      "47 83434",
      "x".repeat(40_000),
      null,
      undefined,
      {},
      { type: "Entity", basicValue: "#VALUE!" },
    ]) {
      expect(String(await withWrong(wrong))).not.toMatch(/Error:/);
    }
  });

  it("may be a range of any shape", async () => {
    for (const wrong of [
      [],
      [[]],
      [
        [1, 2],
        [3, 4],
      ],
      [["a"], ["b"]],
      [[null, ""]],
    ]) {
      const given = Object.values(entry.right);
      expect(
        String(await later(entry, given.with(index, repeating.has(`${name} ${argument}`) ? [wrong] : wrong))),
      ).not.toMatch(/Error:/);
    }
  });
});

describe("laws of the arithmetic", () => {
  const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((units) => units / 10);
  const one = (number: number): unknown[][] => [[number]];
  const only = (cells: unknown[][]): number => Number(cells[0]?.[0]);

  it("variance is antisymmetric, and undone by adding it to the base", () => {
    fc.assert(
      fc.property(amount, amount, (base, proposed) => {
        const difference = only(variance(one(base), one(proposed)));
        expect(only(variance(one(proposed), one(base)))).toBe(0 - difference);
        expect(only(estimate(one(base), [one(difference)]))).toBe(proposed);
      }),
    );
  });

  it("a sum does not depend on the order or the grouping of its parts, and ties", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (parts) => {
        const total = only(estimate(one(0), [parts.map((part) => [part])]));
        expect(only(estimate(one(0), parts.toReversed().map(one)))).toBe(total);
        expect(ties(one(total), [parts.map((part) => [part])])).toEqual([[true]]);
        expect(ties(one(total + 0.1), [parts.map((part) => [part])])).toEqual([[0.1]]);
      }),
    );
  });

  it("what is formatted is parsed back", () => {
    fc.assert(fc.property(amount, (number) => expect(parse(format(one(number)))).toEqual([[number]])));
  });
});
