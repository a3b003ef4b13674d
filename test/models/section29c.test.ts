import { leafComponents, withDescendants } from "../../src/budget/components";
import { factsOf } from "../../src/budget/factKey";
import type { Category, MoneyFact, MoneyMeasure, PostFact } from "../../src/budget/model";
import { postChangeLines } from "../../src/budget/postChangeLines";
import { readModel } from "../../src/models/readModel";
import { printedLayout } from "../../src/models/file/printedLayout";
import { modelOf, text29c } from "./fixtures/modelFiles";

const model = modelOf(text29c);
const facts = factsOf(model);
const sumMoney = (matches: (fact: MoneyFact) => boolean): number =>
  model.money.filter(matches).reduce((sum, { value }) => sum + value, 0);
const sumPosts = (matches: (fact: PostFact) => boolean): number =>
  model.posts.filter(matches).reduce((sum, { value }) => sum + value, 0);
const read = (table: string, row: string, column: string): number | null | undefined =>
  model.printed[table]?.[row]?.[column]?.read;
const changeMeasures: readonly MoneyMeasure[] = ["technical", "mandates", "other"];

describe("the model of section 29C for 2020", () => {
  it("is read without a finding", () => {
    expect(readModel(text29c).findings).toEqual([]);
    expect(model).toMatchObject({
      id: "29c-2020",
      section: "29C",
      year: 2020,
      baseYear: 2019,
      languages: ["zh", "en"],
    });
  });

  it("knows the rows of all its tables that print numbers: seventy of 29C.4 to 29C.12, thirty of annex II", () => {
    const counts = model.tables.flatMap(({ id }) =>
      Object.hasOwn(model.printed, id) ? [[id, Object.keys(model.printed[id] ?? {}).length]] : [],
    );
    expect(Object.fromEntries(counts)).toEqual({
      "29C.2": 1,
      "A.10": 1,
      "29C.4": 12,
      "29C.5": 6,
      "29C.6": 14,
      "29C.7": 2,
      "29C.8": 6,
      "29C.9": 11,
      "29C.10": 6,
      "29C.11": 6,
      "29C.12": 7,
      "Annex II": 30,
    });
  });

  it("keeps what is printed, the misread cell and the slip of annex II included", () => {
    expect(model.printed["29C.4"]?.["money/total"]?.["RB/appropriation"]).toEqual({ text: "47 83434", read: 478343 });
    expect(model.printed["29C.5"]?.["component/EDM"]?.["recosted"]).toEqual({ text: "2975.1", read: 29751 });
    expect(model.printed["Annex II"]?.["sp1-p3-p4/from"]).toEqual({
      count: { text: "1", read: 1 },
      grade: { text: "P-3", read: null },
    });
    expect(model.printed["Annex II"]?.["sp1-p2-p3/to"]).toBeUndefined();
  });

  it("tells what the page leaves blank from nil", () => {
    expect(model.printed["29C.8"]?.["money/total"]?.["expenditure"]).toEqual({ text: "", read: null });
    expect(model.printed["29C.12"]?.["posts/OTHER"]).toMatchObject({
      technical: { text: "", read: null },
      percentage: { text: "100", read: 1000 },
    });
    expect(model.printed["29C.11"]?.["posts/P"]?.["percentage"]).toBeUndefined();
    expect(model.printed["29C.8"]?.["posts/GS"]?.["other"]).toEqual({ text: "—", read: 0 });
  });

  it("prints only cells that its tables have", () => {
    for (const table of model.tables) {
      const layout = printedLayout(model, table);
      for (const [row, cells] of Object.entries(model.printed[table.id] ?? {})) {
        expect([...(layout.get(row)?.keys() ?? [])]).toEqual(expect.arrayContaining(Object.keys(cells)));
      }
    }
  });
});

