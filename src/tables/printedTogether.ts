import type { Model, TableId } from "../budget/model";
import { formatNumber } from "../budget/notation/formatNumber";
import { parseNumber } from "../budget/notation/parseNumber";
import { isRead } from "../budget/notation/reading";
import type { PostChangeLine } from "../budget/postChangeLines";
import { term } from "../locales/locales";
import type { Note } from "./table";
import { mapWords, termWith } from "./words";

/** Notes on neighbouring lines that the document prints as one, with the number that it prints there. */
export function printedTogether({ printed }: Model, table: TableId, lines: readonly PostChangeLine[]): readonly Note[] {
  const textOf = ({ id }: PostChangeLine): string => printed[table]?.[id]?.["count"]?.text ?? "";
  const groups = lines.reduce<readonly (readonly PostChangeLine[])[]>((found, line) => {
    const last = found.at(-1);
    const isSame =
      last !== undefined && last.every((other) => other.component === line.component && textOf(other) === textOf(line));
    return isSame ? [...found.slice(0, -1), [...last, line]] : [...found, [line]];
  }, []);
  return groups
    .filter((group) => group.length > 1 && group.slice(0, 1).every((line) => isSum(textOf(line), group)))
    .map(noteOn);
}

function isSum(text: string, lines: readonly PostChangeLine[]): boolean {
  const reading = parseNumber(text);
  return isRead(reading) && reading.value !== 0 && reading.value === sumOf(lines);
}

/** `Printed as one line of 12: 1 GS (PL), 11 GS (OL).` */
function noteOn(lines: readonly PostChangeLine[]): Note {
  const parts = mapWords(term("listSeparator"), (separator) =>
    lines.map(({ count, grade }) => `${formatNumber(count, "posts")} ${grade}`).join(separator),
  );
  const text = termWith("printedTogether", { posts: formatNumber(sumOf(lines), "posts"), parts });
  return { mark: null, text, isOurs: true };
}

const sumOf = (lines: readonly PostChangeLine[]): number => lines.reduce((sum, { count }) => sum + count, 0);
