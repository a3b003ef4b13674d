import { planOf, surrounded } from "../../src/sheets/planOf";
import type { FormulaStyle } from "../../src/sheets/plan";
import { fromCell } from "../../src/budget/notation/quantity";
import type { Table } from "../../src/tables/table";
import { evaluate } from "../../src/tables/evaluate";
import { say, speakerOf } from "../../src/tables/say";
import { tablesOf } from "../../src/tables/tablesOf";
import { section29C } from "../tables/section29C";
import { carryOut, type Spreadsheet } from "./spreadsheet";

// A whole workbook is calculated in each test.

const tables = tablesOf(section29C);
const all = surrounded(section29C, tables);

/** Every cell of words that follow others, with what they say of the model as it is. */
function worded(language: string) {
  const speaker = speakerOf(all, evaluate(all), language);
  return all.flatMap(({ id: table, rows }) =>
    rows.flatMap(({ key: row, cells }) =>
      Object.entries(cells).flatMap(([column, cell]) =>
        cell.kind === "worded" ? [{ at: { table, row, column }, said: say(cell.wording, speaker) }] : [],
      ),
    ),
  );
}

const wrong = (book: Spreadsheet, language: string) =>
  worded(language).flatMap(({ at, said }) =>
    book.value(at) === said ? [] : [{ at: `${at.table} ${at.row}`, said, shown: book.value(at) }],
  );

/** The leaves that the narrative hangs on, and the lines of the annex. */
const inputs = tables
  .filter(({ id }) => ["29C.8", "29C.10", "29C.11", "29C.12", "Annex II"].includes(id))
  .flatMap(({ id: table, rows }) =>
    rows.flatMap(({ key: row, cells }) =>
      Object.entries(cells).flatMap(([column, cell]) =>
        cell.kind === "input" && column !== "expenditure" && cell.value !== null
          ? [{ at: { table, row, column }, quantity: cell.quantity }]
          : [],
      ),
    ),
  );

/** What stands in the inputs of a row of the book. */
function heldBy(
  book: Spreadsheet,
  table: string,
  { key: row, cells }: Table["rows"][number],
): Table["rows"][number]["cells"] {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => {
      if (cell.kind !== "input") return [column, cell];
      const held = book.value({ table, row, column });
      return [column, { ...cell, value: typeof held === "number" ? fromCell(held, cell.quantity) : null }];
    }),
  );
}

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

