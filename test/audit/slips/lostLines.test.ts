import { audit } from "../../../src/audit/audit";
import type { Grid } from "../../../src/audit/reading/grid";

const posts = (first: string, ...rows: Grid): Grid => [
  ["Category and grade", "2025 approved", "2026 proposed", "Changes", "2026 revised"],
  [first],
  ["USG", "1", "1", "—", "1"],
  ["ASG", "3", "3", "(1)", "2"],
  ["D-2", "4", "4", "(1)", "3"],
  ["P-5", "23", "24", "(4)", "20"],
  ...rows,
];
const general: Grid = [
  ["General Service"],
  ["GS (PL)", "2", "2", "—", "2"],
  ["GS (OL)", "9", "9", "(2)", "7"],
  ["Subtotal", "11", "11", "(2)", "9"],
];

describe("a subtotal that comes out in every column without the first line under its heading", () => {
  test("has left that line out", () => {
    const { findings } = audit(
      posts("Professional and higher", ["Subtotal", "30", "31", "(6)", "25"], ...general, [
        "Total",
        "41",
        "42",
        "(8)",
        "34",
      ]),
    );
    expect(findings).toEqual([
      expect.objectContaining({
        row: 6,
        column: 1,
        printed: "30",
        computed: "31",
        misprint: "leftOut",
        relations: 3,
        others: [{ row: 2, column: 1 }],
      }),
    ]);
  });

  test("has left nothing out where the total takes the line by itself", () => {
    expect(
      audit(
        posts("Professional and higher", ["Subtotal", "30", "31", "(6)", "25"], ...general, [
          "Total",
          "42",
          "43",
          "(8)",
          "35",
        ]),
      ).findings,
    ).toEqual([]);
  });
});
test("a subtotal that one column contradicts has lost no line, though a total over it comes out", () => {
  const table: Grid = [
    ["Category and grade", "2025 approved", "2026 proposed", "Redeployed", "Other", "2026 revised"],
    ["Professional"],
    ["P-4", "36", "36", "—", "(6)", "30"],
    ["P-3", "30", "30", "—", "(8)", "22"],
    ["Subtotal", "66", "66", "—", "(14)", "52"],
    ["Transitional capacity"],
    ["P-4", "—", "—", "—", "1", "1"],
    ["P-3", "—", "—", "—", "2", "2"],
    ["LL", "—", "—", "—", "—", "1"],
    ["Subtotal for transitional capacity", "—", "—", "—", "4", "4"],
    ["Total", "66", "66", "—", "(10)", "56"],
  ];
  expect(audit(table).findings.filter(({ misprint }) => misprint === "missingLine")).toEqual([]);
});
