import { tablesWanted } from "../../../src/actions/write/load";
import { planOf } from "../../../src/sheets/planOf";
import { modelOf, text29c } from "../../models/fixtures/modelFiles";

const model = modelOf(text29c);
const standing = (tables?: readonly string[]) =>
  planOf(model, { language: "en", formulas: "native", ...(tables && { tables }) });

test("where the whole document stands, all that the model has is wanted", () => {
  expect(tablesWanted(model, standing())).toBeUndefined();
  expect(tablesWanted(model, standing(), ["29C.5"])).toBeUndefined();
});

test("where somebody chose tables, those and what is asked for, in document order", () => {
  expect(tablesWanted(model, standing(["29C.9", "29C.10"]))).toEqual(["29C.9", "29C.10"]);
  expect(tablesWanted(model, standing(["29C.10"]), ["29C.5"])).toEqual(["29C.5", "29C.10"]);
  expect(tablesWanted(model, null, ["29C.5"])).toEqual(["29C.5"]);
});
