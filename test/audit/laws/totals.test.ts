import { audit } from "../../../src/audit/audit";
import type { Grid } from "../../../src/audit/reading/grid";

const revenue = (...amounts: readonly string[]): Grid => {
  const labels = [
    "Interest revenue",
    "Other revenue",
    "Prior-period adjustments",
    "Cancellation of obligations",
    "Total",
  ];
  return [["Category", "Amount"], ...labels.map((label, row) => [label, amounts[row] ?? ""])];
};

describe("a total of a single column", () => {
  test("that one misprint would make come out is found, with the cells where it may be", () => {
    const { findings } = audit(revenue("1 203.4", "88.2", "140.6", "12.5", "1 474.7"));
    expect(findings).toEqual([
      expect.objectContaining({ row: 5, printed: "1 474.7", computed: "1 444.7", rule: "total" }),
    ]);
  });

  test("that nothing explains is not checked", () => {
    expect(audit(revenue("1 203.4", "88.2", "140.6", "12.5", "3 918.3"))).toMatchObject({
      findings: [],
      notChecked: [{ axis: "row", line: 5, reason: "totalUnproved" }],
    });
  });
});
