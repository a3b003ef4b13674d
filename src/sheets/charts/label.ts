import type { FigureLabel } from "../../tables/figures/figure";
import { wordsIn } from "../../tables/words";
import { cellReference, formula, quoted } from "../formula/formula";
import type { Content, Formula, FormulaStyle } from "../plan";

/** A row's label: words, or a formula that sets a number of another cell among the words. */
export function labelContent(label: FigureLabel, language: string, style: FormulaStyle): Content {
  const text = wordsIn(label.text, language);
  if (label.kind === "words") return text;
  const [before = "", after = ""] = text.split("{value}");
  const number = shown(label, style);
  return after === "" ? formula`=${quoted(before)}&${number}` : formula`=${quoted(before)}&${number}&${quoted(after)}`;
}

/** A number as the page prints it, as text. Excel's TEXT understands digits, `#` and spaces in every language, but not the point. */
function shown({ of, quantity }: Extract<FigureLabel, { kind: "withNumber" }>, style: FormulaStyle): Formula {
  const cell = cellReference(of);
  if (style === "functions") return formula`BUDGET.FORMAT(${cell},${quoted(quantity)})`;
  const digits = formula`TRIM(TEXT(INT(ABS(${cell})),"# ### ##0"))&RIGHT(FIXED(ABS(${cell}),1,TRUE),2)`;
  return formula`IF(ROUND(${cell},1)=0,"—",IF(${cell}<0,"(","")&${digits}&IF(${cell}<0,")",""))`;
}
