import type { Desk } from "./desk";
import { failureOf, StepFailure } from "./failure";
import { checkFields } from "./fieldKinds";
import type { ScriptFiles } from "./files";
import type { Step } from "./script";
import type { StepContext } from "./stepAction";
import { actionOf } from "./steps/steps";

/** Nothing an add-in does in one step takes as long as this; its own time limits are far shorter. */
const STEP_LIMIT_MS = 90_000;

const NOT_IMPLEMENTED = "NotImplemented";

/** Carries out steps in order, saying one line of JSON for each; true when all went well. A failed step does not end the script. */
export async function runScript(
  steps: readonly Step[],
  desk: Desk,
  files: ScriptFiles,
  say: (line: string) => void,
  limit = STEP_LIMIT_MS,
): Promise<boolean> {
  let allWell = true;
  for (const [index, step] of steps.entries()) {
    const line = await carryOut(step, { desk, files, session: desk.session, meter: desk.meter }, limit);
    allWell &&= line["ok"] === true;
    say(JSON.stringify({ step: index, do: step.do, ...line }));
  }
  return allWell;
}

async function carryOut(step: Step, context: StepContext, limit: number): Promise<Readonly<Record<string, unknown>>> {
  try {
    checkFields(step);
    const added = await within(limit, actionOf(step.do)(step, context));
    return { ok: true, ...added };
  } catch (thrown) {
    const error = failureOf(thrown);
    // The next step is to find computed cells, whatever this one left behind.
    await within(limit, context.session.engine.settled()).catch(() => undefined);
    // What does not exist yet is told apart at a glance.
    return error.code === NOT_IMPLEMENTED ? { ok: false, code: error.code, error } : { ok: false, error };
  }
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StepFailure("Timeout", `The step took longer than ${Math.round(limit / 1000)} s.`));
    }, limit);
  });
  return Promise.race([work, expiry]).finally(() => {
    clearTimeout(timer);
  });
}
