import { toCell, type Quantity } from "../budget/notation/quantity";
import { term } from "../locales/locales";
import { netChange, type Values } from "./evaluate";
import type { CellAt, PostChangeMatch, Tie } from "./expression";
import type { Row, Table } from "./table";
import type { ListLine, Numeral, Wording } from "./wording";
import { wordsIn } from "./frame";

/** What words are said from. Numbers are in units of their quantity, null where unknown. */
export interface Speaker {
  readonly language: string;
  value(at: CellAt): number | null;
  /** Posts of a line of a list, 0 where there is no such line. */
  posts(list: string, line: string): number;
  /** The net number of posts of the lines of a list that match. */
  net(list: string, match: PostChangeMatch): number;
  /** The words of a line's cell, null where there is no such line. */
  field(list: string, line: string, column: string): string | null;
}

/** Says words from tables and their values. */
export function speakerOf(tables: readonly Table[], values: Values, language: string): Speaker {
  const linesOf = (list: string): readonly Row[] =>
    tables.find(({ id }) => id === list)?.rows.filter(({ kind }) => kind === "data") ?? [];
  const lineOf = (list: string, line: string): readonly Row[] => linesOf(list).filter(({ key }) => key === line);
  return {
    language,
    value: ({ table, row, column }) => values[table]?.[row]?.[column] ?? null,
    posts: (list, line) => netChange(lineOf(list, line), {}),
    net: (list, match) => netChange(linesOf(list), match),
    field: (list, line, column) => fieldOf(lineOf(list, line)[0], column, language),
  };
}

function fieldOf(row: Row | undefined, column: string, language: string): string | null {
  const cell = row?.cells[column];
  if (row === undefined) return null;
  if (cell?.kind === "code") return cell.code;
  return cell?.kind === "text" ? wordsIn(cell.text, language) : "";
}

/** Says words from cells; nothing where a line that they are about is gone. */
export function say(wording: Wording, speaker: Speaker): string {
  return spoken(wording, speaker) ?? "";
}

function spoken(wording: Wording, speaker: Speaker): string | null {
  const said = (next: Wording): string | null => spoken(next, speaker);
  switch (wording.say) {
    case "words":
      return filled(wordsIn(wording.text, speaker.language), wording.args ?? {}, said);
    case "all":
      return joined(wording.of.map(said));
    case "size": {
      const number = numberOf(wording.of, speaker);
      if (number === null) return null;
      return wording.of.of === "lines" ? String(number) : sizeOf(number, wording.of.quantity, speaker.language);
    }
    case "bySign": {
      const number = numberOf(wording.of, speaker);
      if (number === null) return null;
      return said(number === 0 ? wording.same : number > 0 ? wording.more : wording.less);
    }
    case "byNumber":
      return said(Math.abs(numberOf(wording.of, speaker) ?? 0) === 1 ? wording.one : wording.other);
    case "field":
      return speaker.field(wording.list, wording.line, wording.column);
    case "ifLinesStand":
      return said(
        wording.lines.every((line) => stands(wording.list, line, speaker)) ? wording.standing : wording.otherwise,
      );
    case "ifTied":
      return said(wording[tiedness(wording.ties, speaker)]);
    case "ifEdited":
      return said(
        wording.written.entered.every(({ at, value }) => speaker.value(at) === value)
          ? wording.unedited
          : wording.edited,
      );
  }
}

function stands(list: string, { line, component, grade, kind }: ListLine, speaker: Speaker): boolean {
  const field = (column: string): string | null => speaker.field(list, line, column);
  return (
    field("component") === component && field("grade") === grade && field("kind") === wordsIn(kind, speaker.language)
  );
}

const joined = (pieces: readonly (string | null)[]): string | null => (pieces.includes(null) ? null : pieces.join(""));

/** Figures of which nothing is known have nothing to tie; those known in part cannot be told to. */
function tiedness(ties: readonly Tie[], { value }: Speaker): "tied" | "untied" | "unknown" {
  const known = ties
    .map(({ total, parts }) => [value(total), ...parts.map(value)])
    .filter((values) => values.some((each) => each !== null));
  if (known.some((values) => values.includes(null))) return "unknown";
  const sums = known.map((values) => values.slice(1).reduce<number>((sum, each) => sum + (each ?? 0), 0));
  return known.every(([total], index) => total === sums[index]) ? "tied" : "untied";
}

/** Words and the places between them, in the order of a language. */
export function piecesOf(text: string): readonly ({ readonly words: string } | { readonly place: string })[] {
  return text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (/^\{\w+\}$/.test(piece) ? { place: piece.slice(1, -1) } : { words: piece }));
}

function filled(
  text: string,
  args: Readonly<Record<string, Wording>>,
  said: (next: Wording) => string | null,
): string | null {
  return joined(
    piecesOf(text).map((piece) => {
      if ("words" in piece) return piece.words;
      const arg = args[piece.place];
      return arg === undefined ? `{${piece.place}}` : said(arg);
    }),
  );
}

function numberOf(numeral: Numeral, speaker: Speaker): number | null {
  if (numeral.of === "cell") return speaker.value(numeral.at);
  return numeral.lines.reduce((sum, line) => sum + Math.abs(speaker.posts(numeral.list, line)), numeral.fixed);
}

/** Counts of posts are whole numbers. */
export const quantityOf = (numeral: Numeral): Quantity => (numeral.of === "cell" ? numeral.quantity : "posts");

/**
 * Money is said in full dollars, which are whole hundreds, in the currency's words; a number never breaks over two
 * lines.
 */
function sizeOf(units: number, quantity: Quantity, language: string): string {
  const grouped = (digits: string): string =>
    digits.replace(/\B(?=(\d{3})+$)/g, wordsIn(term("digitSeparator"), language));
  if (quantity === "money")
    return wordsIn(term("dollars"), language).replace("{size}", () => grouped(String(Math.abs(units) * 100)));
  const digits = toCell(Math.abs(units), quantity);
  return quantity === "posts" ? grouped(String(digits)) : digits.toFixed(1).replace(/^\d+/, grouped);
}
