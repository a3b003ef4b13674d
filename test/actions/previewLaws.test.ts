import fc from "fast-check";
import { aWorkbook } from "./aWorkbook";
import { aCorrection, modelOf } from "./someCorrections";
import { someEdits, someTables, work } from "./someEdits";
import { tries } from "./tries";

const aTry = fc.record({
  edits: someEdits,
  correction: aCorrection,
  resolve: fc.constantFrom("keep", "model"),
  /** Of the conflicts and edits, those with these numbers are settled the other way. */
  others: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
});

test("a refresh right after a preview, with the same choices, does just what the preview said", async () => {
  await fc.assert(
    fc.asyncProperty(aTry, async ({ edits, correction, resolve, others }) => {
      const book = await aWorkbook();
      try {
        await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: someTables });
        await work(book, edits);
        const model = modelOf(correction);
        const { cells } = await book.actions.preview(model);
        const mine = cells.filter(({ fate }) => fate !== "change");
        const choices = mine
          .filter((_, index) => others.includes(index))
          .map(({ table, row, column }) => ({ table, row, column, resolve: resolve === "keep" ? "model" : "keep" }));
        const {
          applied,
          kept,
          conflicts,
          taken,
          sheets,
          notices,
          token,
          cells: seen,
        } = await book.actions.preview({ ...model, resolve, choices });
        expect(await book.actions.refresh({ ...model, resolve, choices, preview: token })).toMatchObject({
          applied,
          kept,
          conflicts,
          taken,
          sheets,
          notices,
        });
        expect(
          seen.filter(({ takes, fate }) => fate === "conflict" && takes === "model").map(({ cell }) => cell),
        ).toEqual(taken.map(({ cell }) => cell));
        expect(await book.actions.refresh({ ...model })).toMatchObject({ applied: [], conflicts: [] });
      } finally {
        await book.dispose();
      }
    }),
    tries(2),
  );
});
