import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { spawn } from "node:child_process";

const STAMP = ".built-from";

type Builder = (project: string, name: BuildName) => Promise<void>;

/**
 * The folder of a build that is up to date with its sources: builds it first when it is missing or stale.
 * Safe to call from several processes at once: one builds, the others wait and find it done.
 */
export async function ensureBuilt(
  name: BuildName,
  project = projectFolder,
  build: Builder = runWebpack,
): Promise<string> {
  const folder = outputFolder(project, name);
  if (isFresh(project, name)) return folder;
  await withLock(join(project, "node_modules/.cache", `build-${name}.lock`), async () => {
    if (isFresh(project, name)) return;
    // Taken before the build: a file saved while webpack runs then makes the result stale, as it should.
    const sources = digest(project, name);
    process.stderr.write(`Building ${titles[name]}, which takes a minute or two after a change ...\n`);
    const started = Date.now();
    await build(project, name);
    writeFileSync(join(folder, STAMP), sources);
    process.stderr.write(`Built ${titles[name]} in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
  });
  return folder;
}

/** Whether the build exists and was made from exactly the present sources. */
export function isFresh(project: string, name: BuildName): boolean {
  try {
    return readFileSync(join(outputFolder(project, name), STAMP), "utf8") === digest(project, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** The two things webpack makes: the add-in as Excel loads it, and the page that stands in for Excel. */
export type BuildName = "addin" | "workbench";

/** What is said of each while it is made. */
const titles = { addin: "the add-in", workbench: "the workbench" } as const;

interface Build {
  /** Files and folders that the result depends on, from the project folder. */
  readonly inputs: readonly string[];
  /** Folders among them that it does not depend on. */
  readonly except: readonly string[];
}

const TOOLS = ["webpack.config.js", "package-lock.json"];

const builds = {
  addin: { inputs: ["src", "assets/models", "assets/icons", "manifest.xml", ...TOOLS], except: ["src/workbench"] },
  workbench: { inputs: ["src/workbench", ...TOOLS], except: ["src/workbench/serve"] },
} as const satisfies Record<BuildName, Build>;

/** Where a build lands. */
export function outputFolder(project: string, name: BuildName): string {
  return join(project, "dist", name);
}

/**
 * A fingerprint of everything that goes into a build, by path and content.
 * Times of change are not trusted: a checkout sets them at will.
 */
function digest(project: string, name: BuildName): string {
  const hash = createHash("sha256");
  for (const file of inputFiles(project, name)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(project, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function inputFiles(project: string, name: BuildName): string[] {
  const except: readonly string[] = builds[name].except;
  const walk = (path: string): string[] => {
    if (except.includes(path) || !existsSync(join(project, path))) return [];
    if (!statSync(join(project, path)).isDirectory()) return [path];
    return readdirSync(join(project, path)).flatMap((entry) => walk(`${path}/${entry}`));
  };
  return builds[name].inputs.flatMap(walk).sort();
}

const LOOK_AGAIN_MS = 150;

/** Runs `work` while no other process on this machine holds `file`; a holder that died is passed over. */
async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await sleep(LOOK_AGAIN_MS);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (holderIsGone(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderIsGone(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    // A file that is still empty belongs to someone who is just writing it.
    if (holder === 0) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** The folder of the project, where `src`, `dist` and `manifest.xml` are. */
export const projectFolder = resolve(__dirname, "../../..");

/**
 * Builds one named configuration in a process of its own, so that the bundler's memory is free again afterwards.
 * What it says goes to stderr, because stdout may be read by a program. Throws when the build has errors.
 */
function runWebpack(project: string, name: BuildName): Promise<void> {
  const webpack = join(project, "node_modules/webpack/bin/webpack.js");
  const child = spawn(
    process.execPath,
    [webpack, "--config-name", name, "--mode", "production", "--stats", "errors-warnings"],
    {
      cwd: project,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  child.stdout.pipe(process.stderr, { end: false });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build of ${name} failed; webpack's messages stand above.`));
    });
  });
}
