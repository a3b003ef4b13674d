import { checkModel } from "../../src/checks/rules/checkModel";
import { readModel } from "../../src/models/readModel";
import { writeModelFile } from "../../src/models/writeModelFile";
import { hasFailed } from "../../src/reading/document/failure";
import { documentModel } from "../../src/reading/documentModel";
import { printedWord, understandDocument } from "../../src/reading/read";
import { planOf } from "../../src/sheets/planOf";
import type { Formula } from "../../src/sheets/plan";
import { placementOf, printFormula } from "../../src/sheets/printFormula";
import { evaluate } from "../../src/tables/evaluate";
import { tablesOf } from "../../src/tables/tablesOf";
import { aWordFile, paragraph, table, type ARow } from "./aWordFile";

const HEADINGS = ["Component", "2024 expenditure", "2025 approved", "Other", "Percentage", "2026 estimate"];
const rows: readonly ARow[] = [
  HEADINGS,
  ["A. Executive direction and management", "3 078.7", "3 434.3", "(98.4)", "(2.9)", "3 335.9"],
  ["B. Programme of work", "16 702.5", "18 012.8", "(69.5)", "(0.4)", "17 943.3"],
  ["C. Programme support", "n/a", "1 200.0", "–", "–", "1 200.0"],
  ["Total", "19 781.2", "22 647.1", "(167.9)", "(0.7)", "22 479.2"],
];
const posts: readonly ARow[] = [
  ["Grade", "2025 approved", "Changes", "2026 proposed"],
  ["P-5", "1 004", "(1)", "1 003"],
  ["P-4", "12", "–", "12"],
  ["P-3", "8", "1", "9"],
  ["Total", "1 024", "–", "1 024"],
];
const titled = (number: string, title: string, unit: string): string =>
  paragraph(`Table ${number}`) + paragraph(title) + paragraph(`(${unit})`);
const section = (money: readonly ARow[], between = ""): string =>
  between +
  titled("29C.17", "Overall: evolution of financial resources by component", "Thousands of United States dollars") +
  table(money) +
  titled("29C.18", "Overall: proposed posts by grade", "Number of posts") +
  table(posts);

async function modelOf(body: string) {
  const printed = printedWord(aWordFile(body, { header: "A/80/6 (Sect. 29C)" }));
  if (hasFailed(printed)) throw new Error(printed.failure);
  const reading = await understandDocument(printed);
  if (hasFailed(reading)) throw new Error(reading.failure);
  const { model, findings } = readModel(JSON.stringify(documentModel(reading)));
  if (model === null) throw new Error(JSON.stringify(findings));
  return model;
}

/** Every number of a model as it stands before anybody edits it, in whole units, with what is printed there. */
function numbersOf(model: Awaited<ReturnType<typeof modelOf>>) {
  const tables = tablesOf(model);
  const values = evaluate(tables);
  return tables.flatMap(({ id, rows: lines }) =>
    lines.flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([column, cell]) =>
        "quantity" in cell
          ? [{ value: values[id]?.[key]?.[column], printed: model.printed[id]?.[key]?.[column], kind: cell.kind }]
          : [],
      ),
    ),
  );
}

