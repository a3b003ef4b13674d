import { columnKeys, type Figure, FIGURES } from "../../tables/figures/figure";
import { term } from "../../locales/locales";
import { wordsIn } from "../../tables/words";
import type { Area, PrintSetup, SheetPlan } from "../plan";
import { figuresSheetName } from "../sheetName";
import { linesOf } from "../textWidth";
import { fontSizes, heightOfLines, lineHeight } from "../theme";
import { headingSize } from "../wordsAt";
import { chartOf } from "./chartOf";
import { figureBands, type FigureBand } from "./figureBands";
import { figureCells, type FigureSetting } from "./figureCells";
import { figureStyles } from "./figureStyles";

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
