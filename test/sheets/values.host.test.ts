import fc from "fast-check";
import { fromCell, toCell } from "../../src/budget/notation/quantity";
import { draftOf } from "../../src/sheets/draft";
import { gridOf } from "../../src/sheets/numbers";
import type { FormulaStyle, Plan } from "../../src/sheets/plan";
import { planOf } from "../../src/sheets/planOf";
import { sheetPlan } from "../../src/sheets/sheetPlan";
import { evaluate } from "../../src/tables/evaluate";
import type { CellAt } from "../../src/tables/expression";
import { speakerOf } from "../../src/tables/say";
import type { Table } from "../../src/tables/table";
import { tablesOf } from "../../src/tables/tablesOf";
import { deeperSection } from "../tables/deeperSection";
import { nameOf, numberCells, withInputs } from "../tables/references";
import { section29C } from "../tables/section29C";
import { carryOut, type Spreadsheet } from "./spreadsheet";

// A whole workbook is calculated in each test.

const tables = tablesOf(section29C);
const styles: readonly FormulaStyle[] = ["functions", "native"];
const cellAt = (name: string): CellAt => {
  const [table = "", row = "", column = ""] = name.split(" | ");
  return { table, row, column };
};

/** Cells of the spreadsheet that show another number than the tables give; an unknown one shows nothing or its mark. */
function differing(book: Spreadsheet, expected: readonly Table[]) {
  const values = evaluate(expected);
  return numberCells(expected).flatMap(({ at, cell }) => {
    const value = values[at.table]?.[at.row]?.[at.column] ?? null;
    const [wanted, shown] = [value === null ? "" : toCell(value, cell.quantity), book.value(at)];
    return wanted === shown || (wanted === "" && shown === "…") ? [] : [{ at: nameOf(at), wanted, shown }];
  });
}

/** Carries a plan out, works with it, and ends the spreadsheet. */
async function withBook(plan: Plan, work: (book: Spreadsheet) => void): Promise<void> {
  const book = await carryOut(plan);
  await book.calculated();
  try {
    work(book);
  } finally {
    book.dispose();
  }
}

test("in the other language the formulas have the same values", async () => {
  for (const [formulas, language] of [
    ["functions", "en"],
    ["native", "zh"],
  ] as const) {
    await withBook(planOf(section29C, { language, formulas }), (book) => expect(differing(book, tables)).toEqual([]));
  }
});

test.each(styles)("a section with deeper components and other grades comes out as it evaluates: %s", (formulas) =>
  withBook(planOf(deeperSection, { language: "en", formulas }), (book) =>
    expect(differing(book, tablesOf(deeperSection))).toEqual([]),
  ),
);

test.each(styles)("any percentage is what exact arithmetic gives, halves away from zero: %s", async (formulas) => {
  const table = percentagesTable();
  const drafting = {
    model: "",
    language: "en",
    style: formulas,
    grid: gridOf([table], evaluate([table])),
    values: evaluate([table]),
    speaker: speakerOf([table], {}, "en"),
    planned: new Set([table.id]),
  };
  const plan: Plan = { model: "", language: "en", formulas, sheets: [sheetPlan(draftOf(table, "", drafting), "")] };
  await withBook(plan, (book) => expect(differing(book, [table])).toEqual([]));
});

/** Rows of changes and bases, many of them chosen so that the percentage lies exactly between two tenths. */
function percentagesTable(): Table {
  const amounts = fc.sample(
    fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 1, max: 99_999_999 })),
    150,
  );
  const halves = fc
    .sample(fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 5000 })), 150)
    .map(([half, part]) => [(2 * half + 1) * part, 2000 * part] as const);
  const rows = [...amounts, ...halves].map(([change, base], index): Table["rows"][number] => {
    const at = (column: string): CellAt => ({ table: "P", row: `row/${index}`, column });
    const input = (value: number) =>
      ({
        kind: "input",
        quantity: "money",
        value,
        fact: { of: "rate", series: "", year: 0, kind: "actual" },
        source: null,
      }) as const;
    const percentage = {
      kind: "derived",
      quantity: "percentage",
      expression: { op: "percentage", change: at("change"), base: at("base") },
    } as const;
    return {
      key: `row/${index}`,
      kind: "data",
      level: 0,
      label: {},
      marks: [],
      cells: { change: input(change), base: input(base), percentage },
    };
  });
  const columns = ["label", "change", "base", "percentage"].map(
    (key) => ({ key, kind: key === "label" ? "label" : "number", headings: [{ en: key }] }) as const,
  );
  return { id: "P", family: "component", name: {}, title: {}, unit: {}, notes: [], columns, rows };
}

