import { audit } from "../../../src/audit/audit";
import type { Grid } from "../../../src/audit/reading/grid";

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
