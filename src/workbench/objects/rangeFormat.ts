import { eachCell, lastColumn, type SheetArea } from "../engine/area";
import { BORDER_STYLES, BORDER_WEIGHTS, type BorderLine, type BorderSide } from "../engine/border";
import type { Engine } from "../engine/engine";
import { color, flag, number, oneOf, text, whole } from "./arguments";
import { defineObject } from "./define";
import type { CellSpan, HostContext, Property } from "./model";
import { FILL_MEMBERS, FONT_MEMBERS, FORMAT_MEMBERS, styleProperties, writeStyle } from "./styleMembers";

/** Excel.RangeFont */
const rangeFont = defineObject<CellSpan>({
  name: "RangeFont",
  properties: { ...styleProperties(FONT_MEMBERS), tintAndShade: { read: () => 0 } },
});

/** Excel.RangeFill */
const rangeFill = defineObject<CellSpan>({
  name: "RangeFill",
  properties: { ...styleProperties(FILL_MEMBERS), tintAndShade: { read: () => 0 } },
  methods: { clear: (span, _, host) => writeStyle(span, { fillColor: null }, host) },
});

const FORMULA_HIDDEN = "formulaHidden";

/** A mark on each cell, as Excel keeps it for protection; reads null where the cells differ. */
function mark(
  name: string,
  isMarked: (engine: Engine, sheet: string, row: number, column: number) => boolean,
  stored: (value: boolean) => boolean,
): Property<CellSpan> {
  return {
    read: ({ sheet, area }, { engine }) => {
      const first = isMarked(engine, sheet, area.row, area.column);
      let same = true;
      eachCell(
        engine.cells.within(sheet, area),
        (row, column) => (same &&= isMarked(engine, sheet, row, column) === first),
      );
      return same ? first : null;
    },
    write: (span, value, host) => {
      host.checkWritable(span);
      const is = stored(flag(value, name));
      host.engine.cells.patchCustom(span.sheet, span.area, name === "locked" ? UNLOCKED : FORMULA_HIDDEN, is);
    },
  };
}

/** The key under which a cell says that it stays open when its sheet is protected. */
export const UNLOCKED = "unlocked";

/** Excel.FormatProtection */
const formatProtection = defineObject<CellSpan>({
  name: "FormatProtection",
  properties: {
    locked: mark("locked", isLockedCell, (locked) => !locked),
    formulaHidden: mark(
      "formulaHidden",
      (engine, sheet, row, column) => engine.cells.raw(sheet, row, column)?.custom?.[FORMULA_HIDDEN] === true,
      (hidden) => hidden,
    ),
  },
});

/** The length all rows or columns share, or null. */
function common(count: number, length: (index: number) => number): number | null {
  const first = length(0);
  return Array.from({ length: Math.min(count, 2000) }, (_, index) => length(index)).every((one) => one === first)
    ? first
    : null;
}

/** Points a character of the usual font takes, and what a cell keeps free at its sides. */
const CHARACTER = 5.4;
const WIDE_CHARACTER = 10;
const SIDES = 8;
const LEAST = 24;

const widthOf = (shown: string): number =>
  [...shown].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? WIDE_CHARACTER : CHARACTER),
    SIDES,
  );

/** Makes each column as wide as its longest text, roughly: there is no screen to measure on. */
function autofitColumns({ sheet, area }: SheetArea, { engine }: HostContext): void {
  const used = engine.used.of(sheet, true, area);
  for (let column = used?.column ?? 0; used && column <= lastColumn(used); column++) {
    let widest = LEAST;
    eachCell(
      { ...used, column, columns: 1 },
      (row) => (widest = Math.max(widest, widthOf(engine.display.displayText(sheet, row, column)))),
    );
    engine.dimensions.setColumnWidth(sheet, { ...used, column, columns: 1 }, widest);
  }
}

const EVERY_SIDE: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

