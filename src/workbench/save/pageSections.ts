import { columnLetters } from "../engine/address";
import { lastColumn, lastRow } from "../engine/area";
import type { Engine } from "../engine/engine";
import type { Bag } from "../engine/stateModel";
import { escapeXml } from "./xml";

const POINTS_PER_INCH = 72;
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
};

/** How pages are to be fitted; null where they are not. */
export function fitOf(layout: Bag): { readonly width: number; readonly height: number } | null {
  const zoom = layout["zoom"];
  const fit = typeof zoom === "object" && zoom !== null && !Array.isArray(zoom) ? (zoom as Bag) : {};
  const { horizontalFitToPages: width, verticalFitToPages: height } = fit;
  return width === undefined && height === undefined
    ? null
    : { width: Number(width ?? 0), height: Number(height ?? 0) };
}

/** How a sheet prints. */
export function pageXml(layout: Bag): string {
  const flag = (name: string, filed: string): string => (layout[name] === true ? ` ${filed}="1"` : "");
  const options = [
    flag("centerHorizontally", "horizontalCentered"),
    flag("centerVertically", "verticalCentered"),
    flag("printHeadings", "headings"),
    flag("printGridlines", "gridLines"),
  ].join("");
  return [
    options === "" ? "" : `<printOptions${options}/>`,
    marginsXml(layout),
    setupXml(layout, flag("blackAndWhite", "blackAndWhite")),
    headersXml(layout),
  ].join("");
}

const USUAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function marginsXml(layout: Bag): string {
  const sides = Object.entries(USUAL_MARGINS).map(([side, usual]) => {
    const points = layout[`${side}Margin`];
    return ` ${side}="${typeof points === "number" ? points / POINTS_PER_INCH : usual}"`;
  });
  return `<pageMargins${sides.join("")}/>`;
}

function setupXml(layout: Bag, blackAndWhite: string): string {
  const fit = fitOf(layout);
  const paper = PAPERS[String(layout["paperSize"])];
  const zoom = layout["zoom"];
  const scale = typeof zoom === "object" && zoom !== null && "scale" in zoom ? zoom.scale : undefined;
  const said = [
    paper === undefined ? "" : ` paperSize="${paper}"`,
    typeof scale === "number" ? ` scale="${scale}"` : "",
    fit === null ? "" : ` fitToWidth="${fit.width}" fitToHeight="${fit.height}"`,
    layout["orientation"] === undefined ? "" : ` orientation="${String(layout["orientation"]).toLowerCase()}"`,
    blackAndWhite,
  ].join("");
  return said === "" ? "" : `<pageSetup${said}/>`;
}

const PLACES = [
  ["left", "&L"],
  ["center", "&C"],
  ["right", "&R"],
] as const;

function headersXml(layout: Bag): string {
  const line = (kind: "Header" | "Footer"): string => {
    const text = PLACES.map(([side, mark]) => {
      const words = layout[`headersFooters/defaultForAllPages/${side}${kind}`];
      return typeof words === "string" && words !== "" ? mark + words : "";
    }).join("");
    return text === "" ? "" : `<odd${kind}>${escapeXml(text)}</odd${kind}>`;
  };
  const lines = line("Header") + line("Footer");
  return lines === "" ? "" : `<headerFooter>${lines}</headerFooter>`;
}

/** `'29C.10'!$A$1:$C$5` for what prints, and rows and columns that stand on every page, each with its sheet. */
export function printNames(
  engine: Engine,
  sheet: string,
  quoted: string,
): { readonly name: string; readonly text: string }[] {
  const { printArea, printTitleRows, printTitleColumns } = engine.state.sheet(sheet);
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const areas = printArea.map(
    (area) => `${quoted}!${corner(area.row, area.column)}:${corner(lastRow(area), lastColumn(area))}`,
  );
  const titles = [
    printTitleColumns === null
      ? ""
      : `${quoted}!$${columnLetters(printTitleColumns.column)}:$${columnLetters(lastColumn(printTitleColumns))}`,
    printTitleRows === null ? "" : `${quoted}!$${printTitleRows.row + 1}:$${lastRow(printTitleRows) + 1}`,
  ].filter((text) => text !== "");
  return [
    ...(areas.length === 0 ? [] : [{ name: "_xlnm.Print_Area", text: areas.join(",") }]),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", text: titles.join(",") }]),
  ];
}
