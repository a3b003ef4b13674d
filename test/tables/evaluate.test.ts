import fc from "fast-check";
import { evaluate, type Values } from "../../src/tables/evaluate";
import type { CellAt, Expression } from "../../src/tables/expression";
import type { Cell, Table } from "../../src/tables/table";
import { tablesOf } from "../../src/tables/tablesOf";
import { dependants, nameOf, numberCells, withInputs } from "./references";
import { section29C } from "./section29C";

const tables = tablesOf(section29C);
const asTheyAre = tables;
const all = numberCells(tables);
const inputs = all.filter(({ cell }) => cell.kind === "input").map(({ at }) => at);
const valueIn = (values: Values, { table, row, column }: CellAt): number => values[table]?.[row]?.[column] ?? 0;
const named = (values: Values, name: string): number => {
  const found = all.find(({ at }) => nameOf(at) === name);
  if (found === undefined) throw new Error(name);
  return valueIn(values, found.at);
};
const anyLeaves = fc
  .array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: inputs.length, maxLength: inputs.length })
  .map((leaves) => new Map(inputs.map((at, index) => [nameOf(at), leaves[index] ?? 0])));
const evaluated = (leaves: ReadonlyMap<string, number>) =>
  evaluate(withInputs(tables, (at) => leaves.get(nameOf(at)) ?? 0));

test("whatever is entered, the overview's totals are the sum of all leaves", () => {
  fc.assert(
    fc.property(anyLeaves, (leaves) => {
      const values = evaluated(leaves);
      const added = (pattern: RegExp) =>
        [...leaves].reduce((sum, [name, value]) => (pattern.test(name) ? sum + value : sum), 0);
      const regular = added(/^29C\.(8|10|11|12) money\/\w+ (appropriation|technical|mandates|other)$/);
      expect(named(values, "29C.4 money/total RB/estimate")).toBe(regular);
      expect(named(values, "29C.4 money/total total/estimate")).toBe(
        regular + added(/^29C\.4 money\/\w+ (OA|XB)\/estimate$/),
      );
      const posts = added(/^29C\.(8|10|11|12) posts\/\w+ (appropriation|technical|mandates)$/) + added(/^Annex II /);
      expect(named(values, "29C.4 posts/total RB/estimate")).toBe(posts);
      expect(named(values, "29C.6 total other")).toBe(added(/^Annex II /));
    }),
    { numRuns: 25 },
  );
});

test("whatever is entered, the two halves of 29C.5 and of 29C.9 come to the same totals before recosting", () => {
  fc.assert(
    fc.property(anyLeaves, (leaves) => {
      const values = evaluated(leaves);
      for (const column of ["appropriation", "technical", "mandates", "other", "change", "percentage", "estimate"]) {
        expect(named(values, `29C.5 component/total ${column}`)).toBe(named(values, `29C.5 category/total ${column}`));
        expect(named(values, `29C.9 money/total ${column}`)).toBe(named(values, `29C.9 category/total ${column}`));
      }
    }),
    { numRuns: 25 },
  );
});

test("whatever is entered, every row works out across as it adds up down", () => {
  fc.assert(
    fc.property(anyLeaves, (leaves) => {
      const values = evaluated(leaves);
      for (const row of Object.values({ ...values["29C.5"], ...values["29C.9"], ...values["29C.12"] })) {
        if (row["change"] === undefined) continue;
        const [appropriation, technical, mandates, other] = ["appropriation", "technical", "mandates", "other"].map(
          (column) => row[column] ?? 0,
        );
        expect(row["change"]).toBe(technical! + mandates! + other!);
        expect(row["estimate"]).toBe(appropriation! + row["change"]!);
      }
    }),
    { numRuns: 25 },
  );
});

