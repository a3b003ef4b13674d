import type { Engine } from "../engine/engine";
import { type BorderLine, toLine } from "../engine/border";
import { type CellStyle, readStyle, STYLE_PROPERTIES, type StyleKey } from "../engine/style";
import type { ConditionalFormatState } from "../engine/stateModel";
import { UNLOCKED } from "../objects/rangeFormat";
import type { Origin } from "./saveNames";
import type { Filed } from "./readCells";
import { FILE_LINES } from "./Styles";
import { childOf, childrenOf, escapeXml, parseXml } from "./xml";

type Collection = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs" | "numFmts";

/** Collections of a style part in the order in which they stand there. */
const ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
/** Number formats up to this are built in. */
const LAST_BUILT_IN = 163;

/** Gives cells the formats of a file, which is told of those that it has not yet. */
export class StyleWriter {
  private readonly added: Record<Collection, string[]> = {
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
    numFmts: [],
  };
  private readonly counts: Readonly<Record<Collection, number>>;
  private readonly places = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private nextFormat: number;

  constructor(
    private readonly xml: string,
    private readonly engine: Engine,
    private readonly origin: Origin | null,
  ) {
    const root = parseXml(xml);
    const count = (name: Collection): number => childOf(root, name)?.children.length ?? 0;
    this.counts = {
      fonts: count("fonts"),
      fills: count("fills"),
      borders: count("borders"),
      cellXfs: count("cellXfs"),
      dxfs: count("dxfs"),
      numFmts: count("numFmts"),
    };
    const ids = childrenOf(childOf(root, "numFmts"), "numFmt").map(({ attributes }) => Number(attributes["numFmtId"]));
    this.nextFormat = Math.max(LAST_BUILT_IN, ...ids) + 1;
    // A new file's own format is that of cells without any, unless most have another font.
    if (origin === null && /<name val="Calibri"/.test(xml)) this.known.set(keyOf(null, false), 0);
    origin?.formatStyles.forEach((style, index) => {
      const key = keyOf(style, origin.styles.formats[index]?.unlocked === true);
      if (!this.known.has(key)) this.known.set(key, index);
    });
  }

  /** The number of a cell's format: the file's own where the cell still looks so. */
  formatOf(sheet: string, row: number, column: number): number {
    const cell = this.engine.cells.raw(sheet, row, column);
    const filed = cell?.custom?.["filed"] as Filed | undefined;
    const key = keyOf(cell?.s ?? null, cell?.custom?.[UNLOCKED] === true);
    const own = filed?.style ?? 0;
    const format = this.origin?.styles.formats[own];
    if (format && keyOf(this.origin?.formatStyles[own] ?? null, format.unlocked) === key) return own;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const made = this.add("cellXfs", this.formatXml(sheet, row, column, cell?.custom?.[UNLOCKED] === true));
    this.known.set(key, made);
    return made;
  }

  /** The number of the difference that a conditional format makes; null where it makes none. */
  difference(format: ConditionalFormatState): number | null {
    const xml = differenceXml(format, () => this.nextFormat++);
    return xml === "" ? null : this.add("dxfs", `<dxf>${xml}</dxf>`);
  }

  /** The style part with what was added. */
  text(): string {
    return (Object.keys(this.added) as Collection[]).reduce((xml, name) => this.extended(xml, name), this.xml);
  }

  private extended(xml: string, name: Collection): string {
    const added = this.added[name];
    if (added.length === 0) return xml;
    const count = this.counts[name] + added.length;
    const whole = new RegExp(`<${name}\\b[^>]*?(?:/>|>([^]*?)</${name}>)`);
    if (whole.test(xml))
      return xml.replace(
        whole,
        (_, inner: string | undefined) => `<${name} count="${count}">${inner ?? ""}${added.join("")}</${name}>`,
      );
    const later = ORDER.slice(ORDER.indexOf(name) + 1).join("|");
    const made = `<${name} count="${count}">${added.join("")}</${name}>`;
    return xml.replace(new RegExp(`<(?:${later})\\b|</styleSheet>`), (next) => made + next);
  }

  private add(name: Collection, xml: string): number {
    const key = `${name} ${xml}`;
    const at = this.places.get(key) ?? this.counts[name] + this.added[name].push(xml) - 1;
    this.places.set(key, at);
    return at;
  }

