import { type ChildProcess, fork } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compareFile, type FileReport } from "./compareFile";

const USAGE = "Usage: files <folder of .xlsx files> [--differences] [--seconds <for a file>]";
const IS_CHILD = process.env["WORKBENCH_MEASURE_CHILD"] === "1";
/** Differences of one file that are printed. */
const SHOWN = 40;

/** The workbooks of a folder and of those in it, in order. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.xls[xm]$/i.test(name) && !path.basename(name).startsWith("~$"))
    .sort()
    .map((name) => path.join(folder, name));

/** Measures files in a process of its own, which is ended when a file takes too long, and begun anew for the next. */
class Measuring {
  private child: ChildProcess | null = null;

  constructor(private readonly seconds: number) {}

  measure(file: string): Promise<FileReport | { readonly error: string }> {
    this.child ??= fork(fileURLToPath(import.meta.url), [], { env: { ...process.env, WORKBENCH_MEASURE_CHILD: "1" } });
    const { child } = this;
    return new Promise((resolve) => {
      const end = (report: FileReport | { readonly error: string }): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(report);
      };
      const give = (error: string): void => {
        child.kill("SIGKILL");
        this.child = null;
        end({ error });
      };
      const timer = setTimeout(() => give(`takes longer than ${this.seconds} s`), this.seconds * 1000);
      child.once("message", (report) => end(report as FileReport));
      child.once("exit", (code) => give(`ends the process (${code})`));
      child.send(file);
    });
  }

  stop(): void {
    this.child?.kill();
  }
}

interface Sum {
  files: number;
  failed: number;
  formulas: number;
  agreeing: number;
  slowest: number;
}

async function main(given: readonly string[]): Promise<number> {
  const folder = given.find((argument) => !argument.startsWith("--") && !/^\d+$/.test(argument));
  if (folder === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const seconds = Number(given[given.indexOf("--seconds") + 1] ?? Number.NaN);
  const measuring = new Measuring(given.includes("--seconds") && seconds > 0 ? seconds : 30);
  const sum: Sum = { files: 0, failed: 0, formulas: 0, agreeing: 0, slowest: 0 };
  for (const file of filesIn(folder)) {
    const report = await measuring.measure(file);
    tell(path.relative(folder, file), report, given.includes("--differences"), sum);
  }
  measuring.stop();
  const share = sum.formulas === 0 ? 100 : (100 * sum.agreeing) / sum.formulas;
  process.stdout.write(
    `${JSON.stringify({ ...sum, share: `${share.toFixed(2)} %`, slowest: `${Math.round(sum.slowest)} ms` })}\n`,
  );
  return sum.failed > 0 ? 1 : 0;
}

function tell(file: string, report: FileReport | { readonly error: string }, withDifferences: boolean, sum: Sum): void {
  sum.files += 1;
  if (!("differences" in report)) {
    sum.failed += 1;
    return void process.stdout.write(`${JSON.stringify({ file, error: report.error })}\n`);
  }
  const { differences, formulas, openMs, saveMs, ...rest } = report;
  sum.formulas += formulas;
  sum.agreeing += formulas - differences.length;
  sum.slowest = Math.max(sum.slowest, openMs);
  const shown = withDifferences ? { differences: differences.slice(0, SHOWN) } : {};
  const line = {
    file,
    openMs: Math.round(openMs),
    saveMs: Math.round(saveMs),
    formulas,
    differing: differences.length,
    ...rest,
    ...shown,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** In the process of its own: a file after another, as they are asked for. */
function serve(): void {
  process.on("message", (file: string) => {
    compareFile(file)
      .catch((reason: unknown) => ({ error: reason instanceof Error ? reason.message : String(reason) }))
      .then((report) => process.send?.(report))
      .catch(() => process.exit(1));
  });
}

if (IS_CHILD) serve();
else
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (reason: unknown) => {
      process.stderr.write(`${String(reason)}\n`);
      process.exit(2);
    },
  );
