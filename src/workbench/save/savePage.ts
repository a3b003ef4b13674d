import type { HeaderFooter, Margins, PageSetup, PaperSize, Worksheet } from "exceljs";
import { formatArea } from "../engine/address";
import { lastColumn, lastRow, singleCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import type { Bag, SheetState } from "../engine/stateModel";

const POINTS_PER_INCH = 72;
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

/** Writes how a sheet prints. */
export function savePage(engine: Engine, sheet: string, to: Worksheet): void {
  const state = engine.state.sheet(sheet);
  Object.assign(to.pageSetup, pageSetup(state.pageLayout), repeated(state));
  Object.assign(to.pageSetup.margins ?? {}, margins(state.pageLayout));
  Object.assign(to.headerFooter, headerFooter(state.pageLayout));
  // The file keeps the row before a break.
  for (const { row } of state.pageBreaks) to.getRow(row).addPageBreak();
}

function pageSetup(layout: Bag): Partial<PageSetup> {
  const zoom = layout["zoom"];
  const fit = typeof zoom === "object" && zoom !== null && !Array.isArray(zoom) ? (zoom as Bag) : {};
  const isFit = fit["horizontalFitToPages"] !== undefined || fit["verticalFitToPages"] !== undefined;
  const paper = PAPERS[String(layout["paperSize"])];
  return {
    ...(layout["orientation"] === undefined
      ? {}
      : { orientation: String(layout["orientation"]).toLowerCase() === "landscape" ? "landscape" : "portrait" }),
    ...(paper === undefined ? {} : { paperSize: paper as PaperSize }),
    ...(isFit
      ? {
          fitToPage: true,
          fitToWidth: Number(fit["horizontalFitToPages"] ?? 0),
          fitToHeight: Number(fit["verticalFitToPages"] ?? 0),
        }
      : {}),
    ...(typeof fit["scale"] === "number" ? { scale: fit["scale"] } : {}),
    ...(layout["centerHorizontally"] === true ? { horizontalCentered: true } : {}),
    ...(layout["centerVertically"] === true ? { verticalCentered: true } : {}),
    ...(layout["printGridlines"] === true ? { showGridLines: true } : {}),
    ...(layout["blackAndWhite"] === true ? { blackAndWhite: true } : {}),
  };
}

function margins(layout: Bag): Partial<Margins> {
  const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
  return Object.fromEntries(
    sides.flatMap((side) => {
      const points = layout[`${side}Margin`];
      return typeof points === "number" ? [[side, points / POINTS_PER_INCH]] : [];
    }),
  );
}

/** Rows and columns that stand on every page, and the area that prints. */
function repeated({ printArea, printTitleRows, printTitleColumns }: SheetState): Partial<PageSetup> {
  return {
    ...(printArea.length === 0 ? {} : { printArea: printArea.map(corners).join("&&") }),
    ...(printTitleRows === null ? {} : { printTitlesRow: `${printTitleRows.row + 1}:${lastRow(printTitleRows) + 1}` }),
    ...(printTitleColumns === null
      ? {}
      : { printTitlesColumn: columnsOf(printTitleColumns.column, lastColumn(printTitleColumns)) }),
  };
}

/** The file library puts a `$` before the column only. */
function corners(area: SheetState["printArea"][number]): string {
  return [singleCell(area.row, area.column), singleCell(lastRow(area), lastColumn(area))]
    .map((cell) => formatArea(cell).replace(/\d/, "$$$&"))
    .join(":");
}

function columnsOf(first: number, last: number): string {
  return [first, last].map((column) => formatArea(singleCell(0, column)).replace("1", "")).join(":");
}

const PARTS = [
  ["left", "&L"],
  ["center", "&C"],
  ["right", "&R"],
] as const;

function headerFooter(layout: Bag): Partial<HeaderFooter> {
  const line = (kind: "Header" | "Footer"): string =>
    PARTS.map(([side, mark]) => [mark, layout[`headersFooters/defaultForAllPages/${side}${kind}`]] as const)
      .filter(([, text]) => typeof text === "string" && text !== "")
      .map(([mark, text]) => `${mark}${String(text)}`)
      .join("");
  return {
    ...(line("Header") === "" ? {} : { oddHeader: line("Header") }),
    ...(line("Footer") === "" ? {} : { oddFooter: line("Footer") }),
  };
}