/** Excel.RangeBorder */
const rangeBorder = defineObject<BorderSelf>({
  name: "RangeBorder",
  identity: ({ side }) => ({ _Id: side }),
  properties: {
    sideIndex: { read: ({ side }) => side },
    style: aspect("style", (value) => oneOf(value, BORDER_STYLES, "style")),
    weight: aspect("weight", (value) => oneOf(value, BORDER_WEIGHTS, "weight")),
    color: aspect("color", (value) => color(value, "color")),
    tintAndShade: { read: () => 0 },
  },
});

const make = (span: CellSpan, side: unknown, host: HostContext) =>
  rangeBorder({ span, side: oneOf(text(side, "index"), EVERY_SIDE, "index") }, host);

/** Excel.RangeBorderCollection */
const rangeBorders = defineObject<CellSpan>({
  name: "RangeBorderCollection",
  properties: { count: { read: () => EVERY_SIDE.length } },
  items: (span, host) => EVERY_SIDE.map((side) => make(span, side, host)),
  item: make,
  methods: {
    getItem: (span, [side], host) => make(span, side, host),
    getItemAt: (span, [index], host) => make(span, EVERY_SIDE[whole(index, "index")], host),
  },
});

/** Excel.RangeFormat */
export const rangeFormat = defineObject<CellSpan>({
  name: "RangeFormat",
  properties: {
    ...styleProperties(FORMAT_MEMBERS),
    columnWidth: {
      read: ({ sheet, area }, { engine }) =>
        common(area.columns, (index) => engine.dimensions.columnWidth(sheet, area.column + index)),
      write: ({ sheet, area }, value, { engine }) =>
        engine.dimensions.setColumnWidth(sheet, area, number(value, "columnWidth")),
    },
    rowHeight: {
      read: ({ sheet, area }, { engine }) =>
        common(area.rows, (index) => engine.dimensions.rowHeight(sheet, area.row + index)),
      write: ({ sheet, area }, value, { engine }) =>
        engine.dimensions.setRowHeight(sheet, area, number(value, "rowHeight")),
    },
    readingOrder: { read: () => "Context", write: () => undefined },
    shrinkToFit: { read: () => false, write: (_, value) => void flag(value, "shrinkToFit") },
    autoIndent: { read: () => false, write: (_, value) => void flag(value, "autoIndent") },
  },
  navigation: { font: rangeFont, fill: rangeFill, borders: rangeBorders, protection: formatProtection },
  methods: {
    autofitColumns: (span, _, host) => autofitColumns(span, host),
    // Rows have the height of their text until someone sets one.
    autofitRows: () => undefined,
    adjustIndent: (span, [amount], host) => {
      const level = host.engine.cells.style(span.sheet, span.area.row, span.area.column, "indentLevel");
      writeStyle(span, { indentLevel: Math.max(0, level + whole(amount, "amount")) }, host);
    },
  },
});

/** Cells are locked unless they say otherwise; it counts only while the sheet is protected. */
export function isLockedCell(engine: Engine, sheet: string, row: number, column: number): boolean {
  return engine.cells.raw(sheet, row, column)?.custom?.[UNLOCKED] !== true;
}

/** True when the sheet is protected and any cell of the area is locked. */
export function isLockedArea(engine: Engine, { sheet, area }: SheetArea): boolean {
  if (!engine.state.sheet(sheet).protection) return false;
  let locked = false;
  eachCell(engine.cells.within(sheet, area), (row, column) => (locked ||= isLockedCell(engine, sheet, row, column)));
  return locked;
}

interface BorderSelf {
  readonly span: CellSpan;
  readonly side: BorderSide;
}

/** One aspect of the lines on a side; setting colour or weight alone draws a continuous line. */
function aspect(name: keyof BorderLine, check: (value: unknown) => string): Property<BorderSelf> {
  return {
    read: ({ span, side }, { engine }) => engine.borders.line(span.sheet, span.area, side)?.[name] ?? null,
    write: ({ span, side }, value, host) => {
      host.checkWritable(span);
      const checked = check(value);
      host.engine.borders.draw(span.sheet, span.area, side, (line) => ({
        ...line,
        ...(name !== "style" && line.style === "None" ? { style: "Continuous" } : {}),
        [name]: checked,
      }));
    },
  };
}
