import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "..");

interface Room {
  /** The rooms that its files may import, besides itself. */
  readonly imports: readonly string[];
  readonly folders: readonly string[];
}

const room = (imports: readonly string[], folders: readonly string[] = []): Room => ({ imports, folders });

const words = ["budget", "locales"];

/** The rooms of `src`, each above those that it imports. What is not listed has no place in the tree. */
const rooms: Readonly<Record<string, Room>> = {
  // What everything speaks of.
  budget: room([], ["edit", "figure", "notation", "postChangeRange"]),
  spreadsheet: room([]),
  locales: room([], ["en", "zh"]),
  // In: files and documents.
  models: room(["budget"], ["file", "findings", "json", "meaning", "structure"]),
  audit: room(words, ["laws", "messages", "reading", "slips", "vocabulary"]),
  reading: room(["audit", "models", ...words], ["document", "docx", "understanding"]),
  // Tables, and what is said of them.
  tables: room(words),
  narrative: room(["tables", ...words]),
  checks: room(["tables", ...words], ["diagnosis", "net", "page", "rules", "sheet", "text"]),
  sheets: room(["narrative", "tables", "spreadsheet", ...words], ["print"]),
  trace: room(["checks", "sheets", "tables", ...words]),
  // What becomes of the sheets: values, without Excel.
  refresh: room(["sheets", "tables", "budget", "spreadsheet"]),
  scenarios: room(["checks", "models", "refresh", "sheets", "tables", "spreadsheet", ...words]),
  changes: room(["refresh", "scenarios", "sheets", "budget", "spreadsheet"]),
  undo: room(["changes", "refresh", "sheets", "spreadsheet"]),
  // Excel, what is done with it, and who asks for that.
  excel: room(
    ["undo", "changes", "scenarios", "refresh", "sheets", "tables", "audit", "budget", "spreadsheet"],
    ["change", "read", "report", "request", "watch", "write"],
  ),
  actions: room(
    [
      ...["excel", "undo", "changes", "scenarios", "refresh", "sheets", "tables", "spreadsheet"],
      ...["trace", "checks", "reading", "audit", "models", ...words],
    ],
    ["audit", "checks", "context", "functions", "preview", "print", "reading", "scenarios", "trace", "write"],
  ),
  functions: room(["audit", "models", "narrative", "tables", ...words]),
  commands: room(["actions", ...words]),
  taskpane: room(
    ["actions", "functions", "commands", "models", ...words],
    [
      ...["session", "parts", "preview", "status", "setup", "loaded", "scenarios"],
      ...["checks", "trace", "audit", "functions", "pane"],
    ],
  ),
  // A stand-in for Excel, which knows nothing of all that.
  workbench: room(
    [],
    ["engine", "functions", "headless", "measure", "objects", "page", "realm", "save", "serve", "wire"],
  ),
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

/** What each source file imports of ours. */
const imports: ReadonlyMap<string, Iterable<string>> = new Map(sources.map((file) => [file, importsOf(file)]));

/** Every way around that leads back to where it began. */
function circlesIn(graph: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) circles.push([...path.slice(path.indexOf(node)), node].join(" -> "));
    if (path.includes(node) || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return circles;
}

const roomOf = (file: string): string => file.split("/")[1] ?? "";

test("every source file stands in a room of the plan, and in a folder of that room", () => {
  const strays = sources.filter((file) => {
    const [, name = "", ...inside] = file.split("/");
    const folder = inside.length > 1 ? inside[0] : undefined;
    return rooms[name] === undefined || (folder !== undefined && !rooms[name].folders.includes(folder));
  });
  expect(strays).toEqual([]);
});

test("a room imports only what the plan lets it import", () => {
  const strays = sources.flatMap((file) =>
    [...(imports.get(file) ?? [])]
      .filter(
        (imported) => roomOf(imported) !== roomOf(file) && !rooms[roomOf(file)]?.imports.includes(roomOf(imported)),
      )
      .map((imported) => `${file} -> ${imported}`),
  );
  expect(strays).toEqual([]);
});

test("no two files import each other, however far around", () => {
  expect(circlesIn(imports)).toEqual([]);
});

test.each([2, 3, 4, 5])("no two folders import each other, seen %s levels deep", (depth) => {
  const folderOf = (file: string): string => dirname(file).split("/").slice(0, depth).join("/");
  const graph = new Map<string, Set<string>>();
  for (const [file, imported] of imports) {
    const reached = graph.get(folderOf(file)) ?? new Set();
    graph.set(folderOf(file), reached);
    for (const each of imported) if (folderOf(each) !== folderOf(file)) reached.add(folderOf(each));
  }
  expect(circlesIn(graph)).toEqual([]);
});

test("no line is longer than 120 characters", () => {
  const long = files()
    .filter((file) => /^(src|test)\/.*\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, index) => (line.length > 120 ? [`${file}:${index + 1}`] : [])),
    );
  expect(long).toEqual([]);
});

test("the documents name only files and folders that are there", () => {
  const strays = ["README.md", "CONTRIBUTING.md", ...files().filter((file) => /^docs\/.*\.md$/.test(file))].flatMap(
    (document) =>
      [...readFileSync(join(root, document), "utf8").matchAll(/`((?:src|test|assets)\/[\w./-]*)`/g)]
        .map(([, path = ""]) => path)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${document}: ${path}`),
  );
  expect(strays).toEqual([]);
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
