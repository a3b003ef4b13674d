import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { builtInModels } from "../../src/models/builtIn";
import { modelOf } from "./fixtures/modelFiles";

const folder = path.join(__dirname, "../../assets/models");
const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");

describe("the built-in models", () => {
  it("are all the models in the folder", () => {
    expect(
      readdirSync(folder)
        .filter((file) => file !== "model.schema.json")
        .sort(),
    ).toEqual(builtInModels.map(({ file }) => file).sort());
  });

  it.each(builtInModels)("$id is listed as its file says", ({ id, section, year, symbol, file, title }) => {
    const model = modelOf(read(file));
    expect({ id, section, year, symbol, title }).toEqual({
      id: model.id,
      section: model.section,
      year: model.year,
      symbol: model.symbol,
      title: model.titles.section,
    });
  });

  it.each(builtInModels)("$id conforms to the schema that it names", ({ file }) => {
    const value = JSON.parse(read(file)) as { $schema: string };
    const validate = new Ajv2020({ allowUnionTypes: true, strictRequired: false }).compile(
      JSON.parse(read(value.$schema)) as object,
    );
    expect(validate(value)).toBe(true);
  });

  it("write money with one decimal, one fact on a line", () => {
    const lines = read("29c-2020.json")
      .split("\n")
      .filter((line) => /^ {4}\{"measure": .*"category"/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/"value": (?:null|-?\d+\.\d),/);
  });
});
