import { type Figure, type FigureRow, rowKey } from "../tables/figure";
import type { Row, Table } from "../tables/table";

/** One row of a sheet. */
export type Band =
  | { readonly kind: "name" | "title" | "unit" | "source" | "legend" | "gap"; readonly key: string }
  | { readonly kind: "note"; readonly key: string; readonly note: Table["notes"][number] }
  | { readonly kind: "columnHeadings"; readonly key: string; readonly level: number }
  | { readonly kind: "row"; readonly key: string; readonly row: Row };

/** The rows of a table's sheet from the top. Keys of rows that are not the table's own begin with `#`. */
export function layoutOf(table: Table): readonly Band[] {
  return isList(table) ? listLayout(table) : pageLayout(table);
}

/** Whether the table's lines are a list object, which the user may lengthen. */
export const isList = ({ family }: Table): boolean => family === "postChanges";

/** Levels of column headings. */
export const headingDepth = ({ columns }: Table): number => Math.max(...columns.map(({ headings }) => headings.length));

function pageLayout(table: Table): readonly Band[] {
  return [
    ...front(table),
    ...columnHeadings(table),
    ...table.rows.map(rowBand),
    { kind: "gap", key: "#gap" },
    ...back(table),
  ];
}

/** Total and notes stand above a list, so that nothing is in its way when lines are added below. */
function listLayout(table: Table): readonly Band[] {
  const lines = table.rows.filter(({ kind }) => kind === "data");
  const others = table.rows.filter(({ kind }) => kind !== "data");
  return [...front(table), ...back(table), ...others.map(rowBand), ...columnHeadings(table), ...lines.map(rowBand)];
}

/** A table without a number, or without numbers, has no row for its name or unit. */
function front({ name, unit }: Table): readonly Band[] {
  return [
    ...(hasWords(name) ? [{ kind: "name", key: "#name" } as const] : []),
    { kind: "title", key: "#title" },
    ...(hasWords(unit) ? [{ kind: "unit", key: "#unit" } as const] : []),
  ];
}

const hasWords = (text: Table["name"]): boolean => Object.keys(text).length > 0;

/** The colours are explained where there are inputs. */
function back({ notes, rows }: Table): readonly Band[] {
  const noteBands = notes.map((note, index): Band => ({ kind: "note", key: `#note/${String(index)}`, note }));
  const hasInputs = rows.some(({ cells }) => Object.values(cells).some(({ kind }) => kind === "input"));
  return [
    ...noteBands,
    { kind: "source", key: "#source" },
    ...(hasInputs ? [{ kind: "legend", key: "#legend" } as const] : []),
  ];
}

function columnHeadings(table: Table): readonly Band[] {
  return Array.from({ length: headingDepth(table) }, (_, level): Band => ({
    kind: "columnHeadings",
    key: `#headings/${String(level)}`,
    level,
  }));
}

const rowBand = (row: Row): Band => ({ kind: "row", key: row.key, row });

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
