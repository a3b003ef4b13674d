import { type ColumnKey, type Figure, type FigureRow, rowKey } from "../tables/figure";
import { wordsIn } from "../tables/frame";
import type { CellSpan, ChartPlan, ChartSeriesPlan } from "./plan";

type Kind = Pick<ChartPlan, "type" | "series">;

const drawn = ({ rows }: Figure): readonly FigureRow[] => rows.filter(({ isDrawn }) => isDrawn);

/** Parts of posts in blues, parts of money in oranges. */
const posts = ["#0072B2", "#56B4E9", "#C9E4F6", "#7F9DB9"] as const;
const money = ["#D55E00", "#F3B95F"] as const;

/**
 * Number formats of data labels. A label knows no conditional formats, so thousands are split by a condition within the
 * format, which leaves no room for negatives: charts show amounts, and say variances in words. Nil shows nothing.
 */
const labelFormats = {
  posts: '[>=999.5]# ##0;[>0]0;""',
  money: '[>=999.95]# ### ##0.0;[>0]0.0;""',
  /** Thousands shown as millions. */
  millions: '0.0,;;""',
  rate: '0.#"%"',
} as const;

/** What is shown beside the thing itself: the rest of a whole, the year before. */
const background = "#C8C8C8";

/** A colour of a list, again from the beginning where the list is shorter. */
const colorAt = (colors: readonly string[], index: number): string => colors[index % colors.length] ?? background;

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
  const title = [figure.name, figure.caption, figure.unit].map((words) => wordsIn(words, language)).join("\n");
  return {
    name: `Figure ${figure.id}`,
    over: { row: rowKey(figure.id, "#chart"), from: "label", to: "third" },
    title,
    ...draw[figure.family](figure, language),
  };
}

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

/**
 * Colours that people with any kind of colour vision tell apart (Okabe and Ito), ordered so that neighbours also differ
 * in lightness: they stay apart in black and white.
 */
const sequence = ["#0072B2", "#E69F00", "#56B4E9", "#D55E00", "#F0E442", "#009E73", "#CC79A7"] as const;

/** Black or white, whichever is easier to read on a colour. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => part ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.3 ? "#000000" : "#FFFFFF";
}
