import { type ColumnKey, type Figure, type FigureRow, rowKey } from "../../tables/figures/figure";
import { wordsIn } from "../../tables/words";
import type { CellSpan, ChartPlan, ChartSeriesPlan } from "./chartPlan";
import { labelFormats } from "./labelFormats";
import { background, colorAt, money, posts, sequence } from "./palette";

type Kind = Pick<ChartPlan, "type" | "series">;

const draw = {
  numbers: (figure, language) => ({
    type: "bars",
    series: drawn(figure).map((row, at) =>
      across(figure, row, colorAt(sequence, at), [labelFormats.posts, labelFormats.money], language),
    ),
  }),
  share: (figure, language) => ({
    type: "pie",
    series: [down(figure, "first", [sequence[0], background], labelFormats.millions, language)],
  }),
  subprogrammes: (figure, language) => ({
    type: "pie",
    series: [
      down(
        figure,
        "first",
        drawn(figure).map((_, at) => colorAt(sequence, at)),
        labelFormats.millions,
        language,
      ),
    ],
  }),
  variance: (figure, language) => ({
    type: "columns",
    series: [
      down(figure, "first", [background], labelFormats.money, language),
      down(figure, "second", [sequence[0]], labelFormats.money, language),
    ],
  }),
  performance: (figure, language) => ({
    type: "columns",
    series: [down(figure, "first", [sequence[0]], labelFormats.rate, language)],
  }),
  distribution: (figure, language) => ({ type: "bars", series: distribution(figure, language) }),
} as const satisfies Record<Figure["family"], (figure: Figure, language: string) => Kind>;

/** The chart of a figure, over the row of that key. */
export function chartOf(figure: Figure, language: string): ChartPlan {
  const title = `${wordsIn(figure.name, language)}\n${wordsIn(figure.caption, language)}\n${wordsIn(figure.unit, language)}`;
  return {
    name: `Figure ${figure.id}`,
    over: { row: rowKey(figure.id, "#chart"), from: "label", to: "third" },
    title,
    ...draw[figure.family](figure, language),
  };
}

const drawn = ({ rows }: Figure): readonly FigureRow[] => rows.filter(({ isDrawn }) => isDrawn);

/** A series of one column, its points the rows of the figure. */
function down(
  figure: Figure,
  column: ColumnKey,
  colors: readonly string[],
  format: string,
  language: string,
): ChartSeriesPlan {
  const rows = drawn(figure);
  const [first, last] = [rowKey(figure.id, rows[0]?.key ?? ""), rowKey(figure.id, rows.at(-1)?.key ?? "")];
  const span = (key: ColumnKey | "label"): CellSpan => ({
    from: { row: first, column: key },
    to: { row: last, column: key },
  });
  const heading = figure.columns.find(({ key }) => key === column)?.heading ?? {};
  return {
    name: wordsIn(heading, language),
    values: span(column),
    categories: span("label"),
    colors,
    labelFormats: [format],
  };
}

/** A series of one row, its points the columns of the figure. */
function across(
  figure: Figure,
  row: FigureRow,
  color: string,
  formats: readonly string[],
  language: string,
): ChartSeriesPlan {
  const [first, last] = [figure.columns[0]?.key ?? "first", figure.columns.at(-1)?.key ?? "first"];
  const span = (key: string): CellSpan => ({
    from: { row: rowKey(figure.id, key), column: first },
    to: { row: rowKey(figure.id, key), column: last },
  });
  const name = row.label.kind === "words" ? wordsIn(row.label.text, language) : row.key;
  return { name, values: span(row.key), categories: span("#headings"), colors: [color], labelFormats: formats };
}

/** One bar of posts and one of money, each of them split into its own parts. */
function distribution(figure: Figure, language: string): readonly ChartSeriesPlan[] {
  const rows = drawn(figure);
  return rows.map((row) => {
    const isPosts = row.cells.first !== undefined;
    const at = rows.filter(({ cells }) => (cells.first !== undefined) === isPosts).indexOf(row);
    const color = isPosts ? colorAt(posts, at) : colorAt(money, at);
    return across(figure, row, color, [isPosts ? labelFormats.posts : labelFormats.money], language);
  });
}
