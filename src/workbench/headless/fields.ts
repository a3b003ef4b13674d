import { StepFailure } from "./failure";
import type { Step } from "./script";

/** A text field that the step cannot do without, and that says something. */
export function textField(step: Step, name: string): string {
  const value = step[name];
  return typeof value === "string" && value.trim() !== "" ? value : missing(step, name);
}

/** A whole number of at least 1. */
export function countField(step: Step, name: string, usual?: number): number {
  const value = step[name] ?? usual;
  if (value === undefined) return missing(step, name);
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1)
    throw new StepFailure("InvalidArgument", `"${name}" of ${step.do} must be a whole number from 1 up.`);
  return value;
}

function missing(step: Step, name: string): never {
  throw new StepFailure("InvalidArgument", `The step ${step.do} needs the field "${name}".`);
}