test("100.0 more in any leaf moves only what follows from it, and every sum of it by 100.0 exactly once", () => {
  const tables = withInputs(asTheyAre, (at, value) => value ?? (at.column === "expenditure" ? 0 : null));
  const before = evaluate(tables);
  const shift = (after: Values, at: CellAt) => valueIn(after, at) - valueIn(before, at);
  const unknown = (after: Values, ...cells: readonly CellAt[]) =>
    cells.some(({ table, row, column }) => after[table]?.[row]?.[column] == null);
  const wrong = inputs.flatMap((leaf) => {
    const after = evaluate(
      withInputs(tables, (at, value) => (nameOf(at) === nameOf(leaf) ? (value ?? 0) + 1000 : value)),
    );
    const reached = dependants(leaf, tables);
    const expected = ({ at, cell }: (typeof all)[number]): number => {
      if (!reached.has(nameOf(at))) return nameOf(at) === nameOf(leaf) ? 1000 : 0;
      const isVariance = cell.kind === "derived" && cell.expression.op === "variance";
      // A difference shows once both of its ends are known.
      if (
        isVariance &&
        cell.expression.blankIfUnknown === true &&
        unknown(after, cell.expression.base, cell.expression.estimate)
      )
        return 0;
      return isVariance ? shift(after, cell.expression.estimate) - shift(after, cell.expression.base) : 1000;
    };
    const judged = all.filter(({ at, cell }) => cell.quantity !== "percentage" || !reached.has(nameOf(at)));
    return judged
      .filter((each) => shift(after, each.at) !== expected(each))
      .map(({ at }) => `${nameOf(leaf)} -> ${nameOf(at)}`);
  });
  expect(wrong).toEqual([]);
});

test("a line of the annex reaches the tables by grade and by component, 29C.9 and the overview", () => {
  const reached = dependants({ table: "Annex II", row: "sp2-section2-ol/to", column: "count" }, tables);
  for (const name of [
    "29C.6 grade/GS (OL) other",
    "29C.6 total estimate",
    "29C.11 posts/GS other",
    "29C.9 posts/SP2 estimate",
    "29C.4 posts/total total/estimate",
    "29C.11 posts/total percentage",
  ]) {
    expect(reached).toContain(name);
  }
  expect([...reached].filter((name) => name.startsWith("29C.10 ") || name.startsWith("29C.5 "))).toEqual([]);
});

function tableOf(cells: Readonly<Record<string, Cell>>): Table {
  const rows = [{ key: "row", kind: "data", level: 0, label: {}, marks: [], cells }] as const;
  return { id: "T", family: "component", name: {}, title: {}, unit: {}, columns: [], rows, notes: [] };
}
const at = (column: string): CellAt => ({ table: "T", row: "row", column });
const entered = (value: number | null): Cell => ({
  kind: "input",
  quantity: "money",
  value,
  fact: { of: "rate", series: "", year: 0, kind: "actual" },
  source: null,
});
const worked = (expression: Expression): Cell => ({ kind: "derived", quantity: "money", expression });

test("the percentage of a nil base is nil", () => {
  const values = evaluate([
    tableOf({
      base: entered(0),
      change: entered(757),
      percentage: worked({ op: "percentage", change: at("change"), base: at("base") }),
    }),
  ]);
  expect(values["T"]?.["row"]?.["percentage"]).toBe(0);
});

test("what is worked out from an unknown figure is unknown, whatever it is, and so is what follows", () => {
  const cells = (other: number | null) => ({
    one: entered(196),
    other: entered(other),
    sum: worked({ op: "sum", of: [at("one"), at("other")] }),
    variance: worked({ op: "variance", base: at("one"), estimate: at("other") }),
    percentage: worked({ op: "percentage", change: at("one"), base: at("other") }),
    estimate: worked({ op: "estimate", base: at("other"), changes: [at("one")] }),
    change: worked({ op: "change", of: [at("one"), at("other"), at("one")] }),
    recosted: worked({ op: "recosted", estimate: at("estimate"), recosting: at("one") }),
    link: worked({ op: "cell", at: at("recosted") }),
  });
  const { one, ...unknown } = evaluate([tableOf(cells(null))])["T"]?.["row"] ?? {};
  expect([one, ...new Set(Object.values(unknown))]).toEqual([196, null]);
  expect(evaluate([tableOf(cells(4))])["T"]?.["row"]).toMatchObject({ sum: 200, variance: -192, link: 396 });
});

test("a cell that depends on itself is a bug of whoever drew up the table, as one that refers to nothing", () => {
  const sum = (column: string) => worked({ op: "sum", of: [at(column)] });
  expect(() => evaluate([tableOf({ one: sum("other"), other: sum("one") })])).toThrow("depends on itself");
  expect(() => evaluate([tableOf({ one: sum("nowhere") })])).toThrow("No number stands at T, row, nowhere.");
});
