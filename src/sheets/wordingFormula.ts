import { decimals } from "../budget/notation/quantity";
import type { Tie } from "../tables/expression";
import { term } from "../locales/locales";
import { piecesOf, quantityOf } from "../tables/say";
import type { Numeral, Wording } from "../tables/wording";
import { wordsIn } from "../tables/frame";
import type { Formula } from "./plan";
import { editsIn, linesThatStand } from "./formulaEdits";
import { cellReference as cell, formula, joined, quoted, type Grid, rangesOf, toReference } from "./numbers";

/**
 * Words as a formula of native functions: they change with the cells. Where a line that they are about is gone, they
 * are blank.
 */
export function wordingFormula(wording: Wording, language: string, grid: Grid): Formula {
  const words = formula`IFERROR(${wordsOf(wording, { language, grid })},"")`;
  const [list] = listsCounted(wording);
  // SUMIFS passes over counts that are text: rather no words than wrong ones.
  return list === undefined
    ? formula`=${words}`
    : formula`=IF(COUNTIF(${{ list, column: "count" }},"?*")>0,"",${words})`;
}

/** The lists of which words count posts. */
function listsCounted(wording: unknown): readonly string[] {
  if (typeof wording !== "object" || wording === null) return [];
  const { of, list }: { of?: unknown; list?: unknown } = wording;
  const own = typeof list === "string" && of === "lines" ? [list] : [];
  return [...own, ...Object.values(wording).flatMap(listsCounted)];
}

interface Telling {
  readonly language: string;
  readonly grid: Grid;
}

function wordsOf(wording: Wording, telling: Telling): Formula {
  const told = (next: Wording): Formula => wordsOf(next, telling);
  switch (wording.say) {
    case "words":
      return templateOf(wordsIn(wording.text, telling.language), wording.args ?? {}, told);
    case "all":
      return concatenated(wording.of.map(told));
    case "size":
      return sizeOf(wording.of, telling.language);
    case "bySign":
      return bySign(wording, told);
    case "byNumber":
      return formula`IF(ABS(${numberOf(wording.of)})=1,${told(wording.one)},${told(wording.other)})`;
    case "field":
      return fieldOf(wording);
    case "ifLinesStand": {
      const doAllStand = formula`${linesThatStand(wording, telling.language)}=${wording.lines.length}`;
      return formula`IF(${doAllStand},${told(wording.standing)},${told(wording.otherwise)})`;
    }
    case "ifTied":
      return tiedOrNot(wording, telling, told);
    case "ifEdited": {
      const edits = formula`IFERROR(${editsIn(wording.written, telling)},1)`;
      return formula`IF(${edits}=0,${told(wording.unedited)},${told(wording.edited)})`;
    }
  }
}

/** A line is found by its key, wherever the user sorts it. */
const fieldOf = ({ list, line, column }: Extract<Wording, { say: "field" }>): Formula =>
  formula`INDEX(${{ list, column }},MATCH(${quoted(line)},${{ list, column: "line" }},0))&""`;

function bySign(
  { of, more, less, same }: Extract<Wording, { say: "bySign" }>,
  told: (next: Wording) => Formula,
): Formula {
  const number = quantityOf(of) === "money" ? formula`ROUND(${numberOf(of)},1)` : numberOf(of);
  if (JSON.stringify(more) === JSON.stringify(less)) return formula`IF(${number}<>0,${told(more)},${told(same)})`;
  return formula`IF(${number}>0,${told(more)},IF(${number}<0,${told(less)},${told(same)}))`;
}

function templateOf(text: string, args: Readonly<Record<string, Wording>>, told: (next: Wording) => Formula): Formula {
  return concatenated(
    piecesOf(text).map((piece) => {
      if ("words" in piece) return literal(piece.words);
      const arg = args[piece.place];
      return arg === undefined ? literal(`{${piece.place}}`) : told(arg);
    }),
  );
}

const concatenated = (pieces: readonly Formula[]): Formula => (pieces.length === 0 ? formula`""` : joined(pieces, "&"));

/** Excel takes texts of up to 255 characters in a formula. */
const longestText = 250;

