/** The parts of a table that a reference may name. */
const ITEMS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"] as const;
export type TableItem = (typeof ITEMS)[number];

/** What stands between the outer brackets of `PostChanges[[#Headers],[Posts]]`: a part of the table, and columns of it. */
export interface TablePart {
  /** Null means the data. */
  readonly item: TableItem | null;
  /** The first and the last column; null means all. */
  readonly columns: readonly [first: string, last: string] | null;
  /** Whether a lone column stands in brackets of its own, `[[Posts]]`: both spellings are right. */
  readonly isBracketed?: boolean;
}

/** Characters that mean something in a reference stand there behind an apostrophe. */
const unescaped = (text: string): string => text.replace(/'([^])/g, "$1");
export const escaped = (column: string): string => column.replace(/['#[\]]/g, "'$&");

/** Parts of a text between commas, or around a colon, that stand in no bracket. */
function split(text: string, at: "," | ":"): string[] {
  const parts = [""];
  let depth = 0;
  for (const [character] of text.matchAll(/'[^]|[^]/g)) {
    depth += character === "[" ? 1 : character === "]" ? -1 : 0;
    if (character === at && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return parts.map((part) => part.trim());
}

const inner = (text: string): string => /^\[([^]*)\]$/.exec(text)?.[1] ?? text;

const itemOf = (text: string): TableItem | null =>
  ITEMS.find((item) => item.toLowerCase() === text.trim().replace(/\s+/g, " ").toLowerCase()) ?? null;

/** Several items beside one another: a table here has no row of totals. */
function joined(items: readonly TableItem[]): TableItem | null | undefined {
  if (items.length < 2) return items[0] ?? null;
  const has = (item: TableItem): boolean => items.includes(item);
  if (items.length > 2 || !has("#Data")) return undefined;
  return has("#Headers") ? "#All" : has("#Totals") ? "#Data" : undefined;
}

function columnsOf(text: string): TablePart["columns"] {
  const [first = "", last = first] = split(text, ":").map((column) => unescaped(inner(column)));
  return text === "" ? null : [first, last];
}

function partOfList(body: string): TablePart | null {
  const parts = split(body, ",");
  const named = parts.map((part) => itemOf(inner(part)));
  const items = named.flatMap((item) => item ?? []);
  const columns = named.findIndex((item) => item === null);
  const item = joined(items);
  if (item === undefined || (columns !== -1 && columns !== parts.length - 1)) return null;
  return { item, columns: columns === -1 ? null : columnsOf(parts[columns] ?? ""), isBracketed: true };
}

/** Reads what stands between the outer brackets of a structured reference; null where Excel would refuse it. */
export function readTablePart(body: string): TablePart | null {
  const text = body.trim();
  if (text === "") return { item: null, columns: null };
  if (text.startsWith("@")) return { item: "#This Row", columns: columnsOf(text.slice(1).trim()) };
  if (text.startsWith("[")) return partOfList(text);
  if (!text.startsWith("#")) return { item: null, columns: [unescaped(text), unescaped(text)] };
  const item = itemOf(text);
  return item && { item, columns: null };
}

/** A part as the engine and files spell it: `[Posts]`, `[#All]`, `[[#This Row],[Posts]]`. */
export function tablePartText({ item, columns, isBracketed }: TablePart): string {
  if (columns === null) return item === null ? "" : `[${item}]`;
  const [first, last] = columns.map(escaped);
  if (item === null && first === last) return isBracketed === true ? `[[${first}]]` : `[${first}]`;
  if (item === null) return `[[${first}]:[${last}]]`;
  return first === last ? `[[${item}],[${first}]]` : `[[${item}],[${first}]:[${last}]]`;
}

/** A part as the formula bar shows it, where this row is an `@`: `[@Posts]`, `[@[Posts by grade]]`. */
export function shownPartText(part: TablePart): string {
  if (part.item !== "#This Row") return tablePartText(part);
  if (part.columns === null) return "[@]";
  const [first, last] = part.columns;
  if (first !== last) return `[@[${escaped(first)}]:[${escaped(last)}]]`;
  return /^[\p{L}\p{N}_.]+$/u.test(first) ? `[@${first}]` : `[@[${escaped(first)}]]`;
}
