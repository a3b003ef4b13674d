import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { JSDOM } from "jsdom";
import { commandNames } from "../src/commands/commands";

const root = resolve(__dirname, "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const document = new JSDOM(text, { contentType: "text/xml" }).window.document;
const ORIGIN = "https://localhost:3001/";
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const all = (name: string): Element[] =>
  [...document.getElementsByTagName("*")].filter((each) => each.localName === name);
const one = (name: string): Element => {
  const [first] = all(name);
  if (first === undefined) throw new Error(`The manifest has no ${name}.`);
  return first;
};
const children = (element: Element): string[] => [...element.children].map((child) => child.localName);
const attribute =
  (name: string) =>
  (element: Element): string =>
    element.getAttribute(name) ?? "";
const resources = [...all("Image"), ...all("Url"), ...all("String")].filter((each) => each.hasAttribute("id"));

/** Width and height as the header of a PNG file states them. */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

// In a process of its own: the package needs modules that are not loaded the way tests load theirs.
test("office-addin-manifest reads it as a task pane for workbooks", () => {
  const script =
    'require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml").then((read) => ' +
    "console.log(JSON.stringify(read)))";
  const manifest: unknown = JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }));
  expect(manifest).toMatchObject({
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    defaultLocale: "en-US",
  });
});

test("it is identified by a random GUID and a version of four parts", () => {
  expect(one("Id").textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
});

// The published schemas are sequences: an element in another place makes Office refuse the whole file.
test.each([
  [
    "OfficeApp",
    [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ],
  ],
  ["VersionOverrides", ["Hosts", "Resources"]],
  ["CustomFunctions", ["Script", "Page", "Metadata", "Namespace"]],
  ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"]],
  ["GetStarted", ["Title", "Description", "LearnMoreUrl"]],
  ["Group", ["Label", "Icon", "Control", "Control", "Control"]],
  ["Control", ["Label", "Supertip", "Icon", "Action"]],
  ["Supertip", ["Title", "Description"]],
  ["Resources", ["Images", "Urls", "ShortStrings", "LongStrings"]],
])("the children of %s stand in the order of the schema", (name, order) => {
  const elements =
    name === "CustomFunctions"
      ? all("ExtensionPoint").filter((each) => attribute("xsi:type")(each) === name)
      : all(name);
  expect(elements.length).toBeGreaterThan(0);
  for (const element of elements) expect(children(element)).toEqual(order);
});

test("the runtime comes before the form factors, lives long, and is the page of pane and functions", () => {
  const host = all("Host").find((each) => each.hasAttribute("xsi:type"));
  expect(host === undefined ? [] : children(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  expect(attribute("lifetime")(one("Runtime"))).toBe("long");
  const page = attribute("resid")(one("Runtime"));
  const pages = [
    one("FunctionFile"),
    ...all("SourceLocation").filter((each) => ["Page", "Action"].includes(each.parentElement?.localName ?? "")),
  ];
  expect(pages.map(attribute("resid"))).toEqual([page, page, page]);
});

test("it asks for the sets that it needs", () => {
  expect(all("Set").map(attribute("Name"))).toEqual(["SharedRuntime", "ExcelApi"]);
});

test("every resource is named once, and every reference leads to one", () => {
  const ids = resources.map(attribute("id"));
  const references = [...document.querySelectorAll("[resid]")].map(attribute("resid"));
  expect(new Set(ids).size).toBe(ids.length);
  expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
  expect(ids.filter((id) => !references.includes(id))).toEqual([]);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("controls and groups have ids of their own", () => {
  const ids = [...all("Control"), ...all("Group")].map(attribute("id"));
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ["ShortStrings", 125],
  ["LongStrings", 250],
] as const)("%s have at most %d characters in every language", (name, limit) => {
  const values = [...one(name).querySelectorAll("*")]
    .flatMap((each) => [attribute("DefaultValue")(each), attribute("Value")(each)])
    .filter((value) => value !== "");
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => value.length > limit)).toEqual([]);
});

// Readers of traditional characters get English, which Office takes where a locale has no words of its own.
test("everything that is read is in simplified Chinese too; only the namespace of the functions is not", () => {
  const words = [
    ...all("String"),
    one("DisplayName"),
    ...all("Description").filter((each) => each.hasAttribute("DefaultValue")),
  ];
  const without = words.filter((each) => {
    const overrides = [...each.children].map(attribute("Locale"));
    return overrides.join() !== "zh-CN";
  });
  expect(without.map(attribute("id"))).toEqual(["Functions.Namespace"]);
});

test("the namespace has the three characters that Excel asks for", () => {
  const id = attribute("resid")(one("Namespace"));
  expect(resources.find((each) => attribute("id")(each) === id)?.getAttribute("DefaultValue")).toBe("BUDGET");
});

test.each(all("Icon").map((icon) => [icon.parentElement?.getAttribute("id") ?? "", icon] as const))(
  "the icon of %s is there in every size",
  (_id, icon) => {
    const images = [...icon.children].map(
      (image) => [Number(attribute("size")(image)), attribute("resid")(image)] as const,
    );
    expect(images.map(([size]) => size)).toEqual(SIZES);
    for (const [size, resid] of images) {
      const address = attribute("DefaultValue")(resources.find((each) => attribute("id")(each) === resid) ?? icon);
      expect(pixels(join(root, address.replace(ORIGIN, "")))).toEqual([size, size]);
    }
  },
);

test("the icons of the add-in list are there, 32 and 64 pixels wide", () => {
  const files = [one("IconUrl"), one("HighResolutionIconUrl")].map((each) =>
    join(root, attribute("DefaultValue")(each).replace(ORIGIN, "")),
  );
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(files.map((file) => pixels(file)[0])).toEqual([32, 64]);
});

test("every address is on the one origin that is served", () => {
  const addresses = [...text.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map((match) => match[1] ?? "");
  expect(addresses.filter((address) => !address.startsWith(ORIGIN))).toEqual([]);
  expect(all("AppDomain").map((each) => `${each.textContent}/`)).toEqual([ORIGIN]);
});

test("the ribbon calls only functions that are bound", () => {
  const called = all("FunctionName").map((each) => each.textContent);
  expect(called).toEqual(["load", "refresh"]);
  expect(commandNames).toEqual(expect.arrayContaining(called));
});
