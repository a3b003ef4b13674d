import fc from "fast-check";
import { isLost } from "../../../src/changes/UndoRecord";
import { type CellContent, sameCell } from "../../../src/spreadsheet/cellContent";
import { columnLetters } from "../../../src/spreadsheet/address";
import { aWorkbook, type ABook } from "../aWorkbook";
import { appropriate, corrected, dropPostChanges, type FileModel } from "../corrected";
import { statesOf } from "../someEdits";
import { everything, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const tables = ["29C.6", "29C.9", "29C.10", "Annex II"];
const load = (model: object = { model: "29c-2020" }, formulas = "native") =>
  book.actions.load({ ...model, language: "en", formulas, tables });
const onSheet = (sheet: string, work: (sheet: Excel.Worksheet) => void) =>
  book.byHand(async (context) => {
    work(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });
const insertRow = (sheet: string, row: number) =>
  onSheet(sheet, (on) => {
    on.getRange(`${row}:${row}`).insert("Down");
  });

/** Where the keys of a table stand. */
type Positions = Readonly<Record<string, number>>;
interface Stand {
  readonly sheet: string;
  readonly rows: Positions;
  readonly columns: Positions;
}
const standing = async (on: ABook): Promise<ReadonlyMap<string, Stand>> =>
  new Map((await statesOf(on)).map((state) => [state.table, state]));

/** Cells that hold something else than they should; formulas that are lost say nothing. */
function different(is: Seen, should: Seen): readonly unknown[] {
  const sheets = should.cells.flatMap(({ name, formulas = [] }) => {
    const found = is.cells.find((sheet) => sheet.name === name)?.formulas ?? [];
    return Array.from({ length: Math.max(formulas.length, found.length) }, (_, row) => row).flatMap((row) =>
      Array.from(
        { length: Math.max(formulas[row]?.length ?? 0, found[row]?.length ?? 0) },
        (_, column) => column,
      ).flatMap((column) => {
        const [now, wanted] = [found[row]?.[column] ?? null, formulas[row]?.[column] ?? null];
        return sameCell(now, wanted) || isLost(wanted)
          ? []
          : [{ sheet: name, row: row + 1, column: columnLetters(column), is: now, should: wanted }];
      }),
    );
  });
  return [
    ...sheets,
    ...(JSON.stringify(is.lists) === JSON.stringify(should.lists) ? [] : [{ lists: is.lists, should: should.lists }]),
  ];
}

/** What stands on every sheet, with its name, from the first cell on. */
interface Seen {
  readonly cells: readonly { readonly name: string; readonly formulas?: readonly (readonly CellContent[])[] }[];
  readonly lists: readonly string[];
}
const cells = () => cellsIn(book);
const cellsIn = (on: ABook): Promise<Seen> =>
  on.byHand(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const lists = context.workbook.tables.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) =>
      sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true)).load("formulas"),
    );
    const areas = lists.items.map((list) => list.getRange().load("address"));
    await context.sync();
    return {
      cells: sheets.items.map(({ name }, at) => ({ name, formulas: used[at]!.formulas })),
      lists: areas.map(({ address }) => address),
    };
  });

test("a row that the user inserted since stays, and the rest goes back exactly", async () => {
  await load();
  const edit = async () => {
    await insertRow("29C.10", 8);
    await type(book, "29C.10", "A8", "of which temporary");
    await type(book, "29C.10", "C8", "=C7/2");
  };
  await edit();
  const wanted = await cells();
  await book.dispose();
  book = await aWorkbook();
  await load();
  await book.actions.refresh(
    corrected((model) => {
      appropriate(model, 5700);
      appropriate(model, 111.1, "EDM");
    }),
  );
  await edit();
  expect(await book.actions.undo()).toMatchObject({ undone: "refresh", kept: [] });
  expect(await cells()).toEqual(wanted);
  expect(await book.actions.refresh({})).toMatchObject({ applied: [], conflicts: [] });
});

test("what leads back from lines that went restores the list and the names around them", async () => {
  await load();
  const [before, seen] = [await everything(book), await cells()];
  for (const left of [3, 1]) {
    await book.actions.refresh(
      corrected((model) => {
        dropPostChanges(model, (index) => index >= left);
      }),
    );
    expect((await cells()).lists).not.toEqual(seen.lists);
    await book.actions.undo();
    expect(await cells()).toEqual(seen);
    expect(await everything(book)).toEqual(before);
  }
});

test("a line that came stays where the user worked in it, and is told; it does not come twice later", async () => {
  const fewer = corrected((model) => {
    dropPostChanges(model, (index) => index < 2);
  });
  await load(fewer);
  const before = await cells();
  await book.actions.refresh({ model: "29c-2020" });
  const after = await cells();
  const annex = ({ cells: sheets }: Seen) => sheets.find(({ name }) => name === "Annex II")?.formulas ?? [];
  const keyOf = (line: readonly CellContent[]): CellContent => line[10] ?? null;
  const old = new Set(annex(before).map(keyOf));
  const row = annex(after).findIndex((line) => !old.has(keyOf(line))) + 1;
  await type(book, "Annex II", `M${row}`, "ask the section");
  expect(await book.actions.undo()).toMatchObject({ undone: "refresh", kept: [`'Annex II'!M${row}`] });
  const lines = annex(await cells());
  expect(lines).toHaveLength(annex(before).length + 1);
  expect(lines.filter((line) => line.includes("ask the section")).map(keyOf)).toEqual([keyOf(annex(after)[row - 1]!)]);
  await book.actions.refresh({ model: "29c-2020" });
  expect(
    annex(await cells())
      .map(keyOf)
      .sort(),
  ).toEqual(annex(after).map(keyOf).sort());
});

