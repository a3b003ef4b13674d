import { cellAddress } from "../../spreadsheet/address";
import type { Area, Border, Style, StyledArea } from "../../sheets/plan";
import { rangeOf } from "./dimensions";

/** A part of how a sheet looks that can go in a request of its own. */
export interface Look {
  /** About what it takes on the wire. */
  readonly bytes: number;
  readonly actions: number;
  readonly queue: (sheet: Excel.Worksheet) => void;
}

/**
 * How a new sheet looks, in few actions: what the whole of it shares, then all cells of many rows at once, then each
 * rule over all its areas. Later styles are laid over earlier ones.
 */
export function looksOf(styles: readonly StyledArea[]): readonly Look[] {
  const [first, ...others] = styles;
  if (first === undefined) return [];
  const whole = around(styles);
  const isShared = sameArea(first.area, whole);
  const shared: readonly Look[] = isShared
    ? [{ bytes: 3000, actions: 16, queue: (sheet) => queueStyle(sheet, withoutRules(first)) }]
    : [];
  return [...shared, ...cellLooks(whole, isShared ? others : styles), ...ruleLooks(styles)];
}

const withoutRules = ({ area, style }: StyledArea): StyledArea => ({
  area,
  style: { ...style, largeNumberFormats: [] },
});

const around = (styles: readonly StyledArea[]): Area => ({
  top: Math.min(...styles.map(({ area }) => area.top)),
  left: Math.min(...styles.map(({ area }) => area.left)),
  bottom: Math.max(...styles.map(({ area }) => area.bottom)),
  right: Math.max(...styles.map(({ area }) => area.right)),
});

const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The looks of one cell, the sides of whose areas are its own. */
type CellLook = Omit<Style, "borderTop" | "borderBottom" | "box"> & {
  readonly top?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
  readonly right?: Border;
};

/** Cells of so many rows go together as are surely far from what one request takes. */
const CELLS_AT_ONCE = 3000;
const BYTES_OF_CELL = 250;

function cellLooks({ top, left, bottom, right }: Area, styles: readonly StyledArea[]): readonly Look[] {
  const width = right - left + 1;
  const grid = Array.from({ length: bottom - top + 1 }, () => new Array<CellLook | null>(width).fill(null));
  for (const { area, style } of styles)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const cells = grid[row - top];
        if (cells) cells[column - left] = { ...cells[column - left], ...ofCell(style, area, row, column) };
      }
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  return Array.from({ length: Math.ceil(grid.length / height) }, (_, index): Look => {
    const rows = grid.slice(index * height, (index + 1) * height);
    return {
      bytes: rows.flat().filter((look) => look !== null).length * BYTES_OF_CELL,
      actions: 3,
      queue: (sheet) => {
        queueCellLooks(sheet, { top: top + index * height, left }, rows);
      },
    };
  });
}

/** What the style of an area means for one of its cells. */
function ofCell(style: Style, area: Area, row: number, column: number): CellLook {
  const { borderTop, borderBottom, box, ...others } = style;
  const [top, bottom] = [borderTop ?? box, borderBottom ?? box];
  return {
    ...others,
    ...(top !== undefined && row === area.top && { top }),
    ...(bottom !== undefined && row === area.bottom && { bottom }),
    ...(box !== undefined && column === area.left && { left: box }),
    ...(box !== undefined && column === area.right && { right: box }),
  };
}

function queueCellLooks(
  sheet: Excel.Worksheet,
  { top, left }: Pick<Area, "top" | "left">,
  rows: readonly (readonly (CellLook | null)[])[],
): void {
  const width = rows[0]?.length ?? 0;
  if (rows.every((row) => row.every((look) => look === null))) return;
  const range = rangeOf(sheet, { top, left, bottom: top + rows.length - 1, right: left + width - 1 });
  if (rows.some((row) => row.some((look) => look?.numberFormat !== undefined)))
    range.numberFormat = rows.map((row) => row.map((look) => look?.numberFormat ?? null));
  range.setCellProperties(rows.map((row) => row.map((look) => (look === null ? {} : propertiesOf(look)))));
}

const sides = ["top", "bottom", "left", "right"] as const;

