import { audit } from "../../../src/audit/audit";
import type { Grid } from "../../../src/audit/reading/grid";

const posts = (p4: string): Grid => [
  [
    "Category and grade",
    "2025 approved",
    "2026 proposed programme budget",
    "Redeployed",
    "Other changes",
    "2026 revised",
  ],
  ["D-2", "2", "2", "—", "—", "2"],
  ["P-5", "7", "7", "—", "(1)", "6"],
  ["P-4", "20", p4, "—", "(5)", "15"],
  ["P-3", "12", "12", "—", "(2)", "10"],
  ["Total", "41", "41", "—", "(8)", "33"],
];

test("an estimate follows from what stands before its changes, not from a base that is equal by chance", () => {
  expect(audit(posts("20")).columns[5]).toMatchObject({ from: [{ line: 2 }, { line: 3 }, { line: 4 }] });
  expect(audit(posts("(20)")).findings).toEqual([
    expect.objectContaining({ row: 3, column: 2, computed: "20", misprint: "sign" }),
  ]);
});