describe("whatever was changed and whatever the user did before and since", () => {
  const someModel = fc.record({
    amounts: fc.array(
      fc.record({ component: fc.constantFrom("EDM", "SP1", "SP2", "SP3"), value: fc.integer({ min: 1, max: 9999 }) }),
      { maxLength: 2 },
    ),
    dropped: fc.uniqueArray(fc.nat(17), { maxLength: 3 }),
  });
  type SomeModel = typeof someModel extends fc.Arbitrary<infer T> ? T : never;
  const modelOf = ({ amounts, dropped }: SomeModel) =>
    corrected((model: FileModel) => {
      for (const { component, value } of amounts) appropriate(model, value, component);
      dropPostChanges(model, (index) => dropped.includes(index));
    });
  const change = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("refresh" as const),
        model: someModel,
        resolve: fc.constantFrom("keep", "model"),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("convert" as const, "language" as const) }) },
  );
  type SomeChange = typeof change extends fc.Arbitrary<infer T> ? T : never;

  const edit = fc.oneof(
    fc.record({
      kind: fc.constantFrom("insert" as const, "delete" as const, "type" as const, "formula" as const),
      table: fc.constantFrom(...tables),
      row: fc.nat(99),
      column: fc.nat(9),
      axis: fc.constantFrom("row" as const, "column" as const),
    }),
    fc.record({ kind: fc.constant("rename" as const), table: fc.constantFrom(...tables) }),
  );
  type SomeEdit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

  async function act({ actions }: ABook, given: SomeChange, model: SomeModel): Promise<unknown> {
    switch (given.kind) {
      case "refresh":
        return actions.refresh({ ...modelOf(given.model), resolve: given.resolve });
      case "convert":
        return actions.convert({ formulas: "functions" });
      case "language":
        return actions.load({ ...modelOf(model), language: "zh", formulas: "native", tables });
    }
  }

  /** The same work by key wherever it is done; `known` are the keys that stand in both workbooks. */
  async function work(
    on: ABook,
    edits: readonly SomeEdit[],
    known: ReadonlyMap<string, Stand>,
    first: number,
  ): Promise<void> {
    for (const [index, given] of edits.entries()) {
      const state = (await standing(on)).get(given.table);
      const keys = known.get(given.table);
      if (state === undefined || keys === undefined) continue;
      if (given.kind === "rename") {
        await on.byHand(async (context) => {
          context.workbook.worksheets.getItem(state.sheet).name = `Mine ${first + index}`;
          await context.sync();
        });
        continue;
      }
      const isList = given.table === "Annex II";
      const rows = [...Object.keys(keys.rows)].sort().filter((key) => !isList || !key.startsWith("#"));
      const columns = [...Object.keys(keys.columns)].sort();
      const [r, c] = [
        state.rows[rows[given.row % rows.length]!],
        state.columns[columns[given.column % columns.length]!],
      ];
      if (r === undefined || c === undefined) continue;
      await on.byHand(async (context) => {
        const sheet = context.workbook.worksheets.getItem(state.sheet);
        const line =
          given.axis === "row" || isList
            ? sheet.getRange(`${r + 1}:${r + 1}`)
            : sheet.getRangeByIndexes(0, c, 1, 1).getEntireColumn();
        if (given.kind === "insert") line.insert(given.axis === "row" || isList ? "Down" : "Right");
        else if (given.kind === "delete") line.delete(given.axis === "row" || isList ? "Up" : "Left");
        else
          sheet.getRangeByIndexes(r, c, 1, 1).formulas = [
            [given.kind === "type" ? 7_000_000 + first + index : `=SUM(${8_000_000 + first + index})`],
          ];
        await context.sync();
      });
    }
  }

  async function through(
    steps: {
      readonly model: SomeModel;
      readonly before: readonly SomeEdit[];
      readonly since: readonly SomeEdit[];
      readonly change: SomeChange | null;
    },
    known?: ReadonlyMap<string, Stand>,
  ) {
    const on = await aWorkbook();
    try {
      await on.actions.load({ ...modelOf(steps.model), language: "en", formulas: "native", tables });
      await work(on, steps.before, await standing(on), 0);
      const keys = await standing(on);
      if (steps.change !== null) await act(on, steps.change, steps.model);
      const common = new Map(
        [...(known ?? (await standing(on)))].map(([table, { sheet, rows, columns }]) => [
          table,
          { sheet, rows: only(rows, keys.get(table)?.rows), columns: only(columns, keys.get(table)?.columns) },
        ]),
      );
      await work(on, steps.since, common, 100);
      const now = await standing(on);
      const undone = steps.change === null ? null : await on.actions.undo().catch((error: unknown) => error);
      return { seen: await cellsIn(on), common, now, undone };
    } finally {
      await on.dispose();
    }
  }

  const only = (positions: Positions, others: Positions = {}): Positions =>
    Object.fromEntries(Object.entries(positions).filter(([key]) => key in others));

  test("taking it back gives what would be there without it", async () => {
    const aTry = fc.record({
      model: someModel,
      before: fc.array(edit, { maxLength: 3 }),
      since: fc.array(edit, { maxLength: 4 }),
      change,
    });
    await fc.assert(
      fc.asyncProperty(aTry, async (given) => {
        const is = await through(given);
        const should = await through({ ...given, change: null }, is.common);
        expect(different(is.seen, should.seen)).toEqual([]);
      }),
      { numRuns: Number(process.env["RUNS"] ?? 2) },
    );
  });
});
