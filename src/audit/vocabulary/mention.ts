/** What a word of a label or a heading says about its row or column. */
export type Mention =
  | "total"
  | "subtotal"
  | "part"
  | "excluding"
  | "percentage"
  | "rate"
  | "average"
  | "change"
  | "variance"
  | "base"
  | "estimate"
  | "recosting"
  | "net"
  | "gross"
  | "less"
  | "half"
  | "cumulative"
  | "money"
  | "posts";

/** The words of one language; each is found anywhere in a label, without regard to case, accents, spaces and punctuation. */
export type Words = Readonly<Record<Mention, readonly string[]>>;
