import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "@swc/core";
import { createNodeEngine } from "../engine/node";
import { type AddinControl, registerServices } from "../page/host/BookFunctions";
import { Realm } from "../realm/realm";
import { createBridge } from "../wire/bridge";
import { createHost } from "../wire/host";

const USAGE = "Usage: samples <folder of samples as Script Lab keeps them (.yaml)>";
/** A function that has not ended by then never will. */
const PATIENCE_MS = 20_000;

const NO_PAGE: AddinControl = {
  isPaneOpen: () => false,
  openPane: () => undefined,
  enableControl: () => undefined,
  isControlEnabled: () => true,
  ready: () => undefined,
};

/** A function of a sample, and what came of it. */
interface Outcome {
  readonly sample: string;
  readonly button: string;
  /** "" where it ended. */
  readonly error: string;
}

/** What samples find in a page: buttons that take their functions, and fields with nothing in them. */
const PAGE = `
  globalThis.handlers = [];
  globalThis.errors = [];
  const take = (id) => (kind, work) => { if (kind === "click") handlers.push([id, work]); };
  const field = (id) => ({
    id, value: "", innerHTML: "", innerText: "", style: {}, classList: { add() {}, remove() {} }, children: [],
    appendChild() {}, append() {}, setAttribute() {}, addEventListener: take(id),
    set onclick(work) { handlers.push([id, work]); },
  });
  globalThis.document = {
    getElementById: field, querySelector: field, querySelectorAll: () => [], createElement: field, body: field("body"),
  };
  globalThis.$ = (id) => ({
    on: take(id), click: (work) => handlers.push([id, work]),
    text() {}, html() {}, val: () => "", empty() {}, append() {}, show() {}, hide() {},
  });
  const coded = ({ code, debugInfo, message }) => code + ": " + (debugInfo?.errorLocation ?? message);
  const told = (value) => (value && (value.code ? coded(value) : value.message)) ?? String(value);
  const tell = (value) => errors.push(told(value));
  globalThis.console = { ...console, log() {}, info() {}, warn() {}, table() {}, error: tell };
  globalThis.OfficeHelpers = { UI: { notify: tell }, Utilities: { log: tell } };
`;

/** The script of a sample: the indented text under \`script: content\`. */
function scriptOf(yaml: string): string | null {
  const block = /^script:\s*\n\s+content:\s*[|>][-+]?\s*\n((?:[ \t]+.*\n|\s*\n)*)/m.exec(yaml)?.[1];
  if (block === undefined) return null;
  const typescript = block.slice(0, /^ {4}language:/m.exec(block)?.index ?? block.length);
  const { code } = transformSync(typescript, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    isModule: false,
  });
  return code;
}

/** Runs the functions of a sample one after another in one fresh workbook. */
async function runSample(sample: string, script: string): Promise<readonly Outcome[]> {
  const engine = createNodeEngine();
  const host = createHost(engine);
  registerServices(host, NO_PAGE);
  const realm = await Realm.start({ bridge: createBridge(host).native, folder: ".", language: "en-US" });
  try {
    const count = await realm.runBody(`${PAGE}\n${script}\nreturn handlers.length;`, sample);
    const outcomes: Outcome[] = [];
    for (let index = 0; index < Number(count); index++) outcomes.push(await press(realm, sample, index));
    return outcomes;
  } finally {
    engine.calculation.stop();
    realm.dispose();
    engine.dispose();
  }
}

async function press(realm: Realm, sample: string, index: number): Promise<Outcome> {
  const run = realm.runBody(
    `errors.length = 0; const [id, work] = handlers[${index}];
     try { await work({ target: {}, preventDefault() {} }); } catch (reason) { console.error(reason); }
     return [id, errors.join("; ")];`,
    sample,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<[string, string]>((resolve) => {
    timer = setTimeout(() => resolve([`#${index}`, "does not end"]), PATIENCE_MS);
  });
  const answer = await Promise.race([run, late]).catch((reason: unknown) => [`#${index}`, String(reason)]);
  clearTimeout(timer);
  const [button = "", error = ""] = Array.isArray(answer) ? answer.map(String) : [];
  return { sample, button, error };
}

async function main([folder]: readonly string[]): Promise<number> {
  // What a sample throws into the void must not end those that follow.
  process.on("unhandledRejection", () => undefined);
  process.on("uncaughtException", () => undefined);
  if (folder === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  const all: Outcome[] = [];
  for (const file of files.sort()) {
    const script = scriptOf(readFileSync(path.join(folder, file), "utf8"));
    if (script === null) continue;
    const outcomes = await runSample(file, script).catch((reason: unknown): Outcome[] => [
      { sample: file, button: "(the sample itself)", error: String(reason) },
    ]);
    for (const outcome of outcomes) process.stdout.write(`${JSON.stringify(outcome)}\n`);
    all.push(...outcomes);
  }
  process.stdout.write(`${JSON.stringify(summary(all))}\n`);
  return 0;
}

/** How many ended, and what the others lacked, the most frequent first. */
function summary(all: readonly Outcome[]): object {
  const failed = all.filter(({ error }) => error !== "");
  const reasons = new Map<string, number>();
  for (const { error } of failed) reasons.set(error, (reasons.get(error) ?? 0) + 1);
  const lacking = [...reasons].sort(([, a], [, b]) => b - a).slice(0, 60);
  return { functions: all.length, ended: all.length - failed.length, lacking: Object.fromEntries(lacking) };
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (reason: unknown) => {
    process.stderr.write(`${String(reason)}\n`);
    process.exit(2);
  },
);
