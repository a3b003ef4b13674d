import { figure, figureMeasures, type FigureCoordinates } from "../../../src/budget/figure/figure";
import type { Category } from "../../../src/budget/model";
import { figurePlaces } from "../../../src/functions/figures";
import { evaluate } from "../../../src/tables/evaluate";
import { tablesOf } from "../../../src/tables/tablesOf";
import { section29C } from "../../tables/section29C";

const all = tablesOf(section29C);
const values = evaluate(all);
const families: readonly string[] = ["overview", "changes", "grades", "rates", "component", "programme", "postChanges"];
const tables = all.filter(({ family }) => families.includes(family));
const funds = [...section29C.funds.map(({ id }) => id), null];
const components = [...section29C.components.map(({ id }) => id), null];
const categories: readonly (Category | null)[] = ["posts", "nonPost", null];
const staff = [
  { grade: null, staffCategory: null },
  ...section29C.staffCategories.map(({ id }) => ({ grade: null, staffCategory: id })),
  ...section29C.grades.map(({ id }) => ({ grade: id, staffCategory: null })),
];

const cube: readonly FigureCoordinates[] = funds.flatMap((fund) =>
  components.flatMap((component) =>
    figureMeasures.flatMap((measure): FigureCoordinates[] => [
      ...categories.map((category) => ({ of: "money" as const, fund, component, measure, category })),
      ...staff.map((split) => ({ of: "posts" as const, fund, component, measure, ...split })),
    ]),
  ),
);

describe("a figure worked out from the facts", () => {
  it("is what every cell of every table that shows it says", () => {
    const seen = new Set<string>();
    for (const at of cube) {
      for (const { table, row, column } of figurePlaces(section29C, tables, at)) {
        const inTable = values[table]?.[row]?.[column] ?? null;
        expect({ at, table, row, column, value: figure(section29C, at).value }).toEqual({
          at,
          table,
          row,
          column,
          value: inTable,
        });
        seen.add([table, row, column].join());
      }
    }
    // Lower halves repeat the total of the upper ones.
    const shown = tables
      .filter(({ family }) => family !== "rates" && family !== "postChanges")
      .flatMap((table) =>
        table.rows
          .filter(({ key }) => key !== "category/total")
          .flatMap((row) => Object.keys(row.cells).map((column) => [table.id, row.key, column].join())),
      );
    expect(shown.filter((place) => !seen.has(place))).toEqual([]);
  });

  it("adds up along every margin", () => {
    for (const measure of ["appropriation", "estimate", "variance"] as const) {
      const money = (component: string | null, fund: string | null, category: Category | null = null): number =>
        figure(section29C, { of: "money", measure, fund, component, category }).value ?? 0;
      for (const component of components) {
        expect(money(component, "RB") + money(component, "OA") + money(component, "XB")).toBe(money(component, null));
        expect(money(component, "RB", "posts") + money(component, "RB", "nonPost")).toBe(money(component, "RB"));
      }
      for (const fund of funds) {
        expect(money("EDM", fund) + money("PW", fund)).toBe(money(null, fund));
        expect(money("SP1", fund) + money("SP2", fund) + money("SP3", fund)).toBe(money("PW", fund));
      }
    }
  });

  it("is unknown where the document states nothing", () => {
    const unknown = (at: Partial<FigureCoordinates>): unknown =>
      figure(section29C, {
        of: "money",
        fund: "RB",
        component: "SP1",
        measure: "recosting",
        category: null,
        ...at,
      } as FigureCoordinates).value;
    expect(unknown({})).toBeNull();
    expect(unknown({ measure: "expenditure" })).toBeNull();
    expect(unknown({ fund: "OA", measure: "technical" })).toBeNull();
    expect(unknown({ fund: "XB", measure: "estimate", category: "posts" } as Partial<FigureCoordinates>)).toBeNull();
  });
});
