import { columnLetters, quoteSheet } from "../engine/address";
import { lastColumn, lastRow } from "../engine/area";
import type { Engine } from "../engine/engine";
import type { StateStore } from "../engine/state";
import type { Bag } from "../engine/stateModel";
import type { Package } from "./Package";
import type { FileStyles } from "./Styles";
import { fileFormula } from "./fileFormula";
import type { SharedText } from "./readCells";
import { attributesOf, childOf, childrenOf, escapeXml, parseXml } from "./xml";

interface Naming {
  readonly engine: Engine;
  readonly origin: Origin | null;
  readonly namespace: string | undefined;
}

/** Puts the names of the workbook in place; those of the file that were never taken in stay, with their sheets. */
export function withNames(
  text: string,
  xml: string,
  order: readonly (string | null)[],
  { engine, namespace, origin }: Naming,
): string {
  const position = (sheet: string): number => order.indexOf(sheet);
  const own = namesXml(engine, namespace, position);
  const opened = new Map([...(origin?.sheets ?? [])].map(([id, { part }]) => [part, id]));
  const before = openedOrder(origin, opened);
  const kept = childrenOf(childOf(parseXml(xml), "definedNames"), "definedName").flatMap(
    ({ attributes, text: formula }) => {
      const { name = "", localSheetId } = attributes;
      const sheet = localSheetId === undefined ? null : (before[Number(localSheetId)] ?? null);
      const isOurs = name === "_xlnm.Print_Area" || name === "_xlnm.Print_Titles" || wasTaken(origin, name, sheet);
      if (isOurs || (localSheetId !== undefined && (sheet === null || position(sheet) < 0))) return [];
      const others = Object.entries(attributes).filter(([key]) => key !== "localSheetId");
      const said = others.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join("");
      const scope = sheet === null ? "" : ` localSheetId="${position(sheet)}"`;
      return [`<definedName${said}${scope}>${escapeXml(formula)}</definedName>`];
    },
  );
  const all = [...kept, ...own];
  const made = all.length === 0 ? "" : `<definedNames>${all.join("")}</definedNames>`;
  const without = text.replace(/<definedNames\b[^>]*?(?:\/>|>[^]*?<\/definedNames>)/, "");
  return without.replace(
    /<\/sheets>(\s*<functionGroups\b[^]*?<\/functionGroups>)?(\s*<externalReferences\b[^]*?<\/externalReferences>)?/,
    (found) => found + made,
  );
}

/** The sheets of the file by their old positions; null for those of other kinds. */
function openedOrder(origin: Origin | null, opened: ReadonlyMap<string, string>): readonly (string | null)[] {
  const [, ids] = JSON.parse(origin?.made.get("names") ?? "[[],[]]") as [string[], string[]];
  return ids.filter((id) => [...opened.values()].includes(id));
}

/** Whether a name of the file became one of the workbook when it was opened. */
function wasTaken(origin: Origin | null, name: string, sheet: string | null): boolean {
  const [texts, ids] = JSON.parse(origin?.made.get("names") ?? "[[],[]]") as [string[], string[]];
  return texts.some((text) => {
    const { name: own, localSheetId } = attributesOf(/^<definedName([^>]*)>/.exec(text)?.[1] ?? "");
    return own === name && (localSheetId === undefined ? null : ids[Number(localSheetId)]) === sheet;
  });
}

/** The names of the workbook and what its sheets print, as a file holds them. */
export function namesXml(
  engine: Engine,
  namespace: string | undefined,
  position: (sheet: string) => number = (sheet) => engine.sheets.position(sheet),
): readonly string[] {
  const printed = engine.sheets
    .ids()
    .flatMap((sheet) =>
      printNames(engine, sheet, quoteSheet(engine.sheets.name(sheet))).map(
        ({ name, text }) =>
          `<definedName name="${name}" localSheetId="${position(sheet)}">${escapeXml(text)}</definedName>`,
      ),
    );
  const own = engine.names.all().map(({ name, scope, formula, comment, visible }) => {
    const said = [
      ` name="${escapeXml(name)}"`,
      scope === null ? "" : ` localSheetId="${position(scope)}"`,
      visible ? "" : ` hidden="1"`,
      comment === "" ? "" : ` comment="${escapeXml(comment)}"`,
    ].join("");
    return `<definedName${said}>${escapeXml(fileFormula(formula, namespace))}</definedName>`;
  });
  return [...printed, ...own];
}

/** The file that a workbook was opened from, and what was made of it: what is still so is written back as it came. */
export interface Origin {
  readonly file: Package;
  readonly workbookPart: string;
  readonly styles: FileStyles;
  /** For each format of the file, what stands for it in cells. */
  readonly formatStyles: readonly (string | null)[];
  readonly strings: readonly SharedText[];
  /** How the file spells a formula, by the text that the engine keeps of it. */
  readonly formulas: ReadonlyMap<string, string>;
  /** By the sheet's id. */
  readonly sheets: ReadonlyMap<string, OriginSheet>;
  /** What the parts that belong to the whole workbook came to when it had been opened, by their names. */
  readonly made: ReadonlyMap<string, string>;
}

export interface OriginSheet {
  readonly part: string;
  /** What each section came to when the workbook had been opened: where it comes to the same, the file's own stays. */
  readonly made: ReadonlyMap<string, string>;
}

const origins = new WeakMap<StateStore, Origin>();

/** The file that the open workbook came from; null where it is a new one. */
export const originOf = (engine: Engine): Origin | null => origins.get(engine.state) ?? null;

export function setOrigin(engine: Engine, origin: Origin): void {
  origins.set(engine.state, origin);
}

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
function printNames(engine: Engine, sheet: string, quoted: string): { readonly name: string; readonly text: string }[] {
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
