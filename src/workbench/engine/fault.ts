/** Codes that Excel answers with (`Excel.ErrorCodes` and the library's own). */
export type FaultCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "FilteredRangeConflict"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidObjectPath"
  | "InvalidRequest"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation"
  | "InvalidSelection";

/** A refusal with one of Excel's codes. Thrown inside the host, answered as the batch's error. */
export class Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "Fault";
  }
}

/** Raises a refusal; typed `never` so that it can stand where a value is expected. */
export function refuse(code: FaultCode, message: string): never {
  throw new Fault(code, message);
}
