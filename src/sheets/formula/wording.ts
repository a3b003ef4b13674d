import type { Tie } from "../../tables/expression";
import type { NarrativeCall } from "../../tables/table";
import { piecesOf, quantityOf } from "../../tables/say";
import type { Numeral, Wording } from "../../tables/wording";
import { wordsIn } from "../../tables/words";
import type { Formula, Reference } from "../plan";
import { editsIn } from "./edits";
import { cellReference as cell, formula, joined, quoted } from "./formula";
import type { Grid } from "./grid";
import { postChangeFormula } from "./native";
import { spans } from "./spans";

/** Words as a formula of native functions: they change with the cells. Where a line that they are about is gone, they are blank. */
export function wordingFormula(wording: Wording, language: string, grid: Grid): Formula {
  return formula`=IFERROR(${wordsOf(wording, { language, grid })},"")`;
}

/** The same words said by the add-in's own function. */
export function narrativeFormula(
  { component, part, figures: [from, to], list }: NarrativeCall,
  language: string,
): Formula {
  const figures: Reference = { from, to };
  const changes = list === null ? formula`` : formula`${{ list, column: null }}`;
  return formula`=BUDGET.NARRATIVE(${quoted(component)},${quoted(language)},${figures},${changes},${quoted(part)})`;
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
      return formula`IF(IFERROR(ROUND(${joined(
        wording.ties.map((tie) => gap(tie, telling.grid)),
        "+",
      )},1),1)=0,${told(wording.tied)},${told(wording.untied)})`;
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
      return postChangeFormula(numeral.list, numeral.match);
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
  const ofComponents = formula`${column("component")},${choice(components, ";")}`;
  const all = formula`SUM(${count(ofComponents)})`;
  return known.length === 0
    ? all
    : formula`(${all}-SUM(${count(formula`${ofComponents},${column("line")},${choice(known, ",")}`)}))`;
}

const choice = (codes: readonly string[], separator: string): string => `{${codes.map(quoted).join(separator)}}`;

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

/** How far a total is from its parts. */
const gap = ({ total, parts }: Tie, grid: Grid): Formula =>
  formula`ABS(SUM(${cell(total)})-SUM(${spans(parts, grid)}))`;