describe.each(styles)("with formulas of %s", (formulas) => {
  let book: Spreadsheet;
  beforeAll(async () => {
    book = await carryOut(planOf(section29C, { language: formulas === "native" ? "en" : "zh", formulas }));
    await book.calculated();
  });
  afterAll(() => book.dispose());

  const shown = (...names: readonly string[]) => names.map((name) => book.value(cellAt(name)));

  /** Types into cells, looks, and takes them back. */
  async function typed(entries: Readonly<Record<string, number | string>>, outline: () => void): Promise<void> {
    const before = Object.keys(entries).map((name) => [name, book.value(cellAt(name))] as const);
    for (const [name, value] of Object.entries(entries)) book.set(cellAt(name), value);
    await book.calculated();
    try {
      outline();
    } finally {
      for (const [name, value] of before) book.set(cellAt(name), value as number | string);
      await book.calculated();
    }
  }

  test("a spreadsheet works out every number of the tables, to the last digit", () => {
    expect(differing(book, tables)).toEqual([]);
  });

  test("changed leaves move every sheet by the right amount, percentages included", async () => {
    const entries = {
      "29C.10 | money/nonPost | other": -174.4,
      "29C.12 | money/posts | technical": 131.4,
      "29C.8 | money/posts | expenditure": 1903.2,
      "29C.4 | money/SP3 | XB/estimate": 9359.3,
      "29C.5 | category/posts | recosting": 0,
    };
    const units = new Map(
      Object.entries(entries).map(([name, value]) => [nameOf(cellAt(name)), fromCell(value, "money")]),
    );
    await typed(entries, () =>
      expect(
        differing(
          book,
          withInputs(tables, (at, value) => units.get(nameOf(at)) ?? value),
        ),
      ).toEqual([]),
    );
    expect(differing(book, tables)).toEqual([]);
  });

  test("a changed line of the annex moves the posts by grade, by component and in the overview", () =>
    typed({ "Annex II | sp2-section2-ol/to | count": 20 }, () => {
      expect(
        differing(
          book,
          withInputs(tables, (at, value) => (at.row === "sp2-section2-ol/to" ? 20 : value)),
        ),
      ).toEqual([]);
      expect(shown("29C.6 | grade/GS (OL) | other", "29C.4 | posts/total | RB/estimate")).toEqual([18, 192]);
    }));

  test("a percentage of nothing is nil and never an error", () =>
    typed({ "29C.8 | money/posts | appropriation": 0, "29C.8 | money/nonPost | appropriation": 0 }, () => {
      expect(shown("29C.8 | money/posts | percentage", "29C.8 | money/total | percentage")).toEqual([0, 0]);
      expect(
        numberCells(tables)
          .map(({ at }) => book.value(at))
          .filter((value) => typeof value === "string" && value !== ""),
      ).toEqual([]);
    }));

  test("a number that is text counts wherever its input does", async () => {
    const entries = {
      "29C.10 | money/posts | appropriation": "5 754,6",
      "29C.10 | money/nonPost | appropriation": "5\u2009207.3",
      "29C.11 | money/posts | other": "(500.5)",
      "29C.12 | money/posts | technical": "–",
      "29C.8 | money/nonPost | other": "(\u00a01\u202f000.5)",
      "29C.6 | grade/P-5 | technical": "−2",
      "29C.4 | money/SP3 | XB/estimate": "-",
      "29C.5 | category/posts | recosting": "1\u00a0000.5",
      "Annex II | sp2-section2-ol/to | count": "(3)",
    };
    const numbers = [57546, 52073, -5005, 0, -10005, -2, 0, 10005, -3];
    const units = new Map(Object.keys(entries).map((name, index) => [nameOf(cellAt(name)), numbers[index] ?? 0]));
    const inputs = new Set(units.keys());
    await typed(entries, () =>
      expect(
        differing(
          book,
          withInputs(tables, (at, value) => units.get(nameOf(at)) ?? value),
        ).filter(({ at }) => !inputs.has(at)),
      ).toEqual([]),
    );
  });

  test("what cannot be read is an error in every total that it belongs to, and in no other", () =>
    typed({ "29C.10 | money/posts | other": "see note", "Annex II | sp2-section2-ol/to | count": "ten" }, () => {
      const spoilt = ["29C.10 | money/total | other", "29C.9 | money/SP1 | other", "29C.5 | component/PW | estimate"];
      const counted = ["29C.6 | grade/GS (OL) | other", "29C.11 | posts/GS | estimate", "Annex II | total | count"];
      for (const value of shown(...spoilt, ...counted)) expect(value).toBe("#VALUE!");
      expect(shown("29C.10 | money/total | appropriation", "29C.11 | money/total | other")).toEqual([10971.7, 1206.6]);
    }));

  test("expenditure stays unknown until all of it is entered, and adds up then", async () => {
    const rows = ["29C.11 | money/total", "29C.9 | category/posts", "29C.9 | money/total", "29C.5 | component/EDM"];
    const seen = () => shown(...rows.map((row) => `${row} | expenditure`));
    await typed({ "29C.11 | money/posts | expenditure": 6800.5 }, () => expect(seen()).toEqual(["", "", "", ""]));
    const leaves = ["29C.8", "29C.10", "29C.11", "29C.12"].flatMap((table) =>
      ["posts", "nonPost"].map((category) => [`${table} | money/${category} | expenditure`, 10.5]),
    );
    await typed(Object.fromEntries(leaves) as Record<string, number>, () => expect(seen()).toEqual([21, 31.5, 63, 21]));
  });

  test("a line that the user adds to the annex counts at once", async () => {
    await book.addLine("Annex II", { component: "SP2", count: 2, grade: "P-3" });
    await book.calculated();
    const cells = [
      "29C.6 | grade/P-3 | other",
      "29C.11 | posts/P | other",
      "29C.9 | posts/SP2 | estimate",
      "29C.4 | posts/total | total/estimate",
      "Annex II | total | count",
    ];
    expect(shown(...cells)).toEqual([2, 1, 79, 251, 13]);
  });

  test("a row inserted between posts and non-post counts in the total and wherever that goes", async () => {
    await book.insertRow("29C.10", "money/nonPost", { appropriation: 100, other: 0.1 });
    await book.calculated();
    expect(shown("29C.4 | money/SP1 | RB/appropriation", "29C.9 | money/SP1 | other")).toEqual([11071.7, -635.1]);
  });
});
