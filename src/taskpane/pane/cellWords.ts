import type { RefreshResult } from "../../actions/write/Written";
import type { Words } from "./words";

type CellContent = RefreshResult["applied"][number]["base"];

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
/** Longer formulas say nothing to anybody who reads a list. */
const READABLE = 60;
const THIN_SPACE = "\u202f";

/** What stands in a cell, numbers as United Nations documents print them: spaces between thousands, negatives in parentheses, nil as a dash. */
export function cellWords(content: CellContent, { say }: Words): string {
  if (content === null || content === "") return say("differences.blank");
  if (typeof content === "string" && content.startsWith("=") && content.length > READABLE)
    return say("preview.formula");
  if (typeof content !== "number") return String(content);
  if (content === 0) return "—";
  const digits = grouped.format(Math.abs(content)).replaceAll(",", THIN_SPACE);
  return content < 0 ? `(${digits})` : digits;
}
