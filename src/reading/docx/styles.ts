import { type ReadFailure, hasFailed } from "../document/failure";
import type { WordParts } from "./package";
import { childOf, readXml, valueOf, type XmlElement } from "./xml";

/** What a paragraph takes from its style. */
interface ParagraphStyle {
  /** 0 for a heading of the first order; null for running text. */
  readonly outline: number | null;
  readonly numbering: NumberingUse | null;
}

/** A list that a paragraph belongs to, and the level at which it stands in it. */
interface NumberingUse {
  readonly list: string;
  readonly level: number;
}

/** How one level of a list is numbered. */
interface Level {
  readonly format: string;
  /** The number with its signs: `%1.%2` at the second level. */
  readonly text: string;
  readonly start: number;
}

/** Numbers paragraphs in the order in which they are asked for, as Word does when it prints. */
export interface Numbering {
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  /** The number that stands before a paragraph: `A.`, `29C.12`, `(a)`; empty where the list has bullets or none. */
  readonly next: (use: NumberingUse) => string;
}

const STYLE_NAMES = new Set(["styles", "style", "pPr", "outlineLvl", "numPr", "numId", "ilvl", "basedOn"]);
const NUMBERING_NAMES = new Set([
  "numbering",
  "abstractNum",
  "lvl",
  "start",
  "numFmt",
  "lvlText",
  "num",
  "abstractNumId",
  "lvlOverride",
  "startOverride",
  "numStyleLink",
]);

/** Styles and lists of a Word file. */
export function numberingOf(parts: Pick<WordParts, "styles" | "numbering">): Numbering | ReadFailure {
  const styles = stylesIn(parts.styles);
  if (hasFailed(styles)) return styles;
  const lists = listsIn(parts.numbering);
  if (hasFailed(lists)) return lists;
  const counters = new Map<string, number[]>();
  return {
    styles,
    next: ({ list, level }) => {
      const found = lists.get(list);
      return found === undefined ? "" : numberAt(found, level, counters);
    },
  };
}

/** What the numbering of a paragraph says, in its own properties or in a style's. */
export function numberingUse(properties: XmlElement | undefined): NumberingUse | null {
  const own = childOf(properties, "numPr");
  const list = valueOf(own, "numId");
  return list === undefined ? null : { list, level: Number(valueOf(own, "ilvl") ?? 0) };
}

function stylesIn(part: Uint8Array | null): ReadonlyMap<string, ParagraphStyle> | ReadFailure {
  const elements: XmlElement[] = [];
  const failure =
    part === null
      ? null
      : readXml(part, "styles", { names: STYLE_NAMES, within: "styles" }, (element) => elements.push(element));
  if (failure !== null) return failure;
  const byId = new Map(elements.map((element) => [element.attributes["styleId"] ?? "", element]));
  return new Map([...byId].map(([id, element]) => [id, styleOf(element, byId)]));
}

/** A style says what it does not take from the one it is based on. */
function styleOf(style: XmlElement, byId: ReadonlyMap<string, XmlElement>, depth = 0): ParagraphStyle {
  const properties = childOf(style, "pPr");
  const base = byId.get(valueOf(style, "basedOn") ?? "");
  const inherited: ParagraphStyle =
    base === undefined || depth > 10 ? { outline: null, numbering: null } : styleOf(base, byId, depth + 1);
  const outline = valueOf(properties, "outlineLvl");
  return {
    outline: outline === undefined ? inherited.outline : Number(outline) < 9 ? Number(outline) : null,
    numbering: numberingUse(properties) ?? inherited.numbering,
  };
}

interface NumberedList {
  /** Lists that share a definition count on together. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
}

function listsIn(part: Uint8Array | null): ReadonlyMap<string, NumberedList> | ReadFailure {
  const elements: XmlElement[] = [];
  const failure =
    part === null
      ? null
      : readXml(part, "numbering", { names: NUMBERING_NAMES, within: "numbering" }, (found) => elements.push(found));
  if (failure !== null) return failure;
  const definitions = new Map(
    elements
      .filter(({ name }) => name === "abstractNum")
      .map((definition) => [definition.attributes["abstractNumId"] ?? "", levelsOf(definition)]),
  );
  return new Map(
    elements
      .filter(({ name }) => name === "num")
      .map((num) => [num.attributes["numId"] ?? "", listOf(num, valueOf(num, "abstractNumId") ?? "", definitions)]),
  );
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  const levels = element.children.filter(({ name }) => name === "lvl");
  return new Map(
    levels.map((level) => [
      Number(level.attributes["ilvl"] ?? 0),
      {
        format: valueOf(level, "numFmt") ?? "decimal",
        text: valueOf(level, "lvlText") ?? "",
        start: Number(valueOf(level, "start") ?? 1),
      },
    ]),
  );
}

/** A list counts from the start again where it overrides the start of its definition. */
function listOf(
  num: XmlElement,
  definition: string,
  definitions: ReadonlyMap<string, ReadonlyMap<number, Level>>,
): NumberedList {
  const overrides = num.children.filter(({ name }) => name === "lvlOverride");
  const levels = new Map(definitions.get(definition));
  for (const override of overrides) {
    const at = Number(override.attributes["ilvl"] ?? 0);
    const start = valueOf(override, "startOverride");
    const own = levelsOf(override).get(at) ?? levels.get(at);
    if (own !== undefined) levels.set(at, start === undefined ? own : { ...own, start: Number(start) });
  }
  return { counter: overrides.length > 0 ? `num ${num.attributes["numId"] ?? ""}` : definition, levels };
}

function numberAt({ counter, levels }: NumberedList, level: number, counters: Map<string, number[]>): string {
  const own = levels.get(level);
  if (own === undefined) return "";
  const counts = counters.get(counter) ?? [];
  counters.set(counter, counts);
  const before = counts[level];
  counts[level] = before === undefined ? own.start : before + 1;
  counts.length = level + 1;
  if (own.format === "bullet" || own.format === "none") return "";
  return own.text.replace(/%(\d)/g, (_sign, digit: string) => {
    const at = Number(digit) - 1;
    return inFormat(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? "decimal");
  });
}

function inFormat(count: number, format: string): string {
  switch (format) {
    case "upperLetter":
      return letters(count);
    case "lowerLetter":
      return letters(count).toLowerCase();
    case "upperRoman":
      return roman(count);
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

/** A to Z, then AA to ZZ. */
const letters = (count: number): string =>
  String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(9, Math.floor((count - 1) / 26) + 1));

const ROMAN = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function roman(count: number): string {
  let [rest, text] = [Math.min(count, 3999), ""];
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
