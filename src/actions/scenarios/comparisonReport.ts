import type { Model } from "../../budget/model";
import type { Quantity } from "../../budget/notation/quantity";
import type { Report } from "../../excel/report/reportSheet";
import { format } from "../../locales/format";
import { localeOf } from "../../locales/locales";
import { markText } from "../../spreadsheet/cellContent";
import { inSentence, sectionNumber, wordsIn } from "../../tables/frame";
import { numberStyles } from "../../sheets/sheetStyles";
import type { Style } from "../../sheets/plan";
import {
  baseStyle,
  columnHeadingStyle,
  linkStyle,
  nameStyle,
  ruleBelow,
  ruleBelowHeadings,
  titleStyle,
  unitStyle,
} from "../../sheets/theme";
import type { ComparisonTold, DifferenceTold, EffectTold } from "./ScenarioStep";

type Messages = ReturnType<typeof localeOf>["messages"];

/** A line of the sheet: its words and values, and how it looks. */
interface Line {
  readonly cells: readonly (string | number | null)[];
  readonly kind: "title" | "unit" | "block" | "headings" | "value" | "total" | "blank";
  readonly quantity?: Quantity | null;
  /** Whether the difference of its two values is worked out. */
  readonly differs?: boolean;
  /** Cell to which the last column leads. */
  readonly link?: string | null;
}

/** Characters: measure or table, row, column or fund, first, second, difference, cell. */
const WIDTHS = [14, 48, 32, 16, 16, 14, 18];
const RIGHT = WIDTHS.length - 1;
/** Columns of the first value and of the difference. */
const [FIRST, DIFFERENCE] = [3, 5] as const;

/** The sheet that shows two scenarios side by side: what their difference comes to, then every cell that differs. */
export function comparisonReport(comparison: ComparisonTold, model: Model, language: string): Report {
  const { messages, tag } = localeOf(language);
  const lines = linesOf(comparison, model, messages, tag);
  const headings = lines.findLastIndex(({ kind }) => kind === "headings");
  const bottom = lines.length - 1;
  return {
    tabColor: "#7030A0",
    contents: lines.map((line, row) => WIDTHS.map((_, column) => contentOf(line, row, column))),
    links: lines.flatMap(({ link }, row) =>
      typeof link === "string" ? [{ row, column: RIGHT, text: plain(link), documentReference: link }] : [],
    ),
    styles: [
      { area: { top: 0, left: 0, bottom, right: RIGHT }, style: baseStyle },
      ...lines.flatMap((line, row) => stylesOf(line, row)),
      lineStyle(bottom, ruleBelow),
    ],
    columnWidths: WIDTHS,
    rowHeights: [],
    frozen: { rows: 0, columns: 0 },
    print: {
      landscape: true,
      area: { top: 0, left: 0, bottom, right: RIGHT },
      titleRows: { first: 0, last: 1 },
      header: model.symbol.replaceAll("&", "&&"),
      footer: "&P / &N",
    },
    filtered: { top: headings, left: 0, bottom: Math.max(bottom, headings + 1), right: RIGHT },
  };
}

/** Differences are formulas of the two values beside them. */
function contentOf({ cells, differs }: Line, row: number, column: number): string | number {
  const content = cells[column] ?? "";
  if (differs === true && column === DIFFERENCE) return `=E${String(row + 1)}-D${String(row + 1)}`;
  return typeof content === "string" ? markText(content) : content;
}

/** An address as people write it. */
const plain = (cell: string): string => cell.replaceAll("'", "");

function linesOf(
  { first, second, differences, byComponent, byGrade }: ComparisonTold,
  model: Model,
  messages: Messages,
  tag: string,
): readonly Line[] {
  const block = (key: keyof Messages & `comparison.${string}`): readonly Line[] => [
    { kind: "blank", cells: [] },
    { kind: "block", cells: [messages[key]] },
  ];
  const headings = (...keys: readonly (keyof Messages & `comparison.${string}`)[]): Line => ({
    kind: "headings",
    cells: [...keys.map((key) => messages[key]), first, second, messages["comparison.difference"]],
  });
  const differs = headings("comparison.table", "comparison.row", "comparison.column");
  return [
    {
      kind: "title",
      cells: [
        format(messages["comparison.title"], { section: wordsIn(inSentence(sectionNumber(model.section)), tag) }, tag),
      ],
    },
    { kind: "unit", cells: [format(messages["comparison.unit"], { first, second }, tag)] },
    ...block("comparison.byComponent"),
    headings("comparison.measure", "comparison.component", "comparison.fund"),
    ...byComponent.map((effect) => effectLine(effect, messages)),
    ...block("comparison.byGrade"),
    headings("comparison.measure", "comparison.grade", "comparison.fund"),
    ...byGrade.map((effect) => effectLine(effect, messages)),
    ...block("comparison.differences"),
    { ...differs, cells: [...differs.cells, messages["comparison.cell"]] },
    ...(differences.length === 0
      ? [{ kind: "value" as const, cells: [messages["comparison.none"]] }]
      : differences.map(differenceLine)),
  ];
}

const effectLine = ({ id, of, label, fundName, first, second }: EffectTold, messages: Messages): Line => ({
  kind: id === null ? "total" : "value",
  quantity: of,
  cells: [messages[`comparison.${of}`], label, fundName, first, second],
  differs: true,
});

const differenceLine = ({
  tableName,
  rowName,
  columnName,
  first,
  second,
  difference,
  quantity,
  cell,
}: DifferenceTold): Line => ({
  kind: "value",
  quantity,
  link: cell,
  cells: [tableName, rowName, columnName, first, second],
  differs: difference !== null,
});

const looks = {
  title: { ...titleStyle, wrap: false },
  unit: unitStyle,
  block: nameStyle,
  headings: { ...columnHeadingStyle, horizontal: "left", ...ruleBelowHeadings },
  value: null,
  total: { bold: true, borderTop: "thin", borderBottom: "thin" },
  blank: null,
} as const satisfies Record<Line["kind"], Style | null>;

function stylesOf({ kind, cells, quantity, link }: Line, row: number): Report["styles"] {
  const outline = looks[kind];
  const span = kind === "title" || kind === "unit" || kind === "block" ? 0 : cells.length > RIGHT ? RIGHT : DIFFERENCE;
  const isNumeric = kind === "value" || kind === "total" || kind === "headings";
  return [
    ...(outline === null ? [] : [{ area: { top: row, left: 0, bottom: row, right: span }, style: outline }]),
    ...(isNumeric
      ? [
          {
            area: { top: row, left: FIRST, bottom: row, right: DIFFERENCE },
            style: {
              horizontal: "right" as const,
              ...(kind === "headings" || quantity == null ? {} : numberStyles[quantity]),
            },
          },
        ]
      : []),
    ...(typeof link === "string"
      ? [{ area: { top: row, left: RIGHT, bottom: row, right: RIGHT }, style: { ...linkStyle, indent: 1 } }]
      : []),
  ];
}

const lineStyle = (row: number, style: Style): Report["styles"][number] => ({
  area: { top: row, left: 0, bottom: row, right: RIGHT },
  style,
});
