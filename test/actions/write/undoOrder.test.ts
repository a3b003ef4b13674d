import { aWorkbook, type ABook } from "../aWorkbook";
import { corrected } from "../corrected";
import { everything } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

/** Excel may put names of sheets in quotes that need none. */
const seen = async (): Promise<unknown> => JSON.parse(JSON.stringify(await everything(book)).replaceAll("'", ""));

function swap(grades: { id: string }[], one: string, other: string): void {
  const [from, to] = [one, other].map((grade) => grades.findIndex(({ id }) => id === grade));
  [grades[from!], grades[to!]] = [grades[to!]!, grades[from!]!];
}

test("rows that a refresh put in another order are as before after undo, with their sums and names", async () => {
  await book.actions.load({
    model: "29c-2020",
    language: "en",
    formulas: "native",
    tables: ["29C.4", "29C.5", "29C.6"],
  });
  const before = await seen();
  await book.actions.refresh(
    corrected((model) => {
      swap((model as unknown as { grades: { id: string }[] }).grades, "P-5", "P-3");
    }),
  );
  expect(await seen()).not.toEqual(before);
  await book.actions.undo();
  expect(await seen()).toEqual(before);
});

test("so are rows that changed places while every label changed: no cell tells the order", async () => {
  const named = corrected((model) => {
    for (const { label } of model.components) label["en"] = `${label["en"] ?? ""} (renamed)`;
  });
  await book.actions.load({ ...named, language: "en", formulas: "native", tables: ["29C.9", "29C.10"] });
  const before = await seen();
  await book.actions.refresh(
    corrected(({ components }) => {
      swap(components, "SP1", "SP2");
    }),
  );
  await book.actions.undo();
  expect(await seen()).toEqual(before);
});
