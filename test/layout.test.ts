import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "..");

/** What each room of `src` may import besides itself. A room that is not listed has no place in the tree. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  budget: [],
  locales: [],
  models: ["budget"],
  tables: ["budget", "locales"],
  narrative: ["tables", "budget", "locales"],
  sheets: ["narrative", "tables", "budget", "locales", "spreadsheet"],
  checks: ["tables", "budget", "locales"],
  trace: ["checks", "sheets", "tables", "budget", "locales"],
  audit: ["budget", "locales"],
  reading: ["audit", "models", "budget", "locales"],
  refresh: ["sheets", "tables", "budget", "spreadsheet"],
  scenarios: ["checks", "models", "refresh", "sheets", "tables", "budget", "locales", "spreadsheet"],
  excel: ["audit", "scenarios", "refresh", "sheets", "tables", "budget", "undo", "changes", "spreadsheet"],
  actions: [
    "reading",
    "audit",
    "trace",
    "checks",
    "excel",
    "scenarios",
    "refresh",
    "sheets",
    "tables",
    "models",
    "budget",
    "locales",
    "changes",
    "spreadsheet",
    "undo",
  ],
  functions: ["audit", "budget", "models", "narrative", "tables", "locales"],
  taskpane: ["actions", "functions", "commands", "models", "budget", "locales"],
  commands: ["actions", "budget", "locales"],
  workbench: [],
  changes: ["refresh", "spreadsheet", "sheets", "budget", "scenarios"],
  undo: ["changes", "sheets", "spreadsheet", "refresh"],
  spreadsheet: [],
};

const topLevel = [
  "src",
  "test",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "package.json",
  "tsconfig.json",
  "package-lock.json",
  "README.md",
  "LICENSE",
  ".gitignore",
  ".ci",
  "eslint.config.mjs",
  ".editorconfig",
  ".nvmrc",
  ".prettierrc",
  ".prettierignore",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "docs",
];

/** Tracked files and new ones that are not ignored; a deleted file that git still lists is left out. */
function files(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return listed.split("\n").filter((file) => file !== "" && existsSync(join(root, file)));
}

const sources = files().filter((file) => /^src\/.*\.tsx?$/.test(file));

/** Relative imports of a file as paths from the root; packages and assets are left out. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"));
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .flatMap((name) => resolveSource(join(dirname(file), name)));
}

function resolveSource(path: string): string[] {
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return candidates.filter((candidate) => sources.includes(relative(root, join(root, candidate)))).slice(0, 1);
}

const roomOf = (file: string): string => file.split("/")[1] ?? "";

test("every source file stands in a room of the plan", () => {
  expect(sources.filter((file) => !(roomOf(file) in mayImport))).toEqual([]);
});

test("a room imports only what the plan lets it import", () => {
  const strays = sources.flatMap((file) =>
    importsOf(file)
      .filter((imported) => roomOf(imported) !== roomOf(file) && !mayImport[roomOf(file)]?.includes(roomOf(imported)))
      .map((imported) => `${file} -> ${imported}`),
  );
  expect(strays).toEqual([]);
});

test("no two files import each other, however far around", () => {
  const graph = new Map(sources.map((file) => [file, importsOf(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  expect(cycles).toEqual([]);
});

test("only src/excel calls Excel.run", () => {
  const callers = sources.filter(
    (file) => !file.startsWith("src/excel/") && /\bExcel\.run\(/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(callers).toEqual([]);
});

test("nothing stands at the top level but what the plan and the tools demand", () => {
  const entries = new Set(files().map((file) => file.split("/")[0] ?? ""));
  expect([...entries].filter((entry) => !topLevel.includes(entry))).toEqual([]);
});

test("the lock file records no download addresses", () => {
  expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toContain('"resolved"');
});
