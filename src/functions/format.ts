import { formatNumber } from "../budget/notation/formatNumber";
import { wordKey } from "../budget/notation/wordKey";
import type { Quantity } from "../budget/quantity";
import { answer } from "./answer";
import { isCellError, notAvailable, type CellError } from "./cellError";
import { isBlank, type Cell } from "./cells";
import { readDecimal, shown } from "./decimal";
import { spreadCells } from "./spread";
import { readWord } from "./word";

/**
 * Number as a page prints it: 10 971.7, (635.2), a dash for nil. Rounded halves away from zero; blank stays blank.
 * @customfunction FORMAT
 * @param number Number, or a range of them.
 * @param [kind] money (one decimal, the default), posts (none), percentage or rate (one decimal).
 * @returns Text in United Nations notation.
 */
export function format(number: unknown[][], kind?: unknown[][]): unknown[][] {
  return answer(spreadCells({ number, kind }, (value, word) => formatCell(value ?? null, word ?? null)));
}

const WORDS = {
  money: ["money", "amount", "dollars", "金额", "财政资源"],
  posts: ["posts", "post", "number", "员额", "员额数目"],
  percentage: ["percentage", "percent", "per cent", "%", "share", "百分比"],
  rate: ["rate", "rates", "遵守率"],
} as const satisfies Record<Quantity, readonly string[]>;

const quantities = Object.keys(WORDS).filter((name): name is Quantity => name in WORDS);

function readQuantity(cell: Cell): Quantity | CellError {
  const word = readWord(cell, "kind");
  if (word === null) return "money";
  if (isCellError(word)) return word;
  const found = quantities.find((quantity) =>
    WORDS[quantity].some((name) => name === word || (wordKey(name) === wordKey(word) && wordKey(word) !== "")),
  );
  return found ?? notAvailable(`kind: ${shown(word)} is not known; there are ${quantities.join(", ")}.`);
}

function formatCell(cell: Cell, kind: Cell): string | CellError {
  const quantity = readQuantity(kind);
  if (isCellError(quantity)) return quantity;
  if (isBlank(cell)) return "";
  const decimal = readDecimal(cell, "number");
  return isCellError(decimal) ? decimal : formatNumber(decimal, quantity);
}