  private formatXml(sheet: string, row: number, column: number, unlocked: boolean): string {
    const univer = this.engine.cells.univerStyle(sheet, row, column);
    const keys = Object.keys(STYLE_PROPERTIES) as StyleKey[];
    const style = Object.fromEntries(keys.map((key) => [key, readStyle(univer, key)])) as unknown as CellStyle;
    const { t, b, l, r } = univer.bd ?? {};
    const border = bordersXml({ left: toLine(l), right: toLine(r), top: toLine(t), bottom: toLine(b) });
    const ids = [
      `numFmtId="${this.numberFormat(style.numberFormat)}"`,
      `fontId="${this.add("fonts", fontXml(style))}"`,
      `fillId="${style.fillColor === null ? 0 : this.add("fills", solidXml(style.fillColor))}"`,
      `borderId="${this.add("borders", border)}"`,
    ].join(" ");
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    const inner = alignmentXml(style) + (unlocked ? `<protection locked="0"/>` : "");
    const protection = unlocked ? ` applyProtection="1"` : "";
    return `<xf ${ids} xfId="0" ${applied}${protection}${inner === "" ? "/>" : `>${inner}</xf>`}`;
  }

  private numberFormat(format: string): number {
    if (format === "General") return 0;
    if (format === "@") return 49;
    const key = `numFmt ${format}`;
    const known = this.places.get(key) ?? this.nextFormat++;
    if (!this.places.has(key))
      this.added.numFmts.push(`<numFmt numFmtId="${known}" formatCode="${escapeXml(format)}"/>`);
    this.places.set(key, known);
    return known;
  }
}

function keyOf(style: unknown, unlocked: boolean): string {
  const text = typeof style === "string" ? style : JSON.stringify(style);
  return `${style === null || style === undefined ? "" : text}|${unlocked}`;
}

const colorXml = (name: string, color: string): string => `<${name} rgb="FF${color.replace("#", "").toUpperCase()}"/>`;

/** A fill of one colour. */
const solidXml = (color: string): string =>
  '<fill><patternFill patternType="solid">' +
  `${colorXml("fgColor", color)}${colorXml("bgColor", color)}</patternFill></fill>`;

function fontXml(style: CellStyle): string {
  const raised = style.superscript ? "superscript" : style.subscript ? "subscript" : null;
  return [
    "<font>",
    style.bold ? "<b/>" : "",
    style.italic ? "<i/>" : "",
    style.strikethrough ? "<strike/>" : "",
    style.underline === "None" ? "" : style.underline === "Double" ? `<u val="double"/>` : "<u/>",
    raised === null ? "" : `<vertAlign val="${raised}"/>`,
    `<sz val="${style.fontSize}"/>`,
    style.fontColor === "#000000" ? "" : colorXml("color", style.fontColor),
    `<name val="${escapeXml(style.fontName)}"/><family val="2"/></font>`,
  ].join("");
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  Fill: "fill",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, string>> = { Top: "top", Center: "center" };

function alignmentXml(style: CellStyle): string {
  // An indent counts only beside an edge.
  const across = HORIZONTAL[style.horizontalAlignment] ?? (style.indentLevel > 0 ? "left" : undefined);
  const down = VERTICAL[style.verticalAlignment];
  const turned = style.textOrientation;
  const said = [
    across === undefined ? "" : ` horizontal="${across}"`,
    down === undefined ? "" : ` vertical="${down}"`,
    turned === 0 ? "" : ` textRotation="${turned < 0 ? 90 - turned : turned}"`,
    style.wrapText ? ` wrapText="1"` : "",
    style.indentLevel > 0 ? ` indent="${style.indentLevel}"` : "",
  ].join("");
  return said === "" ? "" : `<alignment${said}/>`;
}

/** Names of lines in a file by Excel's `style weight`. */
const LINE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FILE_LINES).map(([name, [style, weight]]) => [`${style} ${weight}`, name]),
);

function bordersXml(lines: Readonly<Record<string, BorderLine>>): string {
  const sides = Object.entries(lines).map(([side, { style, weight, color }]) => {
    const name = LINE_NAMES[`${style} ${weight}`];
    return name === undefined ? `<${side}/>` : `<${side} style="${name}">${colorXml("color", color)}</${side}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** What a conditional format changes, as a file says it. */
export function differenceXml({ font, fill, numberFormat }: ConditionalFormatState, formatId: () => number): string {
  const color = font["color"];
  const letters = [
    font["bold"] === true ? "<b/>" : "",
    font["italic"] === true ? "<i/>" : "",
    font["strikethrough"] === true ? "<strike/>" : "",
    typeof font["underline"] === "string" && font["underline"] !== "None" ? "<u/>" : "",
    typeof color === "string" && color !== "" ? colorXml("color", color) : "",
  ].join("");
  return [
    letters === "" ? "" : `<font>${letters}</font>`,
    numberFormat === null || numberFormat === ""
      ? ""
      : `<numFmt numFmtId="${formatId()}" formatCode="${escapeXml(numberFormat)}"/>`,
    fill === null ? "" : `<fill><patternFill patternType="solid">${colorXml("bgColor", fill)}</patternFill></fill>`,
  ].join("");
}
