import fc from "fast-check";
import { keyed } from "../refresh/keyed";
import type { TableState } from "../../src/refresh/tableState";
import { aWorkbook, type ABook } from "./aWorkbook";
import { aCorrection, type Correction, modelOf, nothingCorrected } from "./someCorrections";
import { everything } from "./theBook";
import { type Edit, type LookLeft, looksSeen, someEdits, someTables, statesOf, type Work, work } from "./someEdits";
import { tries } from "./tries";

async function inABook<T>(use: (book: ABook) => Promise<T>): Promise<T> {
  const book = await aWorkbook();
  try {
    return await use(book);
  } finally {
    await book.dispose();
  }
}

const fresh = (correction: Correction, formulas: string, language = "en"): Promise<readonly TableState[]> =>
  inABook(async (book) => {
    await book.actions.load({ ...modelOf(correction), language, formulas, tables: someTables });
    return statesOf(book);
  });

interface Try {
  readonly before: Correction;
  readonly after: Correction;
  readonly edits: readonly Edit[];
  readonly formulas: string;
}

const aTry: fc.Arbitrary<Try> = fc.record({
  before: aCorrection,
  after: aCorrection,
  edits: someEdits,
  formulas: fc.constantFrom("native", "functions"),
});

const standing = (states: readonly TableState[]): ReadonlySet<string> =>
  new Set(
    states.flatMap(({ table, rows, columns }) =>
      Object.keys(rows).flatMap((row) => Object.keys(columns).map((column) => `${table} ${row} ${column}`)),
    ),
  );

/**
 * Everything that nobody edited, in the refreshed sheets and in fresh ones; what a deleted line took with it is left
 * out.
 */
function compared(is: readonly TableState[], should: readonly TableState[], { typed }: Work) {
  const here = standing(is);
  return someTables.flatMap((table) => {
    if (!is.some((state) => state.table === table)) return [];
    const wanted = keyed(should, table);
    return [...keyed(is, table)].flatMap(([key, cell]) => {
      const fromFresh = wanted.get(key);
      if (fromFresh === undefined || typed.has(`${table} ${key}`)) return [];
      const isCut = fromFresh.cells.some((at) => !here.has(at));
      return isCut ? [] : [{ key: `${table} ${key}`, is: cell, should: fromFresh }];
    });
  });
}

test("no edit is lost, and every unedited cell equals what a fresh load of the new model gives", async () => {
  await fc.assert(
    fc.asyncProperty(aTry, async ({ before, after, edits, formulas }) => {
      const { is, done } = await inABook(async (book) => {
        await book.actions.load({ ...modelOf(before), language: "en", formulas, tables: someTables });
        const done_ = await work(book, edits);
        const marks = marksIn(await statesOf(book));
        const edited = await withoutReferences(book);
        await book.actions.refresh(modelOf(after));
        const states = await statesOf(book);
        await book.actions.undo();
        expect(await withoutReferences(book)).toEqual(edited);
        await book.actions.refresh(modelOf(after));
        expect(await statesOf(book)).toEqual(states);
        expect(marksIn(states)).toEqual(expect.arrayContaining(marks));
        const again = await book.actions.refresh(modelOf(after));
        expect({ applied: again.applied, conflicts: again.conflicts }).toEqual({ applied: [], conflicts: [] });
        return { is: states, done: done_ };
      });
      for (const { key, is: found, should } of compared(is, await fresh(after, formulas), done))
        expect({ key, ...found }).toEqual({ key, ...should });
    }),
    tries(3),
  );
});

/** Everything in the workbook, but for what formulas that were typed refer to: a line that goes takes that along. */
async function withoutReferences(book: ABook): Promise<unknown> {
  return JSON.parse(JSON.stringify(await everything(book)).replaceAll(/(SUM\(80000\d\d),[^)]*/g, "$1")) as unknown;
}

function marksIn(states: readonly TableState[]): readonly string[] {
  return states
    .flatMap(({ contents }) => contents.flat())
    .flatMap((content) => /note \d+|70000\d\d|80000\d\d/.exec(String(content))?.[0] ?? []);
}

test("through languages and styles, nothing that was typed, coloured, commented or hidden is lost", async () => {
  const path = fc.record({
    before: aCorrection,
    between: aCorrection,
    after: aCorrection,
    first: someEdits,
    then: someEdits,
    language: fc.constantFrom("zh", "en"),
    formulas: fc.constantFrom("native", "functions"),
  });
  await fc.assert(
    fc.asyncProperty(path, async ({ before, between, after, first, then, language, formulas }) => {
      const { is, done } = await inABook(async (book) => {
        await book.actions.load({ ...modelOf(before), language: "en", formulas: "functions", tables: someTables });
        const worked = await work(book, first);
        await keepsAll(book, worked, () =>
          book.actions.load({ ...modelOf(between), language: "zh", formulas: "functions", tables: someTables }),
        );
        const done_ = await work(book, then, worked);
        await keepsAll(book, done_, () => book.actions.convert({ formulas }));
        await keepsAll(book, done_, () => book.actions.refresh(modelOf(after)));
        await keepsAll(book, done_, () =>
          book.actions.load({ ...modelOf(after), language, formulas, tables: someTables }),
        );
        return { is: await statesOf(book), done: done_ };
      });
      for (const { key, is: found, should } of compared(is, await fresh(after, formulas, language), done))
        expect({ key, ...found }).toEqual({ key, ...should });
    }),
    tries(3, 2),
  );
});

/** What was left stays through an action; colours and hidden rows only as long as the model has their line. */
async function keepsAll(book: ABook, done: Work, act: () => Promise<unknown>): Promise<void> {
  const [marks, looks] = [marksIn(await statesOf(book)), await looksSeen(book, done)];
  await act();
  const states = await statesOf(book);
  const here = standing(states);
  const mustStay = ({ kind, table, row, column }: LookLeft): boolean =>
    kind === "comment" || here.has(`${table} ${row} ${column}`);
  expect(marksIn(states)).toEqual(expect.arrayContaining(marks));
  expect(await looksSeen(book, done)).toEqual(looks.filter(mustStay));
}

test("the order of independent changes of the model does not matter", async () => {
  const two = fc.record({ posts: fc.nat(999), others: fc.nat(999), dropped: fc.nat(17), edits: someEdits });
  await fc.assert(
    fc.asyncProperty(two, async ({ posts, others, dropped, edits }) => {
      const one: Correction = { ...nothingCorrected, amounts: [{ component: "SP1", category: "posts", value: posts }] };
      const other: Correction = {
        ...nothingCorrected,
        amounts: [{ component: "EDM", category: "nonPost", value: others }],
        dropped: [dropped],
        renamed: "en",
      };
      const both: Correction = { ...other, amounts: [...one.amounts, ...other.amounts] };
      const through = (between: readonly Correction[]) =>
        inABook(async (book) => {
          await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: someTables });
          await work(book, edits);
          for (const correction of [...between, both]) await book.actions.refresh(modelOf(correction));
          return (await statesOf(book)).map(({ sheet, rows, contents }) => ({ sheet, rows, contents }));
        });
      const direct = await through([]);
      expect(await through([one])).toEqual(direct);
      expect(await through([other])).toEqual(direct);
    }),
    tries(3, 3),
  );
});
