/** Why a finding was made; the words are the message `check.<code>` of a locale. */
export type MessageCode = keyof typeof messageArguments;

/** The arguments of each message's words. */
export const messageArguments = {
  /** The facts differ from the page, and other printed numbers agree with the page. */
  factDiffers: ["place", "printed", "computed", "count"],
  /** Page and facts agree here, and everything that follows from it says otherwise. */
  entryDiffers: ["place", "printed", "computed", "count"],
  printedDiffers: ["place", "printed", "computed"],
  unreadable: ["place", "printed", "computed"],
  sharedDiffers: ["place", "printed", "computed"],
  garbled: ["place", "printed", "computed"],
  notation: ["place", "printed", "computed"],
  lineMissing: ["place", "computed"],
  columnMissing: ["place", "computed"],
  countMissing: ["place", "computed"],
  dashMissing: ["place"],
  marginDiffers: ["place", "printed", "computed"],
  movementOpen: ["place", "subject"],
  movementUneven: ["place", "subject", "printed"],
  movementUntold: ["place", "computed", "subject"],
  transfersDiffer: ["place", "printed", "computed"],
  listTotal: ["place", "printed", "computed"],
  objectsDiffer: ["place", "printed", "computed"],
  rateOutside: ["place", "printed"],
  planFalls: ["place", "printed"],
  amountDiffers: ["place", "printed", "computed", "subject"],
  directionDiffers: ["place", "printed", "computed", "subject"],
  saidTwice: ["place", "printed", "computed", "subject", "other"],
  noSuchPlace: ["place", "printed", "other"],
  wrongReference: ["place", "printed", "other"],
  otherMeant: ["place", "printed", "computed", "other"],
  numberGap: ["place", "printed", "computed"],
  numberRepeated: ["place", "printed", "computed"],
  captionRepeated: ["place", "printed", "computed", "other"],
  captionNames: ["place", "printed", "computed"],
  wrongName: ["place", "printed", "computed"],
  wrongRole: ["place", "printed", "computed"],
  /** An entry that is no fact; `reason` says why. */
  notTaken: ["place", "printed", "reason"],
  endMissing: ["place", "printed"],
  typedOver: ["place", "printed", "computed"],
  typedSame: ["place", "printed"],
  typedWords: ["place", "printed", "computed"],
  noNumber: ["place", "printed", "computed"],
  /** A line of the user's is added by a total. */
  lineCounted: ["place", "sheet", "line", "subject"],
  /** A line may be another one than its place says. */
  lineInDoubt: ["place", "sheet", "line", "printed"],
  /** Formulas no longer refer to what they were written for. */
  formulaAstray: ["place", "sheet", "count"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