describe("a document as a model", () => {
  it("has the document's identity and a table for each that holds numbers", async () => {
    const model = await modelOf(section(rows));
    expect(model).toMatchObject({ id: "29c-2026", section: "29C", year: 2026, symbol: "A/80/6 (Sect. 29C)" });
    expect(model.tables.map(({ id, family }) => [id, family])).toEqual([
      ["29C.17", "page"],
      ["29C.18", "page"],
    ]);
  });

  it("comes to the numbers that the page prints, totals by expressions", async () => {
    const numbers = numbersOf(await modelOf(section(rows)));
    expect(numbers).toHaveLength(19 + 12);
    expect(numbers.map(({ value }) => value)).toEqual(numbers.map(({ printed }) => printed?.read));
    expect(numbers.filter(({ kind }) => kind === "derived").length).toBeGreaterThan(12);
  });

  it("calls no table as the sheet of the contents is called", async () => {
    const contents =
      paragraph("Contents") +
      table([
        ["Part", "Page"],
        ["A.", "12"],
        ["B.", "14"],
      ]);
    const model = await modelOf(contents + section(rows));
    expect(model.tables.map(({ id }) => id.toLowerCase())).not.toContain("contents");
  });

  it("keeps a total that the page adds from unrounded amounts, and tells that as rounding", async () => {
    const off = rows.map((cells, index) =>
      index === 4 ? ["Total", "19 781.2", "22 647.2", "(167.9)", "(0.7)", "22 479.2"] : cells,
    );
    const model = await modelOf(section(off));
    const numbers = numbersOf(model);
    expect(numbers.map(({ value }) => value)).toEqual(numbers.map(({ printed }) => printed?.read));
    expect(checkModel(model).map(({ severity, printed, computed }) => [severity, printed, computed])).toEqual([
      ["rounding", "22 647.2", "22 647.1"],
    ]);
    const { sheets } = planOf(model, { language: "en", formulas: "native" });
    const placement = placementOf({ sheets });
    const formulas = sheets.flatMap(({ table: id, cells }) =>
      cells.flatMap(({ content }) =>
        typeof content === "object" && content !== null ? [printFormula(content, placement, id)] : [],
      ),
    );
    expect(formulas.filter((text) => text.endsWith("+0.1,1)"))).toHaveLength(1);
  });

  it("is the same model when its file is written and read again", async () => {
    const model = await modelOf(section(rows));
    expect(readModel(writeModelFile(model)).model).toEqual(model);
  });

  it("keeps its keys when a table and a line come before", async () => {
    const more: ARow = ["D. Policymaking organs", "–", "–", "–", "–", "–"];
    const revised = await modelOf(
      section([HEADINGS, more, ...rows.slice(1)], titled("29C.3", "New", "Number") + table(posts)),
    );
    const keysIn = (model: typeof revised, id: string) =>
      model.pages.find(({ table: own }) => own === id)?.rows.map(({ key }) => key) ?? [];
    const before = keysIn(await modelOf(section(rows)), "29C.17");
    expect(keysIn(revised, "29C.17")).toEqual(expect.arrayContaining([...before]));
    expect(keysIn(revised, "29C.17")).toHaveLength(before.length + 1);
  });

  it("leaves a slip of the page as it is printed, and checks tell of it", async () => {
    const slipped = rows.map((line) => (line[0] === "Total" ? line.with(5, "22 497.2") : line));
    const model = await modelOf(section(slipped));
    const numbers = numbersOf(model);
    expect(numbers.map(({ value }) => value)).toEqual(numbers.map(({ printed }) => printed?.read));
    const found = checkModel(model).filter(({ rule }) => rule === "footing");
    expect(found.map(({ printed, computed }) => [printed, computed])).toContainEqual(["22 497.2", "22 479.2"]);
  });

  it.each(["functions", "native"] as const)(
    "plans formulas in the style of %s that stay within the table",
    async (formulas) => {
      const plan = planOf(await modelOf(section(rows)), { language: "en", formulas });
      const sheet = plan.sheets.find(({ table: id }) => id === "29C.18");
      const total = sheet?.cells.filter(({ row, role }) => row.startsWith("total") && role === "derived") ?? [];
      expect(total).toHaveLength(3);
      const isFormula = (content: unknown): content is Formula => typeof content === "object" && content !== null;
      const texts = total.map(({ content }) =>
        isFormula(content) ? printFormula(content, placementOf(plan), "29C.18") : content,
      );
      texts.forEach((text) => expect(text).toMatch(/SUM\(|BUDGET\./));
      expect(texts.join(" ")).not.toContain("#REF!");
    },
  );

  it("prints numbers as the page does", async () => {
    const plan = planOf(await modelOf(section(rows)), { language: "en", formulas: "native" });
    const formats = plan.sheets
      .filter(({ table: id }) => id === "29C.18")
      .flatMap(({ styles }) => styles.flatMap(({ style }) => style.numberFormat ?? []));
    expect(new Set(formats)).toEqual(new Set(['0;(0);"–"']));
  });
});
