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
