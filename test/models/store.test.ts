import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { builtInModels, ModelStore } from "../../src/models/store";
import { modelOf, text29c, text98x } from "./fixtures/modelFiles";

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

function storeWith(answer: (address: string) => Promise<string>): {
  readonly store: ModelStore;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const store = new ModelStore((address) => {
    asked.push(address);
    return answer(address);
  });
  return { store, asked };
}

describe("the models at hand", () => {
  it("include a built-in model once someone asks for it, fetched once", async () => {
    const { store, asked } = storeWith(() => Promise.resolve(text29c));
    expect(store.find("29C", 2020)).toEqual([]);
    const [first, second] = await Promise.all([store.load("29c-2020"), store.loadSection("29c", 2020)]);
    expect(first).toMatchObject({ model: { id: "29c-2020" }, findings: [] });
    expect(second.model).toBe(first.model);
    await store.load("29c-2020");
    expect(asked).toEqual(["models/29c-2020.json"]);
    expect(store.find("29C", 2020)).toEqual([first.model]);
  });

  it("are found by section and year, the latest where no year is said", () => {
    const { store } = storeWith(() => Promise.reject(new Error()));
    const model = modelOf(text98x);
    const later = { ...model, id: "98x-2032", year: 2032 };
    store.add(later);
    store.add(model);
    expect(store.find("98x").map(({ id }) => id)).toEqual(["98x-2032"]);
    expect(store.find("98X", 2031).map(({ id }) => id)).toEqual(["98x-2031"]);
    expect(store.find("98X", 2030)).toEqual([]);
  });

  it("are never guessed where several of a section and year are at hand", async () => {
    const { store } = storeWith(() => Promise.reject(new Error()));
    const model = modelOf(text98x);
    store.add(model);
    store.add({ ...model, id: "98x-edited" });
    expect(await store.loadSection("98X", 2031)).toEqual({
      model: null,
      problem: { code: "severalModels", candidates: ["98x-2031", "98x-edited"] },
    });
    expect((await store.loadSection("98X-EDITED")).model?.id).toBe("98x-edited");
  });

  it("are sought elsewhere once, and again where that failed", async () => {
    const { store } = storeWith(() => Promise.reject(new Error()));
    const seek = jest.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error("busy"));
    store.seekBy(seek);
    for (let time = 0; time < 3; time++) await store.haveSought();
    expect(seek).toHaveBeenCalledTimes(2);
  });

  it("include a file's model, in place of the one it replaces, but never a bad one", async () => {
    const { store } = storeWith(() => Promise.reject(new Error()));
    expect((await store.read(text98x)).findings).toEqual([]);
    await store.read(text98x.replace("Tide tables", "Tides"));
    expect(store.all()).toHaveLength(1);
    expect(store.get("98x-2031")?.components.find(({ id }) => id === "SP1")?.label["en"]).toBe("Tides");
    expect((await store.read("{}")).model).toBeNull();
    expect(store.all()).toHaveLength(1);
  });

  it("say why a model cannot be had, and try again when asked again", async () => {
    const answers = [
      () => Promise.reject(new Error("404 Not Found")),
      () => Promise.resolve("{}"),
      () => Promise.resolve(text29c),
    ];
    const { store } = storeWith(() => (answers.shift() ?? (() => Promise.resolve("")))());
    expect(await store.load("29c-2020")).toEqual({
      model: null,
      problem: { code: "notFetched", address: "models/29c-2020.json", message: "404 Not Found" },
    });
    expect(await store.load("29c-2020")).toMatchObject({
      model: null,
      problem: { code: "badModel", findings: [{ code: "notAModel" }] },
    });
    expect(await store.load("29c-2020")).toMatchObject({ model: { id: "29c-2020" } });
    expect(await store.loadSection("1", 1999)).toEqual({
      model: null,
      problem: { code: "unknownModel", known: ["29c-2020", "29c-2026"] },
    });
  });
});
