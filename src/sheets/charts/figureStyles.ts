import type { Quantity } from "../../budget/quantity";
import { columnKeys } from "../../tables/figures/figure";
import { type Position, rectangles } from "../areas";
import { numberStyles } from "../numberFormats";
import type { Area, Style, StyledArea } from "../plan";
import * as theme from "../theme";
import type { FigureBand } from "./figureBands";

const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: columnKeys.length });

const prose = {
  title: theme.titleStyle,
  symbol: theme.unitStyle,
  note: theme.smallPrint,
  source: theme.smallPrint,
  figureNote: theme.smallPrint,
} as const satisfies Record<string, Style>;

const smallTable: Style = { size: theme.fontSizes.heading, wrap: true };
const headings: Style = { bold: true, borderTop: "thin", borderBottom: "thin" };
const total: Style = { bold: true, borderTop: "thin", borderBottom: "medium" };

/** How the sheet of figures looks; the numbers under a chart are ruled as a small table of the document. */
export function figureStyles(bands: readonly FigureBand[]): readonly StyledArea[] {
  const charts = bands.flatMap(({ kind }, row) => (kind === "chart" ? [row] : []));
  const body = {
    top: charts[0] ?? 0,
    left: 0,
    bottom: bands.findLastIndex(({ kind }) => kind === "gap"),
    right: columnKeys.length,
  };
  return [
    { area: { ...across(0), bottom: bands.length - 1 }, style: theme.baseStyle },
    { area: body, style: smallTable },
    { area: { ...body, left: 1 }, style: { horizontal: "right" } },
    ...bands.flatMap(bandStyles),
    ...quantities.flatMap((quantity) =>
      rectangles(cellsOf(bands, quantity)).map((area) => ({ area, style: numberStyles[quantity] })),
    ),
  ];
}

function bandStyles(band: FigureBand, row: number): readonly StyledArea[] {
  switch (band.kind) {
    case "chart":
    case "gap":
      return [];
    case "headings":
      return [{ area: across(row), style: headings }];
    case "row":
      return band.row.isDrawn ? [] : [{ area: across(row), style: total }];
    case "title":
    case "symbol":
    case "note":
    case "source":
    case "figureNote":
      return [{ area: { ...across(row), right: 0 }, style: prose[band.kind] }];
  }
}

const quantities: readonly Quantity[] = ["money", "posts", "percentage", "rate"];

function cellsOf(bands: readonly FigureBand[], quantity: Quantity): readonly Position[] {
  return bands.flatMap((band, row) =>
    band.kind !== "row"
      ? []
      : columnKeys.flatMap((column, index): Position[] => {
          const cell = band.row.cells[column];
          return cell !== undefined && "quantity" in cell && cell.quantity === quantity
            ? [{ row, column: index + 1 }]
            : [];
        }),
  );
}
