import { readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import type { FunctionStats } from "../functions/functionCalls";
import { StepFailure } from "./failure";
import type { Session, Traffic } from "./openSession";

/** What a step has to work with. */
export interface StepContext {
  readonly session: Session;
  readonly meter: Meter;
  readonly desk: PaneServices;
  readonly files: ScriptFiles;
}

/** Carries out a step; gives what it adds to its line. */
export type StepAction = (step: Step, context: StepContext) => Promise<Readonly<Record<string, unknown>>>;

/**
 * A step that the add-in itself carries out, by the function of that name in its automation interface. Its fields go
 * there as they are, but a file is read here: the add-in has no files.
 */
export const automation: StepAction = async (step, context) => {
  const { realm, engine, editing } = context.session;
  if (!(await realm.automates(step.do)))
    throw new StepFailure("NotImplemented", `The add-in does not know the step "${step.do}".`);
  const before = context.meter.total();
  const work = realm.automate(step.do, await argumentsOf(step, context));
  // Nobody types while it is waited for.
  const result = await realm.clock.hurry(work, () => editing.isOpen);
  await engine.settled();
  return { ...result, stats: wireCost(difference(context.meter.total(), before)) };
};

/** A step of the add-in that gives a text: it goes to the step's file, or stays in the line where there is none. */
export const exported: StepAction = async ({ file, ...step }, context) => {
  const { text, ...answer } = await automation(step, context);
  if (typeof file !== "string" || typeof text !== "string") return { ...answer, text };
  const target = context.files.target(file);
  await writeFile(target, text);
  return { ...answer, file: target };
};

/** Calls of functions are no requests of the add-in. */
function wireCost({ requests, actions, mostActions, bytesOut, bytesIn, cells, ms }: Cost): WireCost {
  return { requests, actions, mostActions, bytesOut, bytesIn, cells, ms };
}

type WireCost = Omit<Cost, keyof FunctionStats>;

async function argumentsOf(step: Step, { files }: StepContext): Promise<Record<string, unknown>> {
  const fields = Object.fromEntries(Object.entries(step).filter(([name]) => name !== "do"));
  const { file } = step;
  if (typeof file !== "string") return fields;
  const content = await readFile(files.find(file));
  return isText(content)
    ? { ...fields, text: content.toString("utf8") }
    : { ...fields, bytes: content.toString("base64") };
}

/** No text has a byte of nil near its beginning, unless each letter takes two. */
const isText = (content: Uint8Array): boolean => !content.subarray(0, 4096).includes(0);

/** All that was spent until some moment. `ms` is wall time. */
interface Reading extends Traffic, FunctionStats {
  readonly ms: number;
}

/** What something has cost. */
interface Cost extends Omit<Reading, "actionsOf"> {
  /** Of all its requests, and of the largest of them. */
  readonly actions: number;
  readonly mostActions: number;
}

/** Measures what crosses the wire between two readings. */
class Meter {
  private last: Reading;

  constructor(private readonly session: Session) {
    this.last = this.total();
  }

  /** What it has cost since the last time this was asked. */
  sinceLast(): Cost {
    const before = this.last;
    this.last = this.total();
    return difference(this.last, before);
  }

  /** Everything so far. */
  total(): Reading {
    return { ...this.session.traffic(), ...this.session.functions.stats, ms: Math.round(performance.now()) };
  }
}

function difference(after: Reading, before: Reading): Cost {
  const actions = after.actionsOf.slice(before.requests, after.requests);
  return {
    requests: after.requests - before.requests,
    actions: actions.reduce((sum, count) => sum + count, 0),
    mostActions: Math.max(0, ...actions),
    bytesOut: after.bytesOut - before.bytesOut,
    bytesIn: after.bytesIn - before.bytesIn,
    cells: after.cells - before.cells,
    functionBatches: after.functionBatches - before.functionBatches,
    functionCalls: after.functionCalls - before.functionCalls,
    ms: after.ms - before.ms,
  };
}

/** One step of a script: what to do, and the fields that go with it. */
export interface Step {
  readonly do: string;
  readonly [field: string]: unknown;
}

/** A script that cannot be run at all; the message says where and why. */
export class BadScript extends Error {
  override readonly name = "BadScript";
}

/** Reads a script: an array of steps, or an object with `steps`. Throws `BadScript`. */
export function readScript(json: string): readonly Step[] {
  const parsed = parse(json);
  const steps = isRecord(parsed) && "steps" in parsed ? parsed["steps"] : parsed;
  if (!Array.isArray(steps))
    throw new BadScript("The script must be an array of steps, or an object with an array named steps.");
  return steps.map(readStep);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new BadScript(`The script is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readStep(step: unknown, index: number): Step {
  if (!isRecord(step)) throw new BadScript(`Step ${index} must be an object.`);
  const name = step["do"];
  if (typeof name !== "string" || name === "") throw new BadScript(`Step ${index} must say in "do" what to do.`);
  return { ...step, do: name };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Starts a session, in a workbook read from a file or in a new one. */
type SessionStart = (workbook?: Uint8Array) => Promise<Session>;

/** The one workbook that is open. Another takes its place, and with it the add-in starts anew, as in Excel. */
export class PaneServices {
  private constructor(
    private readonly start: SessionStart,
    private open: Session,
    private measure: Meter,
  ) {}

  static async with(start: SessionStart): Promise<PaneServices> {
    const session = await start();
    return new PaneServices(start, session, new Meter(session));
  }

  get session(): Session {
    return this.open;
  }

  get meter(): Meter {
    return this.measure;
  }

  /** Opens a file in place of the open workbook, which stays open when the file cannot be read. */
  async replace(workbook: Uint8Array): Promise<void> {
    const next = await this.start(workbook);
    this.open.dispose();
    this.open = next;
    this.measure = new Meter(next);
  }
}

/** Paths of a script: relative to the current directory, and if there is no such file there, to the script's own. */
export class ScriptFiles {
  constructor(
    private readonly script: string,
    private readonly directory = process.cwd(),
  ) {}

  /** Where a file to be read is. */
  find(file: string): string {
    const here = path.resolve(this.directory, file);
    const beside = path.resolve(path.dirname(path.resolve(this.directory, this.script)), file);
    return existsSync(here) || !existsSync(beside) ? here : beside;
  }

  /** Where a file is to be written. */
  target(file: string): string {
    return path.resolve(this.directory, file);
  }
}