function propertiesOf(look: CellLook): Excel.SettableCellProperties {
  const { font: name, bold, italic, size, color, fill, horizontal: across, vertical: down, indent, wrap } = look;
  const font: Excel.CellPropertiesFont = {
    ...(name !== undefined && { name }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(size !== undefined && { size }),
    ...(color !== undefined && { color }),
  };
  const borders = sides.flatMap((side) => {
    const border = look[side];
    return border === undefined ? [] : [[side, lines[border]] as const];
  });
  const format: Excel.CellPropertiesFormat = {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill: { color: fill } }),
    ...(borders.length > 0 && { borders: Object.fromEntries(borders) }),
    ...(across !== undefined && { horizontalAlignment: horizontal[across] }),
    ...(down !== undefined && { verticalAlignment: vertical[down] }),
    ...(indent !== undefined && { indentLevel: indent }),
    ...(wrap !== undefined && { wrapText: wrap }),
  };
  return Object.keys(format).length > 0 ? { format } : {};
}

/** One rule for all areas of a sheet that have the same formats for large numbers. */
function ruleLooks(styles: readonly StyledArea[]): readonly Look[] {
  const groups = new Map<string, { formats: LargeFormats; areas: Area[] }>();
  for (const { area, style } of styles) {
    const formats = ascending(style.largeNumberFormats);
    if (formats.length === 0) continue;
    const key = JSON.stringify(formats);
    const group = groups.get(key) ?? { formats, areas: [] };
    group.areas.push(area);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ formats, areas }) =>
    addressesOf(areas).map((address): Look => ({
      bytes: address.length + 4000,
      actions: 2 + formats.length * 6,
      queue: (sheet) => {
        const { conditionalFormats } = sheet.getRanges(address).untrack();
        for (const { from, numberFormat } of formats) queueLargeFormat(conditionalFormats, from, numberFormat);
      },
    })),
  );
}

/** Excel takes no longer text for the areas of a range. */
const ADDRESS = 8192;

/** `A1:B2,D4`, in as few texts as Excel takes. */
function addressesOf(areas: readonly Area[]): readonly string[] {
  const texts: string[] = [];
  for (const { top, left, bottom, right } of areas) {
    const address = `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
    const last = texts.at(-1);
    if (last === undefined || last.length + address.length + 1 > ADDRESS) texts.push(address);
    else texts[texts.length - 1] = `${last},${address}`;
  }
  return texts;
}

/** Sets what a style gives and nothing else. */
export function queueStyle(sheet: Excel.Worksheet, { area, style }: StyledArea): void {
  const range = rangeOf(sheet, area);
  if (style.numberFormat !== undefined) range.numberFormat = everywhere(area, style.numberFormat);
  queueFont(range.format.font, style);
  if (style.fill !== undefined) range.format.fill.color = style.fill;
  queueAlignment(range.format, style);
  queueBorder(range, "EdgeTop", style.borderTop ?? style.box);
  queueBorder(range, "EdgeBottom", style.borderBottom ?? style.box);
  queueBorder(range, "EdgeLeft", style.box);
  queueBorder(range, "EdgeRight", style.box);
  for (const { from, numberFormat } of ascending(style.largeNumberFormats))
    queueLargeFormat(range.conditionalFormats, from, numberFormat);
}

/** Excel takes one number format for each cell. */
function everywhere({ top, left, bottom, right }: Area, numberFormat: string): string[][] {
  return Array.from({ length: bottom - top + 1 }, () => new Array<string>(right - left + 1).fill(numberFormat));
}

function queueFont(font: Excel.RangeFont, { font: name, bold, italic, size, color }: Style): void {
  if (name !== undefined) font.name = name;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (size !== undefined) font.size = size;
  if (color !== undefined) font.color = color;
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function queueAlignment(format: Excel.RangeFormat, style: Style): void {
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontal[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = vertical[style.vertical];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
}

const lines = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
} as const;

function queueBorder(
  range: Excel.Range,
  edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight",
  border: Border | undefined,
): void {
  if (border === undefined) return;
  const line = range.format.borders.getItem(edge);
  line.style = lines[border].style;
  line.weight = lines[border].weight;
}

type LargeFormats = NonNullable<Style["largeNumberFormats"]>;

/** A conditional format that is added later takes precedence, so the largest comes last. */
const ascending = (formats: Style["largeNumberFormats"]): LargeFormats =>
  [...(formats ?? [])].sort((a, b) => a.from - b.from);

/** A whisker below the bound: the rule leaves out its bounds themselves. */
const WHISKER = 1e-6;

function queueLargeFormat(formats: Excel.ConditionalFormatCollection, from: number, numberFormat: string): void {
  const conditional = formats.add("CellValue");
  const bound = from - WHISKER;
  conditional.cellValue.rule = { formula1: `=${-bound}`, formula2: `=${bound}`, operator: "NotBetween" };
  conditional.cellValue.format.numberFormat = numberFormat;
  conditional.stopIfTrue = true;
}
