import type { Quantity } from "../budget/notation/quantity";
import type { NumberLook } from "../tables/table";
import { type Draft, type PlacedCell, type Position, rectangles } from "./draft";
import { type Band, isList } from "./layout";
import type { Area, Style, StyledArea } from "./plan";
import * as theme from "./theme";

/** How a sheet looks, from the general to the particular: later areas are laid over earlier ones. */
export function sheetStyles(draft: Draft): readonly StyledArea[] {
  const { cells } = draft;
  return [
    {
      area: { ...bandArea(0, draft), bottom: draft.bands.length - 1 },
      style: isRead(draft) ? theme.readStyle : theme.baseStyle,
    },
    ...draft.bands.flatMap((band, row) => bandStyles(band, row, draft)),
    ...columnHeadingStyles(draft),
    ...labelStyles(draft),
    ...wordStyles(draft, cells),
    ...quantityStyles(cells),
    ...lookStyles(cells),
    ...styled(
      cells.filter(({ cell }) => cell.kind === "link"),
      theme.linkStyle,
    ),
    ...styled(
      cells.filter(({ planned }) => planned.role === "input"),
      theme.inputStyle,
    ),
  ];
}

/** Whether a table has more words than numbers. */
const isRead = ({ table: { columns } }: Draft): boolean => columns.some(({ kind }) => kind === "text");

const styled = (cells: readonly Position[], style: Style): readonly StyledArea[] =>
  rectangles(cells).map((area) => ({ area, style }));

const bandArea = (row: number, { table }: Draft): Area => ({
  top: row,
  left: 0,
  bottom: row,
  right: table.columns.length - 1,
});

function bandStyles(band: Band, row: number, draft: Draft): readonly StyledArea[] {
  const area = bandArea(row, draft);
  const whole = (style: Style): readonly StyledArea[] => [{ area, style }];
  const first = (style: Style): readonly StyledArea[] => [{ area: { ...area, right: 0 }, style }];
  switch (band.kind) {
    case "name":
      return first(theme.nameStyle);
    case "title":
      return first(theme.titleStyle);
    case "unit":
      return first(theme.unitStyle);
    case "note":
    case "source":
      return whole(theme.smallPrint);
    case "legend":
      return [
        ...first(theme.legendInputStyle),
        { area: { ...area, left: 1, right: 1 }, style: theme.legendDerivedStyle },
      ];
    case "row":
      return rowStyle(band, row, draft);
    case "columnHeadings":
    case "gap":
      return [];
  }
}

/** Bold and rules by the kind of row; the last one closes the table. */
function rowStyle({ row: { kind } }: Extract<Band, { kind: "row" }>, row: number, draft: Draft): readonly StyledArea[] {
  const area = bandArea(row, draft);
  const style = theme.rowStyles[kind];
  const isLast = draft.bands[row + 1]?.kind !== "row";
  return [...(style === null ? [] : [{ area, style }]), ...(isLast ? [{ area, style: theme.ruleBelow }] : [])];
}

/** Labels are set in by their depth in the tree of components. Headings run on over the empty cells beside them. */
function labelStyles({ bands, labelColumn }: Draft): readonly StyledArea[] {
  const labels = bands.flatMap((band, row) =>
    band.kind === "row"
      ? [{ row, column: labelColumn, level: band.row.level, wraps: band.row.kind !== "heading" }]
      : [],
  );
  const levels = [...new Set(labels.map(({ level }) => level))].filter((level) => level > 0);
  return [
    ...styled(
      labels.filter(({ wraps }) => wraps),
      theme.labelStyle,
    ),
    ...levels.flatMap((level) =>
      styled(
        labels.filter((label) => label.level === level),
        { indent: level },
      ),
    ),
  ];
}

function columnHeadingStyles(draft: Draft): readonly StyledArea[] {
  const depth = draft.bands.filter(({ kind }) => kind === "columnHeadings").length;
  const whole = { ...bandArea(draft.headingTop, draft), bottom: draft.headingTop + depth - 1 };
  const [groups, single] = [
    draft.headings.filter(({ area }) => area.right > area.left),
    draft.headings.filter(({ area }) => area.right === area.left),
  ];
  return [
    { area: whole, style: theme.columnHeadingStyle },
    ...single.map(({ area }) => ({ area: below(area, draft.headingTop), style: headingStyle(draft, area.left) })),
    { area: { ...whole, bottom: whole.top }, style: theme.ruleAbove },
    ...groups.map(({ area }) => ({ area: below(area, draft.headingTop), style: theme.ruleBelowHeadings })),
    { area: { ...whole, top: whole.bottom }, style: theme.ruleBelowHeadings },
  ];
}

/** In a list the button by which it is filtered covers the right end of each heading. */
function headingStyle({ table }: Draft, column: number): Style {
  const kind = table.columns[column]?.kind ?? "text";
  return isList(table) && kind === "number" ? theme.headingAlignment.label : theme.headingAlignment[kind];
}

