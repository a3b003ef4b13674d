/** Why a step failed: a code for programs, a message for people. */
interface Failure {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** A failure that the workbench itself finds. */
export class StepFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

interface PlatformFailure {
  readonly code: string;
  readonly says: (path: string) => string;
}

/** What codes of the platform mean here: files that cannot be read or written, scripts that never wait. */
const PLATFORM: Readonly<Record<string, PlatformFailure>> = {
  ENOENT: { code: "FileNotFound", says: (path) => `There is no file or folder ${path}.` },
  ENOTDIR: { code: "FileNotFound", says: (path) => `There is no file or folder ${path}.` },
  EISDIR: { code: "InvalidArgument", says: (path) => `A file is needed, but this is a folder${path && `: ${path}`}.` },
  EACCES: { code: "AccessDenied", says: (path) => `The file ${path} may not be read or written.` },
  EROFS: { code: "AccessDenied", says: (path) => `The file ${path} may not be written.` },
  ERR_SCRIPT_EXECUTION_TIMEOUT: { code: "Timeout", says: () => "The script kept busy without end." },
};

/**
 * What a thrown thing says, whether an `OfficeExtension.Error`, an error of the add-in's automation with its details
 * (findings, for one), or a plain exception. Errors may come from the add-in's realm, so no class is asked for.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof StepFailure) return { code: thrown.code, message: thrown.message, ...thrown.details };
  if (typeof thrown !== "object" || thrown === null) return { code: "GeneralException", message: String(thrown) };
  const { code, name, message, path } = thrown as { code?: unknown; name?: unknown; message?: unknown; path?: unknown };
  const platform = typeof code === "string" && Object.hasOwn(PLATFORM, code) ? PLATFORM[code] : undefined;
  if (platform !== undefined)
    return { code: platform.code, message: platform.says(typeof path === "string" ? path : "") };
  const known = typeof code === "string" && code !== "" ? code : undefined;
  const named = typeof name === "string" && name !== "Error" ? name : undefined;
  return {
    code: known ?? named ?? "GeneralException",
    message: typeof message === "string" ? message : "",
    ...detailsOf(thrown),
  };
}

const WITHOUT = [
  "code",
  "message",
  "name",
  "stack",
  "traceMessages",
  "innerError",
  "debugInfo",
  "httpStatusCode",
  "errno",
  "syscall",
  "path",
];

function detailsOf(thrown: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(thrown).filter(([key, value]) => !WITHOUT.includes(key) && typeof value !== "function"),
  );
}
