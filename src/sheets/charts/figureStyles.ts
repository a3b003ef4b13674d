import { columnKeys } from "../../tables/figures/figure";
import { numberStyles } from "../numberFormats";
import type { Area, Style, StyledArea } from "../plan";
import * as theme from "../theme";
import type { FigureBand } from "./figureBands";

const wide = (row: number): Area => ({ top: row, left: 0, bottom: row, right: columnKeys.length });
const first = (row: number): Area => ({ ...wide(row), right: 0 });
const numbersOf = (row: number): Area => ({ ...wide(row), left: 1 });

const prose = { title: theme.titleStyle, symbol: theme.unitStyle, note: theme.smallPrint, source: theme.smallPrint, figureNote: theme.smallPrint } as const satisfies Record<string, Style>;

/** How a row of the sheet of figures looks; the table under a chart is ruled as a small table of the document. */
export function figureStyles(band: FigureBand, row: number): readonly StyledArea[] {
  switch (band.kind) {
    case "chart":
    case "gap":
      return [];
    case "headings":
      return [
        { area: wide(row), style: { bold: true, size: 9, wrap: true, vertical: "bottom", borderTop: "thin", borderBottom: "thin" } },
        { area: numbersOf(row), style: { horizontal: "right" } },
      ];
    case "row":
      return rowStyles(band, row);
    case "title":
    case "symbol":
    case "note":
    case "source":
    case "figureNote":
      return [{ area: first(row), style: prose[band.kind] }];
  }
}

function rowStyles({ row: { cells, isDrawn } }: Extract<FigureBand, { kind: "row" }>, row: number): readonly StyledArea[] {
  const formats = columnKeys.flatMap((column, index): StyledArea[] => {
    const cell = cells[column];
    if (cell === undefined || !("quantity" in cell)) return [];
    return [{ area: { top: row, left: index + 1, bottom: row, right: index + 1 }, style: numberStyles[cell.quantity] }];
  });
  const total: Style = isDrawn ? {} : { bold: true, borderTop: "thin", borderBottom: "medium" };
  return [{ area: wide(row), style: { size: 9, ...total } }, { area: first(row), style: { wrap: true, vertical: "top" } }, ...formats];
}
