import { type CellStyle, STYLE_NAMES, type StyleKey } from "../engine/style";
import type { CellSpan, HostContext, Property } from "./model";
import { color, flag, number, oneOf, text, whole } from "./arguments";

/** One style member of Office.js: the engine's key for it, and what may be set. */
interface StyleMember<K extends StyleKey> {
  readonly key: K;
  readonly check: (value: unknown, what: string) => CellStyle[K];
  /** What reads where the cells of a range differ. */
  readonly mixed: null | "";
}

const member = <K extends StyleKey>(
  key: K,
  check: (value: unknown, what: string) => CellStyle[K],
  mixed: null | "" = null,
): StyleMember<K> => ({ key, check, mixed });
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];
const WHITE = "#FFFFFF";

/** Members of Excel.RangeFont. */
export const FONT_MEMBERS = {
  name: member("fontName", text),
  size: member("fontSize", number),
  color: member("fontColor", color, ""),
  bold: member("bold", flag),
  italic: member("italic", flag),
  underline: member("underline", (value, what) => oneOf(value, UNDERLINES, what)),
  strikethrough: member("strikethrough", flag),
  subscript: member("subscript", flag),
  superscript: member("superscript", flag),
};

/** Members of Excel.RangeFill; a cell without a fill reads as white. */
export const FILL_MEMBERS = { color: member("fillColor", color, "") };

/** Members of Excel.RangeFormat that belong to cells. */
export const FORMAT_MEMBERS = {
  horizontalAlignment: member("horizontalAlignment", (value, what) =>
    oneOf(value, [...STYLE_NAMES.horizontalAlignment, "Fill"], what),
  ),
  verticalAlignment: member("verticalAlignment", (value, what) => oneOf(value, STYLE_NAMES.verticalAlignment, what)),
  wrapText: member("wrapText", flag),
  indentLevel: member("indentLevel", whole),
  textOrientation: member("textOrientation", number),
};

/** The properties of an object whose members are style members of the cells of a span. */
export function styleProperties(
  members: Readonly<Record<string, StyleMember<StyleKey>>>,
): Record<string, Property<CellSpan>> {
  return Object.fromEntries(Object.entries(members).map(([name, style]) => [name, styleProperty(name, style)]));
}

function styleProperty(name: string, { key, check, mixed }: StyleMember<StyleKey>): Property<CellSpan> {
  return {
    read: ({ sheet, area }, { engine }) => {
      const common = engine.cells.commonStyle(sheet, area, key);
      if (key === "fillColor" && common === null)
        return engine.cells.style(sheet, area.row, area.column, key) === null && isUnfilled({ sheet, area }, engine)
          ? WHITE
          : mixed;
      return common ?? mixed;
    },
    write: (span, value, host) => writeStyle(span, { [key]: check(value, name) }, host),
  };
}

const isUnfilled = ({ sheet, area }: Pick<CellSpan, "sheet" | "area">, engine: HostContext["engine"]): boolean =>
  !engine.cells.someStyle(sheet, area, "fillColor");

export function writeStyle(span: CellSpan, patch: Partial<CellStyle>, host: HostContext): void {
  host.checkWritable(span);
  host.engine.cells.writeStyle(span.sheet, span.area, () => patch);
}

type Checked = (value: unknown, what: string) => Partial<CellStyle>;
const into = (members: Readonly<Record<string, StyleMember<StyleKey>>>, prefix: string): [string, Checked][] =>
  Object.entries(members).map(([name, { key, check }]) => [
    `${prefix}${name}`,
    (value, what) => ({ [key]: check(value, what) }),
  ]);

/** Style members by path from a cell's properties (`format/font/bold`), as `setCellProperties` names them. */
export const STYLE_PATHS: ReadonlyMap<string, Checked> = new Map([
  ...into(FONT_MEMBERS, "format/font/"),
  ...into(FILL_MEMBERS, "format/fill/"),
  ...into(FORMAT_MEMBERS, "format/"),
]);
