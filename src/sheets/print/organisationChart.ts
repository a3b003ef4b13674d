import { childrenOf } from "../../budget/components";
import type { Component, Model } from "../../budget/model";
import { regularBudget } from "../../budget/regularBudget";
import { term } from "../../locales/locales";
import { partsOf } from "../../tables/components";
import type { Table } from "../../tables/table";
import { wordsIn } from "../../tables/frame";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import { hangingStyles } from "../sheetStyles";
import type { Area, PrintSetup, StyledArea } from "../plan";
import type { Standing } from "./printPage";

/** A box of the chart: the row of the table that it shows, and the columns of the page that it covers. */
interface Box {
  readonly row: string;
  readonly title: string;
  readonly depth: number;
  readonly left: number;
  readonly right: number;
}

/** A unit without parts takes a column of words, one of numbers, and the space beside it. */
const columnsOfUnit = [24, 7, 2] as const;
const [NAME, HEADROOM] = [0, 3] as const;

interface OrganisationChart {
  readonly contents: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly styles: readonly StyledArea[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly print: PrintSetup;
}

/** The organisation as boxes below one another, each with its posts, drawn from the numbers of the table. */
export function organisationChart(model: Model, table: Table, standing: Standing): OrganisationChart {
  const place = standing.placement[table.id];
  const boxes = boxesOf(model, standing.language);
  const lines = table.columns.filter(({ key }) => key.startsWith("estimate/"));
  const depths = 1 + Math.max(...boxes.map(({ depth }) => depth));
  // The name of the unit, its posts, and the line that leads to the units below.
  const step = lines.length + 2;
  const width = 1 + Math.max(...boxes.map(({ right }) => right));
  const notes = table.notes.map((_, index) => place?.rows[`#note/${String(index)}`]);
  const height = HEADROOM + depths * step + notes.length;
  const cells = Array.from({ length: height }, () => new Array<string>(width).fill(""));
  const link = (row: number | undefined, column: number | undefined): string =>
    place === undefined || row === undefined || column === undefined
      ? ""
      : `=${sheetPrefix(place.sheet)}${cellAddress(row, column)}`;
  const put = (row: number, column: number, text: string): void => {
    const line = cells[row];
    if (line !== undefined) line[column] = text;
  };
  for (const [index, key] of ["#name", "#title"].entries()) put(NAME + index, 0, link(place?.rows[key], 0));
  notes.forEach((row, index) => put(height - notes.length + index, 0, link(row, 0)));
  for (const box of boxes) {
    const top = topOf(box, step);
    if (box.depth > 0) put(top - 1, box.left, "│");
    put(top, box.left, box.title);
    lines.forEach(({ key, headings }, index) => {
      put(top + 1 + index, box.left, lineName(key, headings, standing.language));
      put(top + 1 + index, box.right, link(place?.rows[box.row], place?.columns[key]));
    });
  }
  const columnWidths = Array.from({ length: width }, (_, column) => columnsOfUnit[column % columnsOfUnit.length] ?? 2);
  return {
    contents: cells,
    merges: [...boxes.flatMap((box) => mergesOf(box, step, lines.length)), ...proseAreas(height, notes.length, width)],
    styles: stylesOf(boxes, step, lines.length, { height, width, notes: notes.length }, standing.language),
    columnWidths,
    rowHeights: cells.map((_, row) => (row === NAME + 1 ? 15 : row >= height - notes.length ? 24 : 13)),
    print: {
      landscape: true,
      area: { top: 0, left: 0, bottom: height - 1, right: width - 1 },
      titleRows: null,
      header: `&"Times New Roman,Regular"${model.symbol.replaceAll("&", "&&")}`,
      footer: '&"Times New Roman,Regular"&P',
    },
  };
}

/** The section over its components, each component over its parts; a unit is as broad as what is below it. */
function boxesOf(model: Model, language: string): readonly Box[] {
  const leavesOf = (parts: readonly Component[]): number =>
    parts.reduce((sum, { id }) => sum + Math.max(1, leavesOf(partsOf(model, id))), 0);
  const below = (parts: readonly Component[], depth: number, first: number): readonly Box[] =>
    parts.flatMap((part, index): readonly Box[] => {
      const left = first + leavesOf(parts.slice(0, index));
      const own = partsOf(model, part.id);
      const { number, label } = part;
      const title = number === null ? wordsIn(label, language) : `${String(number)}. ${wordsIn(label, language)}`;
      return [boxAt(part.id, title, depth, left, leavesOf([part])), ...below(own, depth + 1, left)];
    });
  const components = childrenOf(model.components, null);
  const whole = boxAt("total", wordsIn(model.titles.section, language), 0, 0, leavesOf(components));
  return [whole, ...below(components, 1, 0)];
}

function boxAt(row: string, title: string, depth: number, first: number, leaves: number): Box {
  const left = first * columnsOfUnit.length;
  return { row, title, depth, left, right: left + leaves * columnsOfUnit.length - 2 };
}

const topOf = ({ depth }: Box, step: number): number => HEADROOM + depth * step;

/** `RB: Professional and higher`; the funds by the abbreviations that the annex explains. */
function lineName(key: string, headings: Table["columns"][number]["headings"], language: string): string {
  const [, fund = ""] = key.split("/");
  if (fund === "total") return wordsIn(term("total"), language);
  return key === `estimate/${regularBudget}` || headings.length < 3
    ? fund
    : `${fund}: ${wordsIn(headings.at(-1) ?? {}, language)}`;
}

const proseAreas = (height: number, notes: number, width: number): readonly Area[] =>
  [NAME + 1, ...Array.from({ length: notes }, (_, index) => height - notes + index)].map((row) => ({
    top: row,
    left: 0,
    bottom: row,
    right: width - 1,
  }));

function mergesOf(box: Box, step: number, lines: number): readonly Area[] {
  const top = topOf(box, step);
  const across = (row: number, right: number): Area => ({ top: row, left: box.left, bottom: row, right });
  const names = Array.from({ length: lines }, (_, index) => across(top + 1 + index, box.right - 1));
  return [
    ...(box.depth > 0 ? [across(top - 1, box.right)] : []),
    across(top, box.right),
    ...(box.right - 1 > box.left ? names : []),
  ];
}

function stylesOf(
  boxes: readonly Box[],
  step: number,
  lines: number,
  { height, width, notes }: { readonly height: number; readonly width: number; readonly notes: number },
  language: string,
): readonly StyledArea[] {
  const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
  const font = language === "zh" ? "SimSun" : "Times New Roman";
  return [
    { area: area(0, 0, height - 1, width - 1), style: { font, size: 8, color: "#000000", vertical: "center" } },
    { area: area(NAME, 0, NAME, 0), style: { size: 10 } },
    { area: area(NAME + 1, 0, NAME + 1, 0), style: { size: 10, bold: true } },
    ...(notes > 0
      ? [{ area: area(height - notes, 0, height - 1, 0), style: { wrap: true, vertical: "top" } as const }]
      : []),
    ...boxes.flatMap((box): StyledArea[] => {
      const top = topOf(box, step);
      const numbers = area(top + 1, box.right, top + lines, box.right);
      const last = area(top + lines, box.left, top + lines, box.right);
      return [
        ...(box.depth > 0
          ? [{ area: area(top - 1, box.left, top - 1, box.right), style: { horizontal: "center" } as const }]
          : []),
        {
          area: area(top, box.left, top, box.right),
          style: { bold: true, horizontal: "center", borderBottom: "thin" },
        },
        { area: numbers, style: { horizontal: "right", font: "Times New Roman", ...hangingStyles.posts } },
        { area: last, style: { bold: true, borderTop: "thin" } },
        { area: area(top, box.left, top + lines, box.right), style: { box: "thin" } },
      ];
    }),
  ];
}
