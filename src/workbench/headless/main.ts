import { Console } from "node:console";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "../serve/ensureBuilt";
import { automation, BadScript, PaneServices, readScript, ScriptFiles, type Step } from "./automationSteps";
import { failureOf } from "./failure";
import { openSession } from "./openSession";
import { runScript } from "./runScript";

const USAGE = "Usage: workbench run <steps.json> | read <folder or document> [--addin <folder of a built add-in>]";

/** Exit codes: everything went well; a step failed; the script itself is bad. */
const [WELL, FAILED, BAD] = [0, 1, 2];

async function main([command, file, option, folder]: readonly string[]): Promise<number> {
  // Standard output carries the lines of the steps and nothing else.
  globalThis.console = new Console(process.stderr, process.stderr);
  // What an add-in or a script throws into the void must not end the steps that follow.
  process.on("unhandledRejection", (reason) => {
    console.error(`Unhandled rejection: ${failureOf(reason).message}`);
  });
  process.on("uncaughtException", (thrown) => {
    console.error(`Uncaught exception: ${failureOf(thrown).message}`);
  });
  if (
    (command !== "run" && command !== "read") ||
    file === undefined ||
    (option !== undefined && (option !== "--addin" || folder === undefined))
  )
    return refuse(USAGE);
  const steps = command === "run" ? readSteps(file) : [];
  if (typeof steps === "string") return refuse(steps);
  const addin = folder ?? (await ensureBuilt("addin"));
  const desk = await PaneServices.with((workbook) =>
    openSession({ folder: addin, ...(workbook === undefined ? {} : { workbook }) }),
  );
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const allWell =
    command === "read" ? await readFolder(file, desk, say) : await runScript(steps, desk, new ScriptFiles(file), say);
  desk.session.dispose();
  return allWell ? WELL : FAILED;
}

/** The steps of a script, or why it is bad. */
function readSteps(file: string): readonly Step[] | string {
  try {
    return readScript(readFileSync(file, "utf8"));
  } catch (error) {
    return error instanceof BadScript
      ? error.message
      : `The script ${file} cannot be read: ${failureOf(error).message}`;
  }
}

function refuse(message: string): number {
  process.stderr.write(`${JSON.stringify({ ok: false, error: { code: "BadScript", message } })}\n`);
  return BAD;
}

/** Ends the process once everything written has gone out; timers of a hanging add-in must not keep it alive. */
function end(code: number): void {
  process.stdout.write("", () => {
    process.exit(code);
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

main(process.argv.slice(2)).then(end, (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  end(FAILED);
});

/**
 * One line for each document of a folder, or for one document: how it was read, or why it was not. True when all were.
 */
async function readFolder(folder: string, desk: PaneServices, say: (line: string) => void): Promise<boolean> {
  let allWell = true;
  for (const file of documentsIn(folder)) {
    const line = await lineFor(file, desk);
    allWell &&= line["ok"] === true;
    say(JSON.stringify({ file: path.basename(file), ...line }));
  }
  return allWell;
}

function documentsIn(folder: string): readonly string[] {
  if (!statSync(folder).isDirectory()) return [folder];
  return readdirSync(folder)
    .filter((name) => /\.(?:docx|html?|txt|tsv)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

async function lineFor(file: string, desk: PaneServices): Promise<Readonly<Record<string, unknown>>> {
  const begin = performance.now();
  const files = new ScriptFiles(file);
  const context = { desk, files, session: desk.session, meter: desk.meter };
  try {
    const { document, tables, counts, notUnderstood } = await automation({ do: "read", file }, context);
    return {
      ok: true,
      megabytes: rounded(statSync(file).size / 1e6),
      seconds: rounded((performance.now() - begin) / 1000),
      document,
      families: countsOf(tables),
      counts,
      notUnderstood: Array.isArray(notUnderstood) ? notUnderstood.length : 0,
    };
  } catch (thrown) {
    return { ok: false, error: failureOf(thrown) };
  }
}

/** How many tables there are of each kind. */
function countsOf(tables: unknown): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of Array.isArray(tables) ? tables : []) {
    const kind = kindOf(Object.assign({}, table));
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function kindOf({ family, live, words }: Readonly<Record<string, unknown>>): string {
  if (typeof family === "string") return family;
  return live === true ? "live" : words === true ? "words" : "notUnderstood";
}
