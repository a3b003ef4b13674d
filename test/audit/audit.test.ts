import { audit } from "../../src/audit/audit";
import { readCell, type Cell } from "../../src/audit/reading/cell";
import { gridOf, type Grid } from "../../src/audit/reading/grid";
import type { AuditReport } from "../../src/audit/laws/report";
import { corrupted } from "./samples/corruption";
import { fixture } from "./samples/fixture";
import { random } from "./samples/random";
import { funds, grades, mission, shapes, staff } from "./samples/tables";

const section = fixture("section29C.tsv");
const slips = fixture("slips.tsv");

const found = (report: AuditReport): readonly string[] =>
  report.findings.map(({ row, column, printed, computed }) => `R${row + 1}C${column + 1} ${printed} -> ${computed}`);
const put = (grid: Grid, row: number, column: number, cell: Cell): Grid =>
  grid.map((cells, at) => (at === row ? cells.map((old, index) => (index === column ? cell : old)) : cells));
const without = (grid: Grid, row: number, column: number): Grid =>
  grid.map((cells, at) => (at === row ? cells.filter((_, index) => index !== column) : cells));

describe("the tables of section 29C", () => {
  test("the only slip is the total that is no number, and its row and column say what it was", () => {
    expect(found(audit(section.get("29C.4")!))).toEqual(["R10C2 47 83434 -> 47 834.3"]);
  });

  test.each([...section.keys()].filter((name) => name !== "29C.4"))("%s has no slip", (name) => {
    expect(found(audit(section.get(name)!))).toEqual([]);
  });

  test("two halves with headings of their own are audited as one table", () => {
    const { findings, notChecked } = audit([
      ...section.get("29C.6 professional")!,
      ...section.get("29C.6 general service")!,
    ]);
    expect([findings, notChecked]).toEqual([[], []]);
  });

  test("headings that slipped by a column do not mislead: the percentage of table 29C.9 is found by arithmetic", () => {
    const { columns, counts } = audit(section.get("29C.9")!);
    expect(columns[7]).toMatchObject({ role: "percentage", base: 2, from: [{ line: 6, sign: 1 }] });
    expect(counts.percentages).toBeGreaterThan(8);
  });

  test("estimates, changes and nested totals are recognised", () => {
    const { rows, columns } = audit(section.get("29C.8")!);
    expect(columns.map(({ role }) => role)).toEqual([
      "label",
      "blank",
      "figures",
      "figures",
      "figures",
      "figures",
      "total",
      "percentage",
      "change",
    ]);
    expect(rows.filter(({ role }) => role === "total").map(({ line }) => line)).toEqual([5, 9]);
  });
});

describe("slips that other official tables contain", () => {
  test.each([
    ["posts, subtotal without its change", ["R12C5 – -> 1"]],
    ["posts, subtotal with a sign", ["R16C6 (103) -> 103"]],
    ["objects, swapped digits", ["R8C6 1 389.0 -> 1 398.0"]],
    ["objects, two figures that do not fit", ["R3C6 33 359.9 -> 33 539.9"]],
    ["missions, one category short", ["R6C4 187 605.8 -> 185 282.8", "R9C7 – -> (100.0)"]],
    ["mission, variance without its sign", ["R6C6 (362.5) -> 362.5", "R6C7 (27.7) -> 27.7"]],
    ["staff, two subtotals", ["R5C11 (55) -> (56)", "R5C20 – -> (1)"]],
  ])("%s", (name, expected) => {
    expect(found(audit(slips.get(name)!)).map((text) => text.replace(/^R\d+/, "R"))).toEqual(
      expected.map((text) => text.replace(/^R\d+/, "R")),
    );
  });

  test("the likely misprint is named", () => {
    const misprint = (name: string): unknown => audit(slips.get(name)!).findings.map((finding) => finding.misprint);
    expect(misprint("objects, swapped digits")).toEqual(["swapped"]);
    expect(misprint("posts, subtotal with a sign")).toEqual(["sign"]);
  });
});

