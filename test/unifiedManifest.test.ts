import Ajv from "ajv-draft-04";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "..");
const { unifiedManifest }: { unifiedManifest: (xml: string) => Record<string, string> } = jest.requireActual(
  "../src/commands/unifiedManifest.cjs",
);
const files = unifiedManifest(readFileSync(join(root, "manifest.xml"), "utf8"));
const contentOf = (file: string): Record<string, unknown> => JSON.parse(files[file] ?? "null");

/** The schemas as Microsoft publishes them, in its own package. */
const schemas = join(dirname(require.resolve("@microsoft/app-manifest/package.json")), "build/json-schemas/teams");

test.each(Object.keys(files))("%s passes the schema that it names", (file) => {
  const content = contentOf(file);
  const [, version = "", name = ""] = /teams\/(v[^/]*)\/(.*)$/.exec(String(content["$schema"])) ?? [];
  const schema: object = JSON.parse(readFileSync(join(schemas, version, name), "utf8"));
  // Some patterns of the words' schema are none with the flag u.
  const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false });
  validate.validate(schema, content);
  expect(validate.errors ?? []).toEqual([]);
});

test("it has the buttons, functions and needs of the XML manifest", () => {
  expect(contentOf("manifest.json")).toMatchObject({
    id: "8d3f6a52-1c7e-4b0b-9f41-6e2a5c90d7b3",
    version: "0.1.0",
    extensions: [
      {
        requirements: {
          scopes: ["workbook"],
          capabilities: [
            { name: "SharedRuntime", minVersion: "1.1" },
            { name: "ExcelApi", minVersion: "1.13" },
          ],
        },
        runtimes: [
          {
            lifetime: "long",
            customFunctions: { namespace: { name: "BUDGET" }, metadataUrl: "https://localhost:3001/functions.json" },
            actions: [
              { id: "Fascicle.Open", type: "openPage" },
              { id: "load", type: "executeFunction" },
              { id: "refresh", type: "executeFunction" },
            ],
          },
        ],
        ribbons: [{ tabs: [{ builtInTabId: "TabHome", groups: [{ controls: [{}, {}, {}] }] }] }],
      },
    ],
  });
});

test("every word that a reader of Chinese sees has its place", () => {
  const words = contentOf("zh-cn.json");
  expect(words["extensions[0].ribbons[0].tabs[0].groups[0].controls[1].label"]).toBe("载入");
  expect(words["description.short"]).toBe("在 Excel 中使用联合国方案预算");
});

test("nothing of the XML manifest can go unnoticed", () => {
  expect(() => unifiedManifest("<OfficeApp><Id>1</Id></OfficeApp>")).toThrow("The manifest has no DefaultLocale.");
});

// In a process of its own: the package needs modules that are not loaded the way tests load theirs.
test("office-addin-manifest reads it as a task pane for workbooks", () => {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const script =
      'require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1]).then((read) => ' +
      "console.log(JSON.stringify(read)))";
    const options = { cwd: root, encoding: "utf8" } as const;
    const told: unknown = JSON.parse(
      execFileSync(process.execPath, ["-e", script, join(folder, "manifest.json")], options),
    );
    expect(told).toMatchObject({ officeAppType: "TaskPaneApp", hosts: ["workbook"], displayName: "Fascicle" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
