import type { ActionServices } from "../../src/actions/createActions";
import { aWorkbook, type ABook } from "./aWorkbook";
import { appropriation } from "./corrected";
import { cellsOf, type } from "./theBook";

let book: ABook;
let second: ActionServices;
beforeEach(async () => {
  book = await aWorkbook();
  second = book.anew();
});
afterEach(() => book.dispose());

const load = () => book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.10"] });
const bases = async () => (await book.standing()).map(({ model }) => model);

test("what one window has done the other one sees: nothing is loaded or applied twice", async () => {
  await load();
  expect(await second.standing()).toMatchObject([{ model: "29c-2020", sheets: ["29C.10"] }]);
  expect((await second.actions.refresh(appropriation(5700))).applied).toHaveLength(1);
  expect(await book.actions.refresh(appropriation(5700))).toMatchObject({ applied: [], kept: [], conflicts: [] });
  await second.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.10"] });
  expect(await bases()).toEqual(["29c-2020"]);
});

test("one window takes back what the other one did last", async () => {
  await load();
  await second.actions.refresh(appropriation(5700));
  await type(book, "29C.10", "C8", 5000);
  expect((await book.actions.undo()).undone).toBe("refresh");
  expect(await cellsOf(book, "29C.10", "C7:C8")).toEqual([[5764.4], [5000]]);
  await expect(second.actions.undo()).rejects.toMatchObject({ code: "CannotUndo" });
  expect(await cellsOf(book, "29C.10", "C8")).toEqual([[5000]]);
});

test("two windows that refresh at the same moment do it one after the other, and what was typed stays", async () => {
  await load();
  await type(book, "29C.10", "K3", "mine");
  await Promise.all([book.actions.refresh(appropriation(5700)), second.actions.refresh(appropriation(5700))]);
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5700]]);
  await Promise.all([book.actions.refresh(appropriation(5800)), second.actions.refresh(appropriation(5900))]);
  expect(await second.actions.refresh(appropriation(5900))).toMatchObject({ applied: [], kept: [], conflicts: [] });
  expect(await cellsOf(book, "29C.10", "C7")).toEqual([[5900]]);
  expect(await cellsOf(book, "29C.10", "K3")).toEqual([["mine"]]);
  expect(await bases()).toEqual(["29c-2020"]);
});