describe("the margins of section 29C", () => {
  it.each(["EDM", "PW"])(
    "money of %s: facts by category give the printed appropriation, changes and estimate",
    (component) => {
      const leaves = new Set(leafComponents(withDescendants(model.components, component)).map(({ id }) => id));
      const sum = (measures: readonly MoneyMeasure[]): number =>
        sumMoney(
          (fact) =>
            fact.fund === "RB" &&
            fact.component !== null &&
            leaves.has(fact.component) &&
            measures.includes(fact.measure),
        );
      expect(sum(["appropriation"])).toBe(read("29C.5", `component/${component}`, "appropriation"));
      for (const measure of changeMeasures)
        expect(sum([measure])).toBe(read("29C.5", `component/${component}`, measure));
      expect(sum(changeMeasures)).toBe(read("29C.5", `component/${component}`, "change"));
      expect(sum(["appropriation", ...changeMeasures])).toBe(read("29C.5", `component/${component}`, "estimate"));
    },
  );

  it.each<Category>(["posts", "nonPost"])(
    "money for %s: facts of all components give the printed row of 29C.5",
    (category) => {
      const sum = (measures: readonly MoneyMeasure[]): number =>
        sumMoney(
          (fact) =>
            fact.fund === "RB" &&
            fact.category === category &&
            fact.component !== null &&
            measures.includes(fact.measure),
        );
      expect(sum(["appropriation"])).toBe(read("29C.5", `category/${category}`, "appropriation"));
      expect(sum(["appropriation", ...changeMeasures])).toBe(read("29C.5", `category/${category}`, "estimate"));
      expect(
        sum(["appropriation", ...changeMeasures]) +
          (facts.value({ of: "money", measure: "recosting", fund: "RB", component: null, category }) ?? 0),
      ).toBe(read("29C.5", `category/${category}`, "recosted"));
    },
  );

  it("recosting by component and by category come to the same", () => {
    const by = (matches: (fact: MoneyFact) => boolean): number =>
      sumMoney((fact) => fact.measure === "recosting" && matches(fact));
    expect(by(({ component }) => component !== null)).toBe(14022);
    expect(by(({ category }) => category !== null)).toBe(14022);
  });

  it.each(["RB", "OA", "XB"])("money of %s: facts give the printed total of 29C.4", (fund) => {
    const isEstimate = ({ measure }: MoneyFact): boolean =>
      fund === "RB" ? measure === "appropriation" || changeMeasures.includes(measure) : measure === "estimate";
    expect(sumMoney((fact) => fact.fund === fund && fact.measure === "appropriation")).toBe(
      read("29C.4", "money/total", `${fund}/appropriation`),
    );
    expect(sumMoney((fact) => fact.fund === fund && isEstimate(fact))).toBe(
      read("29C.4", "money/total", `${fund}/estimate`),
    );
  });

  it.each(["P", "GS", "OTHER"])(
    "posts of staff category %s: by grade and by component come to the same",
    (category) => {
      const grades = new Set(
        model.grades.filter(({ staffCategory }) => staffCategory === category).map(({ id }) => id),
      );
      const byGrade = sumPosts((fact) => fact.measure === "approved" && fact.grade !== null && grades.has(fact.grade));
      expect(sumPosts((fact) => fact.measure === "approved" && fact.staffCategory === category)).toBe(byGrade);
      expect(byGrade).toBe(read("29C.6", `category/${category}`, "approved"));
      const changed = postChangeLines(model)
        .filter(({ grade }) => grades.has(grade))
        .reduce((sum, { count }) => sum + count, 0);
      expect(byGrade + changed).toBe(read("29C.6", `category/${category}`, "estimate"));
    },
  );

  it.each([
    ["OA", 54],
    ["XB", 12],
  ])("posts of %s: %i in both years", (fund, posts) => {
    for (const measure of ["approved", "estimate"])
      expect(sumPosts((fact) => fact.fund === fund && fact.measure === measure)).toBe(posts);
  });
});
