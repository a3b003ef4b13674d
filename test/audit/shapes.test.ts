import { audit } from "../../src/audit/audit";
import { readCell, type Cell } from "../../src/audit/reading/cell";
import type { Grid } from "../../src/audit/reading/grid";
import { corrupted } from "./samples/corruption";
import { fixture } from "./samples/fixture";
import { random } from "./samples/random";

/** Right tables of many kinds in six languages, with invented figures in each country's notation. */
const shapes = fixture("shapes.tsv");

const isFigure = (cell: Cell): boolean => readCell(cell).kind === "number" && /\d/.test(String(cell));
const said = (grid: Grid): readonly string[] =>
  audit(grid).findings.map(
    ({ row, column, printed, computed }) => `R${row + 1}C${column + 1} ${printed} -> ${computed}`,
  );
const put = (grid: Grid, row: number, column: number, cell: Cell): Grid =>
  grid.map((cells, at) => (at === row ? cells.map((old, index) => (index === column ? cell : old)) : cells));

test.each([...shapes.keys()])("nothing is wrong in %s", (name) => {
  expect(said(shapes.get(name) ?? [])).toEqual([]);
});

test("a digit that is changed in a total is found in nearly every table that has one", () => {
  const from = random(3);
  const tables = [...shapes].filter(([name, grid]) => !/noTotal|totalTop/.test(name) && grid.at(-1)?.some(isFigure));
  const missed = tables.flatMap(([name, grid]) => {
    const row = grid.length - 1;
    const column = grid[row]?.findIndex(isFigure) ?? 0;
    const slip = corrupted(String(grid[row]?.[column]), "swap", from) ?? "999 999.9";
    return audit(put(grid, row, column, slip)).findings.some((finding) =>
      [finding, ...finding.others].some((place) => place.row === row && place.column === column),
    )
      ? []
      : [name];
  });
  expect(tables.length).toBeGreaterThan(30);
  expect(missed.length).toBeLessThanOrEqual(tables.length * 0.05);
});

describe("lines and cells that are lost", () => {
  const parts: Grid = [
    ["Object of expenditure", "2024 appropriation", "Changes", "2025 estimate"],
    ["Posts", "1 203.4", "(20.1)", "1 183.3"],
    ["Consultants", "88.2", "4.0", "92.2"],
    ["Travel of staff", "140.6", "—", "140.6"],
    ["Hospitality", "12.5", "0.5", "13.0"],
    ["Total", "1 444.7", "(15.6)", "1 429.1"],
  ];

  test("a total that comes out in every column with one line more has lost that line", () => {
    const findings = audit(parts.filter(([label]) => label !== "Consultants")).findings;
    expect(findings).toEqual([
      expect.objectContaining({
        row: 4,
        rule: "total",
        printed: "1 444.7",
        computed: "1 356.5",
        misprint: "missingLine",
      }),
    ]);
  });

  test("a total of lines on another page is not: what is missing is more than any line", () => {
    expect(audit(parts.filter(([label]) => label !== "Posts"))).toMatchObject({
      findings: [],
      notChecked: [{ axis: "row", line: 4, reason: "totalUnproved" }],
    });
  });

  test("a row that lost a figure is said to stand a column off, though every total breaks with it", () => {
    const shifted = parts.map((row) => (row[0] === "Consultants" ? ["Consultants", "4.0", "92.2", ""] : row));
    expect(audit(shifted).findings).toEqual([
      expect.objectContaining({ row: 2, column: 1, printed: "4.0", computed: "88.2", misprint: "shifted" }),
    ]);
  });
});

test("a total that no misprint of its own explains is named where one of many parts may be misprinted", () => {
  const grades = [
    ["", "ASG", "D-2", "D-1", "P-5", "P-4", "P-3", "Total"],
    ["2025", "18", "51", "180", "375", "336", "122", "1082"],
    ["2026", "17", "42", "161", "347", "306", "41", "921"],
    ["Revised", "15", "44", "127", "297", "244", "16", "743"],
  ];
  expect(said(grades)).toEqual(["R3C8 921 -> 914"]);
});

describe("a blank at the end of a row", () => {
  const table: Grid = [
    [
      "Entity",
      "2025 approved",
      "2026 proposed",
      "Relocation",
      "Other",
      "Total changes",
      "2026 revised",
      "Temporary posts",
    ],
    ["Advisory Committee", "12", "12", "—", "—", "—", "12", ""],
    ["Executive Office", "92", "92", "(7)", "(17)", "(24)", "68", "—"],
    ["Ethics Office", "9", "9", "—", "(1)", "(1)", "(8)", "—"],
    ["Ombudsman", "21", "21", "—", "(3)", "(3)", "18", "—"],
    ["Youth Office", "16", "16", "—", "—", "—", "16", "5"],
    ["Total", "150", "150", "(7)", "(21)", "(28)", "122", "5"],
  ];

  test("is no lost figure where the row comes out, though a total over it breaks for another reason", () => {
    expect(said(table)).toEqual(["R4C7 (8) -> 8"]);
  });
});

describe("labels to the right", () => {
  const grid: Grid = [
    ["المجموع", "تغييرات أخرى", "اعتمادات عام 2024", "وجه الإنفاق"],
    ["110.0", "10.0", "100.0", "الوظائف"],
    ["225.5", "25.5", "200.0", "الضيافة"],
    ["353.5", "35.5", "300.0", "المجموع"],
  ];

  test("a table in Arabic is read from right to left, and its cells are named where they stand", () => {
    const { columns, findings } = audit(grid);
    expect(columns[3]).toMatchObject({ role: "label", line: 3 });
    expect(findings).toEqual([expect.objectContaining({ row: 3, column: 0, printed: "353.5", computed: "335.5" })]);
  });
});

describe("a variance under a total", () => {
  const table = (percentage: string): Grid => [
    [
      "Object of expenditure",
      "2025 approved",
      "2026 proposed programme budget",
      "Resources redeployed",
      "Other changes",
      "2026 revised estimate",
    ],
    ["Posts", "900.0", "910.0", "(90.0)", "(120.0)", "700.0"],
    ["Travel", "50.0", "55.0", "—", "(5.0)", "50.0"],
    ["Consultants", "50.0", "45.0", "(10.0)", "5.0", "40.0"],
    ["Total", "1 000.0", "1 010.0", "(100.0)", "(120.0)", "790.0"],
    ["Variance compared with 2025 approved (percentage)", "", "", "", "", percentage],
  ];

  test.each(["(21.0)", "(12.2)"])("%s is right: of the whole base, or of what was not redeployed", (percentage) => {
    expect(said(table(percentage))).toEqual([]);
  });

  test("digits that are swapped are found", () => {
    expect(said(table("(12.0)"))).toEqual(["R6C6 (12.0) -> (21.0)"]);
  });

  test("names its column in whatever order of words", () => {
    const named = table("(12.0)").map(([label = "", ...cells]) => [
      String(label).replace("2025 approved (", "what was approved for 2025 ("),
      ...cells,
    ]);
    expect(said(named)).toEqual(["R6C6 (12.0) -> (21.0)"]);
  });
});