function literal(words: string): Formula {
  const parts = words.match(new RegExp(`[\\s\\S]{1,${String(longestText)}}`, "g")) ?? [""];
  return joined(parts.map(quoted), "&");
}

/** The posts of each line whichever way they go; a list of lines is given as a constant. */
function numberOf(numeral: Numeral): Formula {
  if (numeral.of === "cell") return formula`${cell(numeral.at)}`;
  const { list, lines, fixed } = numeral;
  if (lines.length === 0) return formula`${fixed}`;
  const keys = lines.length === 1 ? quoted(lines[0] ?? "") : `{${lines.map(quoted).join(",")}}`;
  const each = formula`ABS(SUMIFS(${{ list, column: "count" }},${{ list, column: "line" }},${keys}))`;
  const all = lines.length === 1 ? each : formula`SUMPRODUCT(${each})`;
  return fixed === 0 ? all : formula`(${all}+${fixed})`;
}

/**
 * The size of a number as text. The formats hold nothing but digits and spaces, since points and commas in them mean
 * other things in other languages of Excel.
 */
function sizeOf(numeral: Numeral, language: string): Formula {
  const number = numberOf(numeral);
  const separator = quoted(wordsIn(term("digitSeparator"), language));
  const grouped = (of: Formula): Formula =>
    formula`SUBSTITUTE(TRIM(TEXT(${of},"# ### ### ### ### ##0"))," ",${separator})`;
  switch (quantityOf(numeral)) {
    case "money": {
      const [before = "", after = ""] = wordsIn(term("dollars"), language).split("{size}");
      const digits = grouped(formula`ROUND(ABS(${number})*1000,-2)`);
      return joined(
        [...(before === "" ? [] : [quoted(before)]), digits, ...(after === "" ? [] : [quoted(after)])],
        "&",
      );
    }
    case "posts":
      return numeral.of === "lines" ? number : grouped(formula`ABS(${number})`);
    case "hundredths":
    case "thousandths":
      return formula`TEXT(ABS(${number}),"0.${"0".repeat(decimals[quantityOf(numeral)])}")`;
    case "percentage":
    case "rate": {
      const tenths = formula`ROUND(ABS(${number})*10,0)`;
      return formula`${grouped(formula`INT(${tenths}/10)`)}&"."&MOD(${tenths},10)`;
    }
  }
}

/** Figures that are not all known neither tie nor do not; where nothing of them is known there is nothing to say. */
function tiedOrNot(
  { ties, tied, untied, unknown }: Extract<Wording, { say: "ifTied" }>,
  { grid }: Telling,
  told: (next: Wording) => Formula,
): Formula {
  const marks = ({ total, parts }: Tie) => [total, ...parts].map(grid.unknown);
  const known = ties.filter((tie) => !marks(tie).every((mark) => mark === ""));
  const open = known.filter((tie) => marks(tie).some((mark) => mark !== null));
  const gaps = joined(known.length === 0 ? ["0"] : known.map((tie) => gap(tie, grid)), "+");
  const judged = formula`IF(IFERROR(ROUND(${gaps},1),1)=0,${told(tied)},${told(untied)})`;
  const isOpen = joined(
    open.flatMap(({ total, parts }) =>
      [total, ...parts].flatMap((at) =>
        grid.unknown(at) === null ? [] : [formula`${cell(at)}=${quoted(grid.unknown(at) ?? "")}`],
      ),
    ),
    ",",
  );
  return open.length === 0 ? judged : formula`IF(OR(${isOpen}),${told(unknown)},${judged})`;
}

/**
 * How far a total is from its parts. Parts that are text are read by the total itself, which is an error where they
 * cannot be.
 */
function gap({ total, parts }: Tie, grid: Grid): Formula {
  const all = joined(rangesOf(parts, grid).map(toReference), ",");
  const difference = formula`ABS(SUM(${cell(total)})-SUM(${all}))`;
  return parts.some(grid.isInput)
    ? formula`IF(COUNTA(${all})>COUNT(${all}),0*${cell(total)},${difference})`
    : difference;
}
