/** What a printed number is read as, or why it is not read. Codes are for programs; the caller has the words. */
export type Reading = ReadNumber | RefusedNumber;

interface ReadNumber {
  /**
   * The number as it is printed (`10 971.7` is 10971.7, `2.7%` is 2.7); null where the page is blank or says "not
   * available".
   */
  readonly value: number | null;
  /** Footnote marks that stood at the number. */
  readonly marks: readonly string[];
  readonly remarks: readonly Remark[];
}

interface RefusedNumber {
  readonly reason: Reason;
}

/** Something unusual that was read nevertheless; `text` is the piece it is about. */
export interface Remark {
  readonly code: RemarkCode;
  readonly text: string;
}

/** Why a text is not a number; `text` is the piece it is about. */
export interface Reason {
  readonly code: ReasonCode;
  readonly text: string;
}

type RemarkCode =
  /** A footnote mark stands at the number. */
  | "mark"
  /** A thousand or more without a space between the groups. */
  | "ungrouped"
  /** Groups are split by a comma, a point or an apostrophe. */
  | "foreignGroups"
  | "decimalComma"
  /** A space beside the point, as in `(17. 8)`. */
  | "spaceAtPoint"
  /** More than one space between two groups. */
  | "wideSpace"
  /** A point before exactly three digits is taken as the decimal point. */
  | "threeDecimals"
  | "perCentSign"
  | "trailingMinus"
  /** Full-width or other digits and signs than the plain ones. */
  | "characters"
  | "nilInParentheses"
  | "notAvailable";

export type ReasonCode =
  | "letters"
  | "symbols"
  | "currency"
  /** A group of thousands has other than three digits. */
  | "group"
  | "mixedSeparators"
  | "ambiguousComma"
  | "parentheses"
  | "twoSigns"
  | "leadingZero"
  | "point"
  | "severalNumbers"
  /** More digits than a cell keeps. */
  | "digits";

export const isRead = (reading: Reading): reading is ReadNumber => !("reason" in reading);