/** An area within the headings as an area of the sheet. */
export const below = (area: Area, rows: number): Area => ({
  ...area,
  top: area.top + rows,
  bottom: area.bottom + rows,
});

function wordStyles({ table }: Draft, cells: readonly PlacedCell[]): readonly StyledArea[] {
  const isAmongWords = ({ cell, column }: PlacedCell): boolean =>
    "quantity" in cell && table.columns[column]?.kind === "text";
  return [
    ...styled(
      cells.filter(({ cell }) => !("quantity" in cell)),
      theme.wordsStyle,
    ),
    ...styled(cells.filter(isAmongWords), theme.numberAmongWords),
  ];
}

function quantityStyles(cells: readonly PlacedCell[]): readonly StyledArea[] {
  const quantities: readonly Quantity[] = ["money", "posts", "percentage", "rate"];
  return quantities.flatMap((quantity) =>
    styled(
      cells.filter(({ cell }) => "quantity" in cell && cell.look === undefined && cell.quantity === quantity),
      numberStyles[quantity],
    ),
  );
}

/** Numbers that look as their page prints them, those of one look together. */
function lookStyles(cells: readonly PlacedCell[]): readonly StyledArea[] {
  const groups = new Map<string, { readonly look: NumberLook; readonly cells: PlacedCell[] }>();
  for (const placed of cells) {
    const look = "quantity" in placed.cell ? placed.cell.look : undefined;
    if (look === undefined) continue;
    const group = groups.get(JSON.stringify(look)) ?? { look, cells: [] };
    group.cells.push(placed);
    groups.set(JSON.stringify(look), group);
  }
  return [...groups.values()].flatMap((group) =>
    styled(group.cells, { ...lookStyle(group.look), horizontal: "right" }),
  );
}

/** A number format in which words stand between quotes. */
const literal = (words: string): string => (words === "" ? "" : `"${words.replaceAll('"', '""')}"`);

/** The number format that prints numbers as a page does. */
export function lookStyle({ before, after, decimals, negative, thousands, nil }: NumberLook): NumberStyle {
  const point = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  const [open, close] = negative === "(" ? ["(", ")"] : [literal(negative), ""];
  const signed: Signed = (whole) => {
    const digits = `${whole}${point}`;
    const positive = `${literal(before)}${digits}${literal(after)}`;
    const negated = `${literal(before)}${open}${digits}${close}${literal(after)}`;
    return `${positive};${negated};${nil === null ? positive : literal(nil)}`;
  };
  if (thousands !== " ") return { numberFormat: signed(thousands === "," ? "#,##0" : "0") };
  const least = 10 ** -decimals / 2;
  return {
    numberFormat: signed("0"),
    largeNumberFormats: [
      { from: 1000 - least, numberFormat: signed("# ##0") },
      { from: 1_000_000 - least, numberFormat: signed("# ### ##0") },
    ],
  };
}

type NumberStyle = Required<Pick<Style, "numberFormat">> & Pick<Style, "largeNumberFormats">;
/** A format for numbers of so many digits: positive, negative, nil. */
type Signed = (digits: string) => string;

const onSheet: Signed = (digits) => `${digits};(${digits});—`;
/** Leaves room for the parenthesis behind numbers that have none, so that digits stand below digits. */
const hanging: Signed = (digits) => `${digits}_);(${digits});—_)`;

/**
 * How numbers look on the page: nil is a dash, negatives stand in parentheses. A rate prints its decimal only where it
 * has one.
 */
export const numberStyles = stylesBy(onSheet, "General");

/** The same with parentheses that hang beyond the digits, as the document prints them. */
export const hangingStyles = stylesBy(hanging, "General_)");

/**
 * Thousands are split by spaces, which Excel's formats can only write digit by digit, so each magnitude has a format of
 * its own.
 */
function stylesBy(signed: Signed, rate: string): Readonly<Record<Quantity, NumberStyle>> {
  const oneDecimal: NumberStyle = {
    numberFormat: signed("0.0"),
    largeNumberFormats: [
      { from: 999.95, numberFormat: signed("# ##0.0") },
      { from: 999999.95, numberFormat: signed("# ### ##0.0") },
    ],
  };
  const whole: NumberStyle = {
    numberFormat: signed("0"),
    largeNumberFormats: [
      { from: 999.5, numberFormat: signed("# ##0") },
      { from: 999999.5, numberFormat: signed("# ### ##0") },
    ],
  };
  return {
    money: oneDecimal,
    percentage: oneDecimal,
    posts: whole,
    rate: { numberFormat: rate },
    hundredths: { numberFormat: signed("0.00") },
    thousandths: { numberFormat: signed("0.000") },
  };
}
