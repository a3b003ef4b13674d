import { columnKeys, type Figure, FIGURES } from "../../tables/figures/figure";
import { term } from "../../locales/locales";
import { inSentence, termWith, wordsIn } from "../../tables/words";
import { contentOf, type Drafting } from "../content";
import type { Content, PlannedCell } from "../plan";
import type { FigureBand } from "./figureBands";
import { labelContent } from "./label";

/** What stands around the figures. */
export interface FigureSetting {
  readonly figures: readonly Figure[];
  readonly symbol: string;
  readonly drafting: Drafting;
}

/** The cells of one row of the sheet. */
export function figureCells(band: FigureBand, setting: FigureSetting): readonly PlannedCell[] {
  const { language, style } = setting.drafting;
  const at = (column: string, content: Content): readonly PlannedCell[] =>
    content === "" ? [] : [{ row: band.key, column, content, role: typeof content === "object" ? "derived" : "label" }];
  switch (band.kind) {
    case "headings":
      return [
        ...at("label", wordsIn(band.figure.name, language)),
        ...band.figure.columns.flatMap(({ key, heading }) => at(key, wordsIn(heading, language))),
      ];
    case "row":
      return [...at("label", labelContent(band.row.label, language, style)), ...numbers(band, setting.drafting)];
    case "figureNote":
      return at("label", wordsIn(band.note, language));
    case "title":
    case "symbol":
    case "note":
    case "source":
      return at("label", proseOf(band.kind, setting));
    case "chart":
    case "gap":
      return [];
  }
}

function numbers({ key, row }: Extract<FigureBand, { kind: "row" }>, drafting: Drafting): readonly PlannedCell[] {
  return columnKeys.flatMap((column): PlannedCell[] => {
    const cell = row.cells[column];
    return cell === undefined
      ? []
      : [{ row: key, column, ...contentOf(cell, { table: FIGURES, row: key, column }, drafting) }];
  });
}

/** Words that stand around all figures. */
export function proseOf(
  kind: "title" | "symbol" | "note" | "source",
  { figures, symbol, drafting: { language } }: FigureSetting,
): string {
  switch (kind) {
    case "title":
      return wordsIn(term("figures"), language);
    case "symbol":
      return symbol;
    case "note":
      return wordsIn(term("figureNote"), language);
    case "source": {
      const numbered = figures.filter(({ family }) => family !== "performance");
      const [first, last] = [numbered[0], numbered.at(-1)].map((figure) => inSentence(figure?.name ?? {}));
      return wordsIn(termWith("figuresSource", { symbol, first: first ?? {}, last: last ?? {} }), language);
    }
  }
}
