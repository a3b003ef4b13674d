/**
 * Why nothing could be read from what was given. The codes are also codes of actions (`src/actions/codes.ts`), where their
 * words are; `args` fill the places of those words.
 */
export interface ReadFailure {
  readonly failure: ReadFailureCode;
  readonly args: Readonly<Record<string, string | number>>;
}

export type ReadFailureCode =
  /** The bytes are none of the formats that are read. */
  | "NotADocument"
  /** A Word file of before 2007. */
  | "OldDocument"
  /** The file is encrypted. */
  | "DocumentProtected"
  /** The file is cut off, or a part of it is no XML. */
  | "DocumentBroken"
  /** More text, or more cells, than any budget document has. */
  | "DocumentTooLarge"
  | "DocumentHasMacros"
  /** A part declares a document type, through which entities could be brought in from outside. */
  | "DocumentDeclaresEntities"
  /** There is nothing but pictures. */
  | "DocumentOfPictures"
  /** Whoever asked for it wants it no longer. */
  | "ReadCancelled"
  /** It can be read, and nothing in it looks like a budget document. */
  | "NotABudget";

export const failed = (failure: ReadFailureCode, args: ReadFailure["args"] = {}): ReadFailure => ({ failure, args });

export const hasFailed = <T extends object>(result: T | ReadFailure): result is ReadFailure => "failure" in result;
