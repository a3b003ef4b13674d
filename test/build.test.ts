import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Build {
  readonly plugins: readonly object[];
}
interface Copied {
  readonly to: string;
  readonly transform?: (content: Buffer) => string;
}

const root = join(__dirname, "..");
const configure: (env?: object, argv?: object) => readonly Build[] = jest.requireActual("../webpack.config.js");

const pluginWith = (env: object, key: string): object => {
  const found = configure(env)[0]?.plugins.find((plugin) => key in plugin);
  if (found === undefined) throw new Error(`No plug-in has ${key}.`);
  return found;
};

function manifestOf(env: object): string {
  const { patterns } = pluginWith(env, "patterns") as { patterns: readonly Copied[] };
  const transform = patterns.find(({ to }) => to === "manifest.xml")?.transform;
  return String(transform?.(readFileSync(join(root, "manifest.xml"))));
}

interface Page {
  readonly userOptions: { readonly templateParameters: { readonly officeJs: string; readonly policy: string } };
}
const pageOf = (env: object) => (pluginWith(env, "userOptions") as Page).userOptions.templateParameters;

const addresses = (manifest: string): string[] =>
  [...manifest.matchAll(/(?:DefaultValue|Value)="(https?:[^"]*)"|<AppDomain>([^<]*)</g)].map(
    ([, a, b]) => a ?? b ?? "",
  );

test.each(["https://example.org/tools/fascicle", "https://example.org/tools/fascicle/"])(
  "a build for %s has that address everywhere in its manifest",
  (base) => {
    const all = addresses(manifestOf({ base }));
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((each) => !each.startsWith("https://example.org/tools/fascicle/"))).toEqual([
      "https://example.org",
    ]);
    expect(manifestOf({ base })).not.toContain("localhost");
  },
);

test("without an address it is for this machine", () => {
  expect(manifestOf({})).toBe(readFileSync(join(root, "manifest.xml"), "utf8"));
});

test.each(["http://example.org", "example.org", "https://example.org?a=1", "https://user@example.org", ""])(
  "%j is refused as an address",
  (base) => {
    expect(() => configure({ base })).toThrow("https address");
  },
);

test("Office.js comes from Microsoft's network where others are served, unless the package is asked for", () => {
  const base = "https://example.org";
  expect(pageOf({ base }).officeJs).toMatch(/^https:\/\/appsforoffice\.microsoft\.com\//);
  expect(pageOf({ base, officejs: "package" }).officeJs).toBe("office/office.js");
  expect(pageOf({}).officeJs).toBe("office/office.js");
  expect(() => configure({ officejs: "elsewhere" })).toThrow("cdn or package");
});

test("the page runs no text as script, and asks nobody but its own server where Office.js comes along", () => {
  expect(pageOf({ base: "https://example.org" }).policy).not.toContain("unsafe-eval");
  expect(pageOf({}).policy).toContain("script-src 'self';");
  expect(pageOf({}).policy).toContain("connect-src 'self';");
});
