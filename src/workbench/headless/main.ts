import { Console } from "node:console";
import { readFileSync } from "node:fs";
import { ensureBuilt } from "../serve/ensureBuilt";
import { Desk } from "./desk";
import { failureOf } from "./failure";
import { ScriptFiles } from "./files";
import { openSession } from "./openSession";
import { readFolder } from "./readFolder";
import { runScript } from "./runScript";
import { BadScript, readScript, type Step } from "./script";

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
  const desk = await Desk.with((workbook) =>
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

main(process.argv.slice(2)).then(end, (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  end(FAILED);
});
