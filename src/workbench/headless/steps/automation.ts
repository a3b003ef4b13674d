import { readFile, writeFile } from "node:fs/promises";
import { StepFailure } from "../failure";
import { type Cost, difference } from "../meter";
import type { Step } from "../script";
import type { StepAction, StepContext } from "../stepAction";

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
function wireCost({ requests, bytesOut, bytesIn, cells, ms }: Cost): Omit<Cost, "functionBatches" | "functionCalls"> {
  return { requests, bytesOut, bytesIn, cells, ms };
}

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
