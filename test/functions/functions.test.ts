import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

const folder = path.join(__dirname, "../../src/functions");
const files = readdirSync(folder).filter((file) =>
  readFileSync(path.join(folder, file), "utf8").includes("@customfunction"),
);

interface Declared {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly result: { readonly dimensionality?: string };
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality: string;
    readonly repeating?: boolean;
    readonly optional?: boolean;
  }[];
}

async function declared(): Promise<readonly Declared[]> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files.map((file) => path.join(folder, file)));
  expect(errors).toEqual([]);
  return (JSON.parse(metadataJson) as { functions: Declared[] }).functions;
}

describe("what Excel is told about the functions", () => {
  it("is made of their docstrings, for every one of them", async () => {
    const functions = await declared();
    expect(functions.map(({ id }) => id).sort()).toEqual([
      "AUDIT",
      "CATEGORY",
      "CHANGE",
      "ESTIMATE",
      "FORMAT",
      "NARRATIVE",
      "PARSE",
      "PERCENT",
      "POSTCHANGE",
      "POSTS",
      "POSTSUMMARY",
      "RECOSTED",
      "SHARE",
      "SOURCE",
      "SUM",
      "TABLE",
      "TIES",
      "VALUE",
      "VARIANCE",
    ]);
    for (const { id, name, description, parameters } of functions) {
      expect(name).toBe(id);
      // The build makes one line of it.
      expect(description.replace(/\s+/g, " ")).toMatch(/^[A-Z].{20,240}\.$/);
      for (const parameter of parameters) expect(parameter.description).toMatch(/\.$/);
    }
  });

  it("lets every argument be a value or a range of any kind, and every result spill", async () => {
    for (const { result, parameters } of await declared()) {
      expect(result.dimensionality).toBe("matrix");
      for (const { type, dimensionality } of parameters)
        expect({ type, dimensionality }).toEqual({ type: "any", dimensionality: "matrix" });
    }
  });

  it("says which arguments repeat or may be left out", async () => {
    const marked = (await declared()).flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, repeating, optional }) =>
        repeating ? [`${id} ${name}...`] : optional ? [`${id} [${name}]`] : [],
      ),
    );
    expect(marked.sort()).toEqual([
      "AUDIT [language]",
      "CATEGORY [language]",
      "CHANGE [mandates]",
      "CHANGE [other]",
      "ESTIMATE changes...",
      "FORMAT [kind]",
      "NARRATIVE [changes]",
      "NARRATIVE [figures]",
      "NARRATIVE [language]",
      "NARRATIVE [model]",
      "NARRATIVE [part]",
      "POSTCHANGE [component]",
      "POSTCHANGE [grade]",
      "POSTCHANGE [kind]",
      "POSTS [component]",
      "POSTS [grade]",
      "POSTSUMMARY [by]",
      "SOURCE [category]",
      "SUM parts...",
      "TABLE [language]",
      "TABLE [section]",
      "TABLE [year]",
      "TIES parts...",
      "VALUE [category]",
    ]);
  });

  it("finds each of them in the script of the runtime", () => {
    const script = readFileSync(path.join(folder, "functions.ts"), "utf8");
    for (const file of files) expect(script).toContain(`import "./${path.basename(file, ".ts")}";`);
  });
});
