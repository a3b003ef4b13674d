import { type Figure, type FigureRow, rowKey } from "../../tables/figures/figure";

/** One row of the sheet of figures. */
export type FigureBand =
  | { readonly kind: "title" | "symbol" | "note" | "source"; readonly key: string }
  | { readonly kind: "chart" | "headings" | "gap"; readonly key: string; readonly figure: Figure }
  | { readonly kind: "row"; readonly key: string; readonly figure: Figure; readonly row: FigureRow }
  | {
      readonly kind: "figureNote";
      readonly key: string;
      readonly figure: Figure;
      readonly note: Figure["notes"][number];
    };

/** The rows of the sheet from the top: each chart stands over one tall row, the numbers that it shows below it. */
export function figureBands(figures: readonly Figure[]): readonly FigureBand[] {
  return [
    { kind: "title", key: "#title" },
    { kind: "symbol", key: "#symbol" },
    ...figures.flatMap(bandsOf),
    { kind: "note", key: "#note" },
    { kind: "source", key: "#source" },
  ];
}

function bandsOf(figure: Figure): readonly FigureBand[] {
  const key = (name: string): string => rowKey(figure.id, name);
  return [
    { kind: "chart", key: key("#chart"), figure },
    { kind: "headings", key: key("#headings"), figure },
    ...figure.rows.map((row): FigureBand => ({ kind: "row", key: key(row.key), figure, row })),
    ...figure.notes.map((note, index): FigureBand => ({
      kind: "figureNote",
      key: key(`#note/${String(index)}`),
      figure,
      note,
    })),
    { kind: "gap", key: key("#gap"), figure },
  ];
}