/** Numbers from 0 to 1, the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

describe.each([
  ["native", "en"],
  ["native", "zh"],
] as const satisfies readonly (readonly [FormulaStyle, string])[])(
  "with formulas of %s in %s",
  (formulas, language) => {
    let book: Spreadsheet;
    beforeAll(async () => {
      book = await carryOut(planOf(section29C, { language, formulas }));
      await book.calculated();
    });
    afterAll(() => book.dispose());

    const told = (row: string) => String(book.value({ table: "Narrative", row, column: "sentence" }));
    const state = (row: string) => String(book.value({ table: "Contents", row, column: "state" }));

    test("the cells say what the model says", () => {
      expect(worded(language).length).toBeGreaterThan(70);
      expect(wrong(book, language)).toEqual([]);
    });

    test("after any edits of leaves and lines the cells say what the tables then say", async () => {
      const random = seeded(20);
      for (let round = 0; round < 4; round += 1) {
        const before = inputs.map(({ at: place }) => [place, book.value(place)] as const);
        for (const { at: place, quantity } of inputs) {
          if (random() < 0.6)
            book.set(
              place,
              pick(quantity === "money" ? [0, 0.1, -0.1, 1, -361.5, 4711.3, 98765432.1] : [0, 1, -1, 2, 1200], random),
            );
        }
        await book.calculated();
        const edited = tables.map((table) => ({
          ...table,
          rows: table.rows.map((each) => ({ ...each, cells: heldBy(book, table.id, each) })),
        }));
        const speaker = speakerOf(edited, evaluate(edited), language);
        const narrative = all
          .find(({ id }) => id === "Narrative")!
          .rows.flatMap(({ key, cells: { sentence } }) =>
            sentence?.kind === "worded" ? [[key, say(sentence.wording, speaker)] as const] : [],
          );
        expect(narrative.map(([key]) => [key, told(key)])).toEqual(narrative);
        for (const [place, value] of before) book.set(place, value as number);
      }
      await book.calculated();
      expect(wrong(book, language)).toEqual([]);
    });

    test("a changed leaf turns an increase into a decrease, and its table is known as edited", async () => {
      book.set({ table: "29C.8", row: "money/posts", column: "other" }, -300);
      await book.calculated();
      expect(told("EDM/resources")).toContain(
        language === "en"
          ? "amount to $2,358,100, a decrease of $461,100 (16.4\u00a0per cent) compared with"
          : "为 2\u00a0358\u00a0100\u00a0美元，与 2019 年批款相比减少 461\u00a0100\u00a0美元(16.4%)",
      );
      expect(told("EDM/reasons")).toContain(
        language === "en" ? "Post resources: net decrease of $300,000." : "员额资源：净减 300\u00a0000\u00a0美元。",
      );
      expect([state("29C.8"), state("29C.10")]).toEqual(
        language === "en" ? ["ties, edited", "ties"] : ["平衡，已修改", "平衡"],
      );
      book.set({ table: "29C.8", row: "money/posts", column: "other" }, 0);
      book.set({ table: "29C.8", row: "money/nonPost", column: "other" }, 0);
      await book.calculated();
      expect(told("EDM/resources")).toContain(language === "en" ? "the same as the 2019 appropriation" : "没有变动");
      book.set({ table: "29C.8", row: "money/posts", column: "other" }, 236.8);
      book.set({ table: "29C.8", row: "money/nonPost", column: "other" }, -161.1);
      await book.calculated();
      expect(wrong(book, language)).toEqual([]);
    });

    test("a total that is typed over no longer ties, and neither do the tables that it feeds", async () => {
      const total = { table: "29C.11", row: "money/total", column: "estimate" };
      book.set(total, 1);
      await book.calculated();
      expect([state("29C.11"), state("29C.10")]).toEqual(
        language === "en" ? ["does not tie, edited", "ties"] : ["不平衡，已修改", "平衡"],
      );
    });

    test("a figure and the narrative are known as edited once one of their formulas is typed over", async () => {
      const [untouched, edited] = language === "en" ? ["follows the tables", "edited"] : ["随表变动", "已修改"];
      expect([state("figure/29C.V"), state("figure/29C.VI"), state("Narrative")]).toEqual([
        untouched,
        untouched,
        untouched,
      ]);
      book.set({ table: "Figures", row: "29C.V/posts", column: "first" }, 7);
      book.set({ table: "Narrative", row: "SP3/resources", column: "sentence" }, "Nothing changes.");
      await book.calculated();
      expect([state("figure/29C.V"), state("figure/29C.VI"), state("Narrative")]).toEqual([edited, untouched, edited]);
    });

    test("the annex is edited once a line of it has another count, another grade, or company", async () => {
      const edited = language === "en" ? /, edited$/ : /，已修改$/;
      const at = (row: string, column: string) => ({ table: "Annex II", row, column });
      expect(state("Annex II")).not.toMatch(edited);
      const grade = book.value(at("edm-sp1-p5/to", "grade"));
      for (const [column, other, own] of [
        ["count", 4, book.value(at("edm-sp1-p5/to", "count"))],
        ["grade", "D-1", grade],
      ] as const) {
        book.set(at("edm-sp1-p5/to", column), other);
        await book.calculated();
        expect(state("Annex II")).toMatch(edited);
        book.set(at("edm-sp1-p5/to", column), own as string | number);
        await book.calculated();
        expect(state("Annex II")).not.toMatch(edited);
      }
    });

    test("a line added to the annex is counted; a grade changed in it makes its sentence one to update", async () => {
      const toUpdate = language === "en" ? "[to update]" : "[待更新]";
      expect(told("EDM/change/29C.38 (b)")).not.toContain(toUpdate);
      await book.addLine("Annex II", { component: "SP2", count: 2, grade: "P-3" });
      book.set({ table: "Annex II", row: "edm-sp1-p5/to", column: "grade" }, "P-4");
      await book.calculated();
      expect(told("SP2/posts")).toContain(language === "en" ? "They cover 79\u00a0posts" : "其中列有 79\u00a0个员额");
      expect(state("Annex II")).toContain(language === "en" ? "edited" : "已修改");
      expect(told("EDM/change/29C.38 (b)")).toContain(toUpdate);
      expect(told("SP1/change/29C.42 (a) (i)")).not.toContain(toUpdate);
    });

    test("a sentence on posts follows the numbers and the words of its lines", async () => {
      book.set({ table: "Annex II", row: "sp2-section2-ol/to", column: "count" }, 10);
      book.set({ table: "Annex II", row: "sp2-section2-ol/to", column: "reason" }, "X");
      await book.calculated();
      const sentence = told("SP2/change/29C.45 (a)");
      expect(sentence).toMatch(language === "en" ? /^11\u00a0posts in all\./ : /^共 11\u00a0个员额。/);
      expect(sentence).toContain(language === "en" ? "Transfer of 10\u00a0posts" : "调入 10\u00a0个");
      expect(sentence).toMatch(/X[.。]$/);
    });
  },
);
