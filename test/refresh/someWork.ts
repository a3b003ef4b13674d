import fc from "fast-check";
import type { CellContent } from "../../src/spreadsheet/cellContent";
import type { PaperBook } from "./PaperBook";

export const tables = ["29C.10", "29C.5"];

const table = fc.constantFrom(...tables);
const axis = fc.constantFrom("row" as const, "column" as const);
const place = { table, row: fc.nat(7), column: fc.nat(4) };

/** What someone does to a workbook between two refreshes. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("type" as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("formula" as const), ...place, from: fc.nat(7) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("insert" as const), table, axis, at: fc.nat(7), noted: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), table, axis, at: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), table }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const someWork: fc.Arbitrary<readonly Step[]> = fc.array(step, { maxLength: 6 });
/** Work that takes no line of ours away. */
export const carefulWork = someWork.map((steps) => steps.filter(({ kind }) => kind !== "delete"));

/** Does the work; everything that is typed can be told apart from everything else. */
export function worked(book: PaperBook, steps: readonly Step[]): PaperBook {
  steps.forEach((each, index) => {
    take(book, each, index);
  });
  return book;
}

function take(book: PaperBook, given: Step, index: number): void {
  switch (given.kind) {
    case "type":
      return void book.type(given.table, within(book, given.table, "row", given.row), given.column, `edit ${index}`);
    case "formula":
      return void book.type(
        given.table,
        within(book, given.table, "row", given.row),
        given.column,
        `=${1000 + index}+B${given.from + 1}`,
      );
    case "insert":
      return insert(book, given, index);
    case "delete":
      return book.size(given.table, given.axis) < 2
        ? undefined
        : void book.delete(given.table, given.axis, within(book, given.table, given.axis, given.at));
    case "rename":
      return void book.rename(given.table, `Mine ${index}`);
  }
}

function insert(
  book: PaperBook,
  { table: on, axis: along, at, noted }: Extract<Step, { kind: "insert" }>,
  index: number,
): void {
  book.insert(on, along, within(book, on, along, at));
  if (!noted) return;
  const line = within(book, on, along, at);
  book.type(on, along === "row" ? line : 0, along === "row" ? 0 : line, `note ${index}`);
}

const within = (book: PaperBook, on: string, along: "row" | "column", at: number): number =>
  at % Math.max(1, book.size(on, along));

/** Marks of what someone typed, in the order of their numbers. */
export function marksIn(book: PaperBook): readonly string[] {
  return tables
    .flatMap((on) => book.contents(on))
    .flat()
    .flatMap(markOf)
    .sort();
}

function markOf(content: CellContent): readonly string[] {
  const [mark] = typeof content === "string" ? (/^(edit|note) \d+$|^=10\d\d/.exec(content) ?? []) : [];
  return mark === undefined ? [] : [mark];
}