describe("tables of many shapes", () => {
  test("a right table raises no alarm", () => {
    const from = random(11);
    const alarms = Array.from({ length: 30 }, (_, index) =>
      found(audit(shapes[index % shapes.length]!(from).rows)),
    ).flat();
    expect(alarms).toEqual([]);
  });

  test.each([
    ["grades", grades],
    ["funds", funds],
    ["mission", mission],
    ["staff", staff],
  ] as const)("a lost or added sign in a table of %s is found, and its cell is named", (_, shape) => {
    const from = random(5);
    for (let round = 0; round < 12; round += 1) {
      const { rows } = shape(from);
      const cells = rows.flatMap((row, at) =>
        row.flatMap((text, column) => (at > 3 && column > 0 && /\d/.test(text) ? [{ at, column, text }] : [])),
      );
      const { at, column, text } = from.pick(cells);
      const { findings } = audit(put(rows, at, column, corrupted(text, "sign", from)));
      const named = findings.flatMap((finding) => [finding, ...finding.others]);
      expect(named).toContainEqual(expect.objectContaining({ row: at, column }));
    }
  });

  test("numbers in cells are audited as their text is", () => {
    const grid = put(slips.get("objects, swapped digits")!, 0, 0, "Object of expenditure");
    const typed = grid.map((row, at) =>
      row.map((cell) => {
        const reading = readCell(cell);
        return at > 1 && reading.kind === "number" ? reading.value : cell;
      }),
    );
    expect(audit(typed).findings.map(({ row, column }) => [row, column])).toEqual(
      audit(grid).findings.map(({ row, column }) => [row, column]),
    );
  });

  test("a table pasted as lines into one column is split", () => {
    const lines = section.get("29C.4")!.map((row) => [row.join("\t")]);
    expect(found(audit(lines))).toEqual(found(audit(section.get("29C.4")!)));
  });
});

describe("cells that stand in the wrong place", () => {
  test("a row that lost a dash is said to stand a column off from there", () => {
    const [finding, ...others] = audit(without(section.get("29C.9")!, 4, 3)).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ row: 4, misprint: "shifted" });
  });

  test("a figure that was lost is found where its row and its column agree on it", () => {
    expect(found(audit(put(section.get("29C.4")!, 5, 1, "")))).toContain("R6C2  -> 10 971.7");
  });
});

