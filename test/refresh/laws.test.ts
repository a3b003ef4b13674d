import fc from "fast-check";
import { merge } from "../../src/refresh/merge";
import type { Resolution } from "../../src/refresh/choices";
import type { Plan } from "../../src/sheets/plan";
import { aShuffledSection, planOf, type Section } from "./aSection";
import { PaperBook } from "./PaperBook";
import { carefulWork, marksIn, someWork, tables, worked } from "./someWork";

const merged = (base: Plan, model: Plan, book: PaperBook, resolve: Resolution = "keep") =>
  merge({ base, model, states: book.states(), added: {}, resolve });
const refreshed = (base: Plan, model: Plan, book: PaperBook, resolve: Resolution = "keep"): PaperBook =>
  book.apply(merged(base, model, book, resolve));
const contentsOf = (book: PaperBook) => tables.map((table) => book.contents(table));
const byKey = (book: PaperBook) =>
  Object.fromEntries(tables.map((table) => [table, Object.fromEntries(book.byKey(table))]));

const two = fc.tuple(aShuffledSection, aShuffledSection);
type Two = readonly [Section, Section];
const plansOf = ([one, other]: Two) => [planOf(one), planOf(other)] as const;

test("without edits, a refresh gives what a fresh load gives, whatever came, went and changed place", () => {
  fc.assert(
    fc.property(two, (sections) => {
      const [base, model] = plansOf(sections);
      expect(contentsOf(refreshed(base, model, PaperBook.write(base)))).toEqual(contentsOf(PaperBook.write(model)));
    }),
  );
});

test("nothing that the user typed is ever lost", () => {
  fc.assert(
    fc.property(two, someWork, (sections, work) => {
      const [base, model] = plansOf(sections);
      const book = worked(PaperBook.write(base), work);
      const marks = marksIn(book);
      expect(marksIn(refreshed(base, model, book))).toEqual(marks);
    }),
  );
});

test("every cell of ours that stands and that nobody edited is what a fresh load of the new model gives", () => {
  fc.assert(
    fc.property(two, carefulWork, (sections, work) => {
      const [base, model] = plansOf(sections);
      const fresh = byKey(PaperBook.write(model));
      const is = byKey(refreshed(base, model, worked(PaperBook.write(base), work)));
      // A line that stays against the model is in no fresh load.
      for (const table of tables)
        for (const [key, content] of Object.entries(is[table] ?? {}))
          if (key in (fresh[table] ?? {}))
            expect({ table, key, content }).toEqual({ table, key, content: fresh[table]?.[key] });
    }),
  );
});

test("a second refresh with the same model has nothing to write", () => {
  fc.assert(
    fc.property(two, someWork, (sections, work) => {
      const [base, model] = plansOf(sections);
      const book = refreshed(base, model, worked(PaperBook.write(base), work));
      for (const { writes, rows, columns } of merged(model, model, book)) {
        expect(writes).toEqual([]);
        expect([...rows.inserted, ...rows.deleted, ...columns.inserted, ...columns.deleted]).toEqual([]);
      }
    }),
  );
});

test("resolved for the model, every key stands with what a fresh load gives", () => {
  fc.assert(
    fc.property(two, someWork, (sections, work) => {
      const [base, model] = plansOf(sections);
      const book = refreshed(base, model, worked(PaperBook.write(base), work), "model");
      expect(
        merged(model, model, book).flatMap(({ kept, conflicts, writes }) => [...kept, ...conflicts, ...writes]),
      ).toEqual([]);
      const states = book.states();
      for (const { table, rows, columns } of model.sheets) {
        const state = states.find((each) => each.table === table)!;
        expect(Object.keys(state.rows)).toEqual(expect.arrayContaining(Object.keys(rows)));
        expect(Object.keys(state.columns)).toEqual(expect.arrayContaining(Object.keys(columns)));
      }
    }),
  );
});

/** Two changes of one section that touch different components. */
const independent = fc
  .record({ start: aShuffledSection, first: fc.nat(99), second: fc.nat(99), drops: fc.boolean() })
  .map(({ start, first, second, drops }) => {
    const [one, other] = [start.components[0] ?? "", start.components.at(-1) ?? ""];
    const changed = (section: Section, name: string, other_: number): Section => ({
      ...section,
      amounts: { ...section.amounts, [name]: { ...section.amounts[name], other: other_ } },
    });
    const dropped = (section: Section): Section =>
      drops && start.components.length > 1
        ? { ...section, components: section.components.filter((name) => name !== other) }
        : changed(section, other, second);
    return { start, one: changed(start, one, first), other: dropped(start), both: dropped(changed(start, one, first)) };
  });

test("the order of independent changes of the model does not matter", () => {
  fc.assert(
    fc.property(independent, someWork, ({ start, one, other, both }, work) => {
      const [s, a, b, ab] = [start, one, other, both].map(planOf) as [Plan, Plan, Plan, Plan];
      const book = () => worked(PaperBook.write(s), work);
      const through = (between: Plan) => contentsOf(refreshed(between, ab, refreshed(s, between, book())));
      expect(through(a)).toEqual(through(b));
      expect(through(a)).toEqual(contentsOf(refreshed(s, ab, book())));
    }),
  );
});

test("an edit before a refresh and the same edit after it come to the same", () => {
  fc.assert(
    fc.property(two, fc.nat(7), fc.nat(4), (sections, row, column) => {
      const [base, model] = plansOf(sections);
      const typed = (book: PaperBook): PaperBook => {
        const [state] = book.states();
        const [at, across] = [
          state?.rows[["EDM", "SP1", "total"][row % 3] ?? ""],
          state?.columns[["label", "other", "total"][column % 3] ?? ""],
        ];
        return at === undefined || across === undefined ? book : book.type("29C.10", at, across, "edit");
      };
      const [key, measure] = [["EDM", "SP1", "total"][row % 3] ?? "", ["label", "other", "total"][column % 3] ?? ""];
      fc.pre(
        base.sheets[0]?.rows[key] !== undefined &&
          model.sheets[0]?.rows[key] !== undefined &&
          base.sheets[0].columns[measure] !== undefined &&
          model.sheets[0].columns[measure] !== undefined,
      );
      // A row or column in which someone worked stays at its place when the model puts it elsewhere.
      const inKeys = (book: PaperBook) => byKey(book);
      expect(inKeys(refreshed(base, model, typed(PaperBook.write(base))))).toEqual(
        inKeys(typed(refreshed(base, model, PaperBook.write(base)))),
      );
    }),
  );
});
