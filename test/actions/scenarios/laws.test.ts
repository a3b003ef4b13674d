import fc from "fast-check";
import { loadedModelOf } from "../../../src/actions/context/loadedModel";
import { Workbook } from "../../../src/excel/Workbook";
import { valueAt } from "../../../src/changes/snapshot";
import { readModel } from "../../../src/models/readModel";
import { aWorkbook, type ABook, modelText } from "../aWorkbook";
import { someEdits, statesOf, work } from "../someEdits";
import { aCorrection, modelOf } from "../someCorrections";
import { everything } from "../theBook";
import { text98x } from "../../models/fixtures/modelFiles";
import { tries } from "../tries";

async function inABook<T>(use: (book: ABook) => Promise<T>): Promise<T> {
  const book = await aWorkbook();
  try {
    return await use(book);
  } finally {
    await book.dispose();
  }
}

/**
 * What every cell of the resource tables shows, by key; lines of the annex by what they say, since new ones have no key
 * yet.
 */
async function figures(book: ABook, model: string): Promise<readonly string[]> {
  await book.engine.settled();
  const { snapshot, values } = await new Workbook().readWithValues();
  const standing = loadedModelOf(snapshot, model);
  return (standing?.states ?? []).flatMap((state) => {
    const shown = values.get(state.sheet);
    const at = (row: number, column: number) => (shown === undefined ? "" : valueAt(shown, row, column));
    const plan = standing?.base.plan.sheets.find(({ table }) => table === state.table);
    const isLine = (row: number): boolean => plan?.listObject != null && row > plan.listObject.area.top;
    const lines = state.contents
      .map((_, index) => index + state.top)
      .filter(isLine)
      .map(
        (row) =>
          `line ${["component", "count", "grade"].map((column) => at(row, state.columns[column] ?? -1)).join(" ")}`,
      );
    const cells = Object.entries(state.rows)
      .filter(([key, row]) => !isLine(row) && !key.startsWith("#"))
      .flatMap(([key, row]) =>
        Object.entries(state.columns)
          .filter(([column]) => column !== "label" && column !== "state")
          .map(([column, across]) => `${state.table} ${key} ${column} ${String(at(row, across))}`),
      );
    return [...cells, ...lines.sort()];
  });
}

const tables = [
  "29C.2",
  "29C.4",
  "29C.5",
  "29C.6",
  "29C.7",
  "29C.8",
  "29C.9",
  "29C.10",
  "29C.11",
  "29C.12",
  "Annex II",
];

/**
 * An entry in the cell of a fact, or what somebody does to a line of the annex; numbers are taken modulo what there is.
 */
const entry = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("cell" as const),
      at: fc.nat(1000),
      value: fc.integer({ min: 0, max: 99_999 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("count" as const),
      at: fc.nat(1000),
      value: fc.integer({ min: -9, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("line" as const),
      at: fc.nat(3),
      value: fc.integer({ min: -9, max: 9 }).filter((value) => value !== 0),
    }),
  },
);
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const leaves = ["EDM", "SP1", "SP2", "SP3"];

async function enter(book: ABook, { kind, at, value }: Entry): Promise<void> {
  const { snapshot } = { snapshot: await new Workbook().readSnapshot() };
  const standing = loadedModelOf(snapshot, "29c-2020")!;
  await book.byHand(async (context) => {
    if (kind === "line") {
      const line = [leaves[at] ?? "", "", value, "P-3", "", "New", "", "", "", "", ""];
      context.workbook.tables.getItem("PostChanges").rows.add(undefined, [line]);
      return context.sync();
    }
    const cells = standing.base.plan.sheets.flatMap(({ table, cells: all }) =>
      all
        .filter(
          ({ role, content, column }) =>
            role === "input" && typeof content === "number" && (column === "count") === (kind === "count"),
        )
        .map((cell) => ({ table, ...cell })),
    );
    const { table, row, column, content } = cells[at % cells.length]!;
    const state = standing.states.find((each) => each.table === table)!;
    const isMoney = typeof content === "number" && !Number.isInteger(content);
    context.workbook.worksheets
      .getItem(state.sheet)
      .getRangeByIndexes(state.rows[row]!, state.columns[column]!, 1, 1).values = [[isMoney ? value / 10 : value]];
    return context.sync();
  });
}

test("a model that nothing was entered in is exported as it is", async () => {
  for (const file of [
    { name: "29c.json", text: modelText },
    { name: "98x.json", text: text98x },
  ]) {
    await inABook(async (book) => {
      const { model } = readModel(file.text);
      await book.actions.load({ file, formulas: "native" });
      const { text, changes, notCarried, findings } = await book.actions.export({});
      expect({ changes, notCarried, findings }).toEqual({ changes: [], notCarried: [], findings: [] });
      expect(readModel(text).model).toEqual(model);
    });
  }
});

test("what was entered goes to a file and comes to the same sheets elsewhere", async () => {
  await fc.assert(
    fc.asyncProperty(aCorrection, fc.array(entry, { minLength: 1, maxLength: 8 }), async (correction, entries) => {
      const { shown, text } = await inABook(async (book) => {
        await book.actions.load({ ...modelOf(correction), language: "en", formulas: "native", tables });
        for (const each of entries) await enter(book, each);
        const { text: exported, notCarried, findings } = await book.actions.export({});
        expect({ reasons: notCarried.filter(({ reason }) => reason !== "notPossible"), findings }).toEqual({
          reasons: [],
          findings: [],
        });
        fc.pre(notCarried.length === 0);
        return { shown: await figures(book, "29c-2020"), text: exported };
      });
      const elsewhere = await inABook(async (book) => {
        await book.actions.load({ file: { name: "elsewhere.json", text }, language: "en", formulas: "native", tables });
        return figures(book, "29c-2020");
      });
      expect(elsewhere).toEqual(shown);
    }),
    tries(2),
  );
});

test("a scenario goes and comes back, and the sheets are exactly the same, whatever was done in them", async () => {
  await fc.assert(
    fc.asyncProperty(someEdits, fc.array(entry, { maxLength: 4 }), async (edits, entries) => {
      await inABook(async (book) => {
        await book.actions.load({
          model: "29c-2020",
          language: "en",
          formulas: "native",
          tables: ["29C.5", "29C.6", "29C.9", "29C.10", "Annex II"],
        });
        for (const each of entries) await enter(book, each);
        await work(book, edits);
        const sheets = async () =>
          ((await everything(book)) as { sheets: { name: string; formulas?: unknown }[] }).sheets.map(
            ({ name, formulas }) => ({ name, formulas }),
          );
        const edited = await sheets();
        const saved = await book.actions
          .scenario({ action: "save", name: "Mine" })
          .catch(({ code }: { code: string }) => code);
        if (saved === "NothingEdited") return;
        await book.actions.scenario({ action: "switch" });
        expect(await book.actions.scenario({})).toMatchObject({ current: null, unsaved: 0 });
        expect(await book.actions.scenario({ action: "switch", name: "Mine" })).toMatchObject({
          current: "Mine",
          unsaved: 0,
          gone: 0,
        });
        expect(await sheets()).toEqual(edited);
        expect((await statesOf(book)).length).toBeGreaterThan(0);
      });
    }),
    tries(2),
  );
});
