/** Excel broke off what it was doing, or cannot take back in one step of its own what it was to do. */
const passing = ["RequestAborted", "UndoNotSupported"] as const;

/** Why something is done once more. */
export type Reason = (typeof passing)[number];

/** What leaves nothing half-done is done once more where Excel failed for a reason that does not come again; the work is told which. */
export async function onceMore<T>(work: (reason: Reason | null) => Promise<T>): Promise<T> {
  try {
    return await work(null);
  } catch (error) {
    const reason = passing.find((code) => code === codeOf(error));
    if (reason === undefined) throw error;
    return work(reason);
  }
}

const codeOf = (error: unknown): unknown => (typeof error === "object" && error !== null && "code" in error ? error.code : undefined);
