import type { Tie } from "../../tables/expression";
import type { NarrativeCall } from "../../tables/table";
import { piecesOf, quantityOf } from "../../tables/say";
import type { Numeral, Wording } from "../../tables/wording";
import { wordsIn } from "../../tables/words";
import type { Formula, Reference } from "../plan";
import { editsIn } from "./edits";
import { cellReference as cell, formula, joined, quoted } from "./formula";
import type { Grid } from "./grid";
import { matchingPosts, rangesOf, toReference } from "./numbers";

/** Words as a formula of native functions: they change with the cells. Where a line that they are about is gone, they are blank. */
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
  const own = typeof list === "string" && (of === "line" || of === "net" || of === "furtherPosts") ? [list] : [];
  return [...own, ...Object.values(wording).flatMap(listsCounted)];
}

/** The same words said by the add-in's own function. */
export function narrativeFormula(
  { component, part, figures: [from, to], list }: NarrativeCall,
  language: string,
  model: string,
): Formula {
  const figures: Reference = { from, to };
  const changes = list === null ? formula`` : formula`${{ list, column: null }}`;
  return formula`=BUDGET.NARRATIVE(${quoted(component)},${quoted(language)},${figures},${changes},${quoted(part)},${quoted(model)})`;
}

export interface Telling {
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
      return sizeOf(wording.of);
    case "signed":
      return formula`TEXT(${numberOf(wording.of)},${quoted(wording.among === undefined ? "+0;−0;0" : formatAmong(wordsIn(wording.among, telling.language)))})`;
    case "bySign":
      return bySign(wording, told);
    case "byNumber":
      return formula`IF(ABS(${numberOf(wording.of)})=1,${told(wording.one)},${told(wording.other)})`;
    case "field":
      return formula`LOOKUP(2,1/(${{ list: wording.list, column: "line" }}=${quoted(wording.line)}),${{ list: wording.list, column: wording.column }})&""`;
    case "replaced":
      return formula`SUBSTITUTE(${told(wording.of)},${quoted(wordsIn(wording.words, telling.language))},${quoted(wordsIn(wording.by, telling.language))})`;
    case "ifSame":
      return formula`IF((${told(wording.one)})=(${told(wording.other)}),${told(wording.same)},${told(wording.different)})`;
    case "ifTied":
      return tiedOrNot(wording, telling, told);
    case "ifEdited":
      return formula`IF(IFERROR(${editsIn(wording.written, telling)},1)=0,${told(wording.unedited)},${told(wording.edited)})`;
  }
}

/** A number format that has the words on both sides of a signed number, and shows nothing for nil. */
function formatAmong(words: string): string {
  const [before, after] = words.split("{size}").map((part) => (part === "" ? "" : `"${part}"`));
  return ["+0", "−0"].map((number) => `${before ?? ""}${number}${after ?? ""};`).join("");
}

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

function numberOf(numeral: Numeral): Formula {
  if (numeral.of === "cell") return formula`${cell(numeral.at)}`;
  const column = (name: string): Reference => ({ list: numeral.list, column: name });
  switch (numeral.of) {
    case "line":
      return formula`SUMIFS(${column("count")},${column("line")},${quoted(numeral.line)})`;
    case "net":
      return matchingPosts(numeral.list, numeral.match);
    case "furtherLines":
      return further(numeral.components, numeral.known, (criteria) => formula`COUNTIFS(${criteria})`, column);
    case "furtherPosts":
      return further(
        numeral.components,
        numeral.known,
        (criteria) => formula`SUMIFS(${column("count")},${criteria})`,
        column,
      );
  }
}

/** All lines of some components less the known ones among them. */
function further(
  components: readonly string[],
  known: readonly string[],
  count: (criteria: Formula) => Formula,
  column: (name: string) => Reference,
): Formula {
  const ofComponents = formula`${column("component")},{${components.map(quoted).join(";")}}`;
  const all = formula`SUM(${count(ofComponents)})`;
  return known.length === 0
    ? all
    : formula`(${all}-SUM(${count(formula`${ofComponents},${column("line")},{${known.map(quoted).join(",")}}`)}))`;
}

/**
 * The size of a number as text. The formats hold nothing but digits and spaces, since points and commas in them mean
 * other things in other languages of Excel.
 */
function sizeOf(numeral: Numeral): Formula {
  const number = numberOf(numeral);
  const quantity = quantityOf(numeral);
  if (quantity === "money") return grouped(formula`ROUND(ABS(${number})*1000,-2)`);
  if (quantity === "posts") return grouped(formula`ABS(${number})`);
  const tenths = formula`ROUND(ABS(${number})*10,0)`;
  return formula`${grouped(formula`INT(${tenths}/10)`)}&"."&MOD(${tenths},10)`;
}

const grouped = (number: Formula): Formula => formula`TRIM(TEXT(${number},"# ### ### ### ### ##0"))`;

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

/** How far a total is from its parts. Parts that are text are read by the total itself, which is an error where they cannot be. */
function gap({ total, parts }: Tie, grid: Grid): Formula {
  const all = joined(rangesOf(parts, grid).map(toReference), ",");
  const difference = formula`ABS(SUM(${cell(total)})-SUM(${all}))`;
  return parts.some(grid.isInput)
    ? formula`IF(COUNTA(${all})>COUNT(${all}),0*${cell(total)},${difference})`
    : difference;
}
