import { toCell, type Quantity } from "../budget/quantity";
import type { CellAt, Tie } from "./expression";
import type { Numeral, Wording } from "./wording";
import { wordsIn } from "./words";

/** What words are said from. Numbers are in units of their quantity, null where unknown. */
export interface Speaker {
  readonly language: string;
  value(at: CellAt): number | null;
  number(numeral: Exclude<Numeral, { of: "cell" }>): number;
  /** The words of a line's cell, null where there is no such line. */
  field(list: string, line: string, column: string): string | null;
}

/** Says words from cells; nothing where a line that they are about is gone. */
export function say(wording: Wording, speaker: Speaker): string {
  return spoken(wording, speaker) ?? "";
}

function spoken(wording: Wording, speaker: Speaker): string | null {
  const said = (next: Wording): string | null => spoken(next, speaker);
  const choose = (number: number | null, more: Wording, less: Wording, same: Wording): string | null =>
    said(number === null || number === 0 ? same : number > 0 ? more : less);
  switch (wording.say) {
    case "words":
      return filled(wordsIn(wording.text, speaker.language), wording.args ?? {}, said);
    case "all":
      return joined(wording.of.map(said));
    case "size": {
      const number = numberOf(wording.of, speaker);
      return number === null ? null : sizeOf(number, quantityOf(wording.of));
    }
    case "signed":
      return signedAmong(
        numberOf(wording.of, speaker) ?? 0,
        wording.among === undefined ? null : wordsIn(wording.among, speaker.language),
      );
    case "bySign":
      return choose(numberOf(wording.of, speaker), wording.more, wording.less, wording.same);
    case "byNumber":
      return said(Math.abs(numberOf(wording.of, speaker) ?? 0) === 1 ? wording.one : wording.other);
    case "field":
      return speaker.field(wording.list, wording.line, wording.column);
    case "replaced":
      return (
        said(wording.of)?.replace(wordsIn(wording.words, speaker.language), wordsIn(wording.by, speaker.language)) ??
        null
      );
    case "ifSame": {
      const [one, other] = [said(wording.one), said(wording.other)];
      return one === null || other === null ? null : said(one === other ? wording.same : wording.different);
    }
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
  return numeral.of === "cell" ? speaker.value(numeral.at) : speaker.number(numeral);
}

/** Counts of lines and of posts are whole numbers. */
export const quantityOf = (numeral: Numeral): Quantity => (numeral.of === "cell" ? numeral.quantity : "posts");

/** Money is said in full dollars, which are whole hundreds. */
function sizeOf(units: number, quantity: Quantity): string {
  if (quantity === "money") return grouped(String(Math.abs(units) * 100));
  const digits = toCell(Math.abs(units), quantity);
  return quantity === "posts" ? grouped(String(digits)) : digits.toFixed(1).replace(/^\d+/, grouped);
}

function signedAmong(number: number, words: string | null): string {
  if (words === null) return signed(number);
  return number === 0 ? "" : words.replace("{size}", signed(number));
}

const signed = (number: number): string =>
  number === 0 ? "0" : number < 0 ? `−${String(-number)}` : `+${String(number)}`;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, " ");