describe("silence", () => {
  const excluding = gridOf(
    [
      "\t2025 approved\t2026 estimate\tVariance (excluding resources redeployed) (percentage)",
      "Posts\t17 809.2\t13 712.7\t(17.0)",
      "Consultants\t135.2\t132.3\t(2.2)",
      "Travel of staff\t515.6\t400.0\t(1.2)",
      "Total\t18 460.0\t14 245.0\t(16.1)",
    ].join("\n"),
  );

  test("a percentage that leaves out what its heading names is not checked, not wrong", () => {
    const { findings, notChecked } = audit(excluding);
    expect(findings).toEqual([]);
    expect(notChecked).toContainEqual(expect.objectContaining({ axis: "column", line: 3, reason: "excluding" }));
  });

  test("a total of what is not in the table is not checked", () => {
    const { findings, notChecked } = audit(
      gridOf("Entity\t2024\t2025\nA\t10.0\t20.0\nB\t30.0\t40.0\nTotal, all missions\t900.0\t800.0"),
    );
    expect(findings).toEqual([]);
    expect(notChecked).toEqual([expect.objectContaining({ axis: "row", line: 3, reason: "totalUnproved" })]);
  });

  test("rates are no sums", () => {
    const { findings, counts } = audit(
      gridOf("Vacancy rates\tActual\tBudgeted\nMilitary\t5.1\t4.0\nCivilian\t9.4\t10.0\nNational\t12.0\t11.0"),
    );
    expect([findings, counts.totals]).toEqual([[], 0]);
  });

  test("what rounding of the parts explains is marked as rounding", () => {
    const { findings, roundings } = audit(
      gridOf("\t2024\t2025\nA\t10.3\t20.1\nB\t30.3\t40.2\nC\t0.4\t1.0\nTotal\t41.1\t61.3"),
    );
    expect(findings).toEqual([]);
    expect(roundings).toEqual([expect.objectContaining({ row: 4, column: 1, printed: "41.1", computed: "41.0" })]);
  });

  test("lines of which are part of the line above and not added", () => {
    const { findings, rows } = audit(
      gridOf(
        "Component\t2024\t2025\nDirection\t100.0\t110.0\nof which: travel\t20.0\t25.0\n" +
          "Programme\t900.0\t880.0\nTotal\t1 000.0\t990.0",
      ),
    );
    expect(findings).toEqual([]);
    expect(rows.map(({ role }) => role)).toEqual(["heading", "figures", "memo", "figures", "total"]);
  });

  test.each([
    ["nothing", []],
    ["a single word", [["Total"]]],
    [
      "blank rows",
      [
        [null, undefined],
        ["", ""],
      ],
    ],
    [
      "words only",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ] as const)("a range with %s has nothing to check", (_, grid) => {
    expect(audit(grid)).toMatchObject({
      findings: [],
      counts: { totals: 0, changes: 0, percentages: 0, notChecked: 0 },
    });
  });
});

describe("the conventions of other languages", () => {
  test.each([
    [
      "French",
      "\tCrédits ouverts\tVariation\tPrévisions\tPourcentage\nPostes\t17 809,2\t190,8\t18 000,0\t1,1\n" +
        "Consultants\t135,2\t(35,0)\t100,2\t(25,9)\nVoyages\t515,6\t(15,6)\t500,0\t(3,0)\nTotal\t18 " +
        "460,0\t140,2\t18 600,2\t0,8",
    ],
    [
      "Spanish",
      "\tConsignación\tCambios\tEstimación\tPorcentaje\nPuestos\t17 809,2\t190,8\t18 000,0\t1,1\n" +
        "Consultores\t135,2\t(35,0)\t100,2\t(25,9)\nViajes\t515,6\t(15,6)\t500,0\t(3,0)\nTotal\t18 " +
        "460,0\t140,2\t18 600,2\t0,8",
    ],
    [
      "Russian",
      "\tАссигнования\tИзменения\tСмета\tВ процентах\nДолжности\t17 809,2\t190,8\t18 000,0\t1,1\n" +
        "Консультанты\t135,2\t(35,0)\t100,2\t(25,9)\nПоездки\t515,6\t(15,6)\t500,0\t(3,0)\nВсего\t18 " +
        "460,0\t140,2\t18 600,2\t0,8",
    ],
    [
      "Arabic",
      "\tالاعتمادات\tالتغيير\tالتقديرات\tالنسبة المئوية\nالوظائف\t١٧ ٨٠٩٫٢\t١٩٠٫٨\t١٨ ٠٠٠٫٠\t١٫١\n" +
        "الخبراء\t١٣٥٫٢\t(٣٥٫٠)\t١٠٠٫٢\t(٢٥٫٩)\nالسفر\t٥١٥٫٦\t(١٥٫٦)\t٥٠٠٫٠\t(٣٫٠)\nالمجموع\t١٨ " +
        "٤٦٠٫٠\t١٤٠٫٢\t١٨ ٦٠٠٫٢\t٠٫٨",
    ],
  ])("a %s table is read, and a sign that is lost is found", (_, text) => {
    const grid = gridOf(text);
    expect(audit(grid)).toMatchObject({ findings: [], counts: { totals: 3, percentages: 4 } });
    const bare = `${grid[3]![2]}`.replace(/[()]/g, "");
    expect(audit(put(grid, 3, 2, bare)).findings).toEqual([
      expect.objectContaining({ row: 3, column: 2, misprint: "sign" }),
    ]);
  });
});
