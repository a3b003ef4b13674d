import { ActionError } from "../../actions/context/ActionError";
import type { Failure, Task } from "./PaneState";

/**
 * What a person is told about an error: ours as it is, one of Excel by its code, anything else as a failure without a
 * reason.
 */
export function failureOf(task: Task, error: unknown): Failure {
  if (error instanceof ActionError) return { task, code: error.code, args: error.args, findings: error.findings };
  const code = codeOf(error) ?? "GeneralException";
  return { task, code, args: { code, place: "" }, findings: [] };
}

function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}
