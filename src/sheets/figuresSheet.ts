import type { Quantity } from "../budget/notation/quantity";
import { term } from "../locales/locales";
import { columnKeys, type Figure, type FigureLabel, FIGURES } from "../tables/figure";
import { inSentence, termWith, wordsIn } from "../tables/frame";
import { chartOf } from "./chartOf";
import { headingSize } from "./columnWidths";
import { contentOf, type Drafting } from "./content";
import { type Position, rectangles } from "./draft";
import { type FigureBand, figureBands } from "./layout";
import { cellReference, formula, quoted } from "./numbers";
import type {
  Area,
  Content,
  Formula,
  FormulaStyle,
  PlannedCell,
  PrintSetup,
  SheetPlan,
  Style,
  StyledArea,
} from "./plan";
import { figuresSheetName } from "./sheetName";
import { numberStyles } from "./sheetStyles";
import { linesOf } from "./textWidth";
import * as theme from "./theme";
import { fontSizes, heightOfLines, lineHeight } from "./theme";

/** Two figures of this height, with the numbers under them, fill a page. */
const CHART_HEIGHT = 218;
const FIGURES_ON_A_PAGE = 2;

/** In characters: words, then the numbers. */
const LABEL_WIDTH = 46;
const NUMBER_WIDTH = 14;

/** The sheet that has every figure of the document in order, each chart above the numbers that it shows. */
export function figuresSheet(setting: FigureSetting): SheetPlan {
  const bands = figureBands(setting.figures);
  const { language } = setting.drafting;
  return {
    table: FIGURES,
    name: figuresSheetName(language),
    tabColor: "#009E73",
    cells: bands.flatMap((band) => figureCells(band, setting)),
    rows: Object.fromEntries(bands.map(({ key }, index) => [key, index])),
    columns: Object.fromEntries(["label", ...columnKeys].map((key, index) => [key, index])),
    merges: bands.flatMap(({ kind }, row) => (["note", "source", "figureNote"].includes(kind) ? [across(row)] : [])),
    styles: figureStyles(bands),
    columnWidths: [LABEL_WIDTH, ...columnKeys.map(() => NUMBER_WIDTH)],
    rowHeights: bands.map((band) => rowHeight(band, language)),
    frozen: { rows: 0, columns: 0 },
    validations: [],
    listObject: null,
    print: printSetup(bands, setting),
    charts: setting.figures.map((figure) => chartOf(figure, language)),
  };
}

const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: columnKeys.length });

function rowHeight(band: FigureBand, language: string): number {
  if (band.kind === "chart") return CHART_HEIGHT;
  return band.kind === "headings" ? headingHeight(band.figure, language) : lineHeight;
}

function headingHeight({ columns }: Figure, language: string): number {
  return Math.max(
    ...columns.map(({ heading }) => {
      const text = wordsIn(heading, language);
      return heightOfLines(linesOf(text, NUMBER_WIDTH / headingSize), text, fontSizes.heading);
    }),
  );
}

/** Two figures to a page, as the document has them one below the other. */
function printSetup(bands: readonly FigureBand[], { symbol, drafting }: FigureSetting): PrintSetup {
  const charts = bands.flatMap(({ kind }, row) => (kind === "chart" ? [row] : []));
  const footer = wordsIn(term("pageOf"), drafting.language);
  return {
    landscape: false,
    area: { ...across(0), bottom: bands.length - 1 },
    titleRows: { first: 0, last: 0 },
    header: symbol.replaceAll("&", "&&"),
    footer: footer.replace("{page}", "&P").replace("{pages}", "&N"),
    pageStarts: charts.filter((_, index) => index > 0 && index % FIGURES_ON_A_PAGE === 0),
  };
}

/** What stands around the figures. */
interface FigureSetting {
  readonly figures: readonly Figure[];
  readonly symbol: string;
  readonly drafting: Drafting;
}

/** The cells of one row of the sheet. */
function figureCells(band: FigureBand, setting: FigureSetting): readonly PlannedCell[] {
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
function proseOf(
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

/** A row's label: words, or a formula that sets a number of another cell among the words. */
function labelContent(label: FigureLabel, language: string, style: FormulaStyle): Content {
  const text = wordsIn(label.text, language);
  if (label.kind === "words") return text;
  const [before = "", after = ""] = text.split("{value}");
  const number = shown(label, style);
  return after === "" ? formula`=${quoted(before)}&${number}` : formula`=${quoted(before)}&${number}&${quoted(after)}`;
}

/**
 * A number as the page prints it, as text. Excel's TEXT understands digits, `#` and spaces in every language, but not
 * the point.
 */
function shown({ of, quantity }: Extract<FigureLabel, { kind: "withNumber" }>, style: FormulaStyle): Formula {
  const cell = cellReference(of);
  if (style === "functions") return formula`BUDGET.FORMAT(${cell},${quoted(quantity)})`;
  const digits = formula`TRIM(TEXT(INT(ABS(${cell})),"# ### ##0"))&RIGHT(FIXED(ABS(${cell}),1,TRUE),2)`;
  return formula`IF(ROUND(${cell},1)=0,"—",IF(${cell}<0,"(","")&${digits}&IF(${cell}<0,")",""))`;
}

const prose = {
  title: theme.titleStyle,
  symbol: theme.unitStyle,
  note: theme.smallPrint,
  source: theme.smallPrint,
  figureNote: theme.smallPrint,
} as const satisfies Record<string, Style>;

const smallTable: Style = { size: theme.fontSizes.heading, wrap: true };
const headings: Style = { bold: true, borderTop: "thin", borderBottom: "thin" };
const total: Style = { bold: true, borderTop: "thin", borderBottom: "medium" };

/** How the sheet of figures looks; the numbers under a chart are ruled as a small table of the document. */
function figureStyles(bands: readonly FigureBand[]): readonly StyledArea[] {
  const charts = bands.flatMap(({ kind }, row) => (kind === "chart" ? [row] : []));
  const body = {
    top: charts[0] ?? 0,
    left: 0,
    bottom: bands.findLastIndex(({ kind }) => kind === "gap"),
    right: columnKeys.length,
  };
  return [
    { area: { ...across(0), bottom: bands.length - 1 }, style: theme.baseStyle },
    { area: body, style: smallTable },
    { area: { ...body, left: 1 }, style: { horizontal: "right" } },
    ...bands.flatMap(bandStyles),
    ...quantities.flatMap((quantity) =>
      rectangles(cellsOf(bands, quantity)).map((area) => ({ area, style: numberStyles[quantity] })),
    ),
  ];
}

function bandStyles(band: FigureBand, row: number): readonly StyledArea[] {
  switch (band.kind) {
    case "chart":
    case "gap":
      return [];
    case "headings":
      return [{ area: across(row), style: headings }];
    case "row":
      return band.row.isDrawn ? [] : [{ area: across(row), style: total }];
    case "title":
    case "symbol":
    case "note":
    case "source":
    case "figureNote":
      return [{ area: { ...across(row), right: 0 }, style: prose[band.kind] }];
  }
}

const quantities: readonly Quantity[] = ["money", "posts", "percentage", "rate"];

function cellsOf(bands: readonly FigureBand[], quantity: Quantity): readonly Position[] {
  return bands.flatMap((band, row) =>
    band.kind !== "row"
      ? []
      : columnKeys.flatMap((column, index): Position[] => {
          const cell = band.row.cells[column];
          return cell !== undefined && "quantity" in cell && cell.quantity === quantity
            ? [{ row, column: index + 1 }]
            : [];
        }),
  );
}
