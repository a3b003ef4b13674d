/** Why a step failed: a code for programs, a message for people. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** A failure that the workbench itself finds. */
export class StepFailure extends Error {
  constructor(readonly code: string, message: string, readonly details: Readonly<Record<string, unknown>> = {}) {
    super(message);
  }
}

/** Codes of the operating system that a missing or unreadable file gives. */
const FILE_CODES: Readonly<Record<string, string>> = { ENOENT: "ItemNotFound", EISDIR: "InvalidArgument", EACCES: "AccessDenied" };

/**
 * What a thrown thing says, whether an `OfficeExtension.Error`, an error of the add-in's automation with its details
 * (findings, for one), or a plain exception. Errors may come from the add-in's realm, so no class is asked for.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof StepFailure) return { code: thrown.code, message: thrown.message, ...thrown.details };
  if (typeof thrown !== "object" || thrown === null) return { code: "GeneralException", message: String(thrown) };
  const { code, name, message } = thrown as { code?: unknown; name?: unknown; message?: unknown };
  const known = typeof code === "string" && code !== "" ? (FILE_CODES[code] ?? code) : undefined;
  const named = typeof name === "string" && name !== "Error" ? name : undefined;
  return { code: known ?? named ?? "GeneralException", message: typeof message === "string" ? message : "", ...detailsOf(thrown) };
}

const WITHOUT = ["code", "message", "name", "stack", "traceMessages", "innerError", "debugInfo", "httpStatusCode", "errno", "syscall", "path"];

function detailsOf(thrown: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(thrown).filter(([key, value]) => !WITHOUT.includes(key) && typeof value !== "function"));
}
