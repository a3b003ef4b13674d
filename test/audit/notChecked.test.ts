import { audit } from "../../src/audit/audit";
import { findingText, notCheckedText, summaryText } from "../../src/audit/messages/sentence";
import { auditRows } from "../../src/audit/spillAudit";
import type { Grid } from "../../src/audit/reading/grid";

const table: Grid = [
  ["Component", "2029 approved", "Change", "2030 estimate", "Vehicles"],
  ["Direction", "100.0", "10.0", "110.0", "3"],
  ["Programme", "900.0", "(20.0)", "880.0", "14"],
  ["Support", "50.0", "2.0", "52.0", "2"],
];

test("figures in no relation to others are said to be unchecked, and nothing is called clean", () => {
  const report = audit(table);
  expect(report.findings).toEqual([]);
  expect(report.notChecked).toEqual([{ axis: "column", line: 4, label: "Vehicles", reason: "noRelation" }]);
  expect(summaryText(report, "en")).toBe(
    "No slip found in what was checked: 0 totals, 3 changes, 0 percentages. 1 row or column was not checked.",
  );
});

test("the spilled table says so in its first row, and why in the next", () => {
  const [first, second] = auditRows(audit(table), "en", { row: 0, column: 0 });
  expect(first?.[0]).toContain("not checked");
  expect(second?.[3]).toBe(
    "column E (Vehicles): not checked: its figures follow from nothing else in the table, and nothing " +
      "follows from them",
  );
});

test("numbers that follow from nothing are not called right", () => {
  const report = audit([
    ["Year", "Visitors", "Rooms"],
    ["First", "31", "407"],
    ["Second", "118", "22"],
    ["Third", "5", "390"],
  ]);
  expect(summaryText(report, "en")).toMatch(/^Nothing to check/);
});

test("no text is longer than a card, however long the labels are", () => {
  const long = "Substantive services ".repeat(300);
  const rows = table.map((row, at) => (at === 2 ? [long, "900.0", "20.0", "880.0", "14"] : row));
  const report = audit([...rows, [`Total ${long}`, "1.0", "2.0", "3.0", "4"]]);
  const texts = [
    ...report.findings.map((finding) => findingText(finding, "en")),
    ...report.notChecked.map((line) => notCheckedText(line, "en")),
  ];
  expect(texts.length).toBeGreaterThan(0);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(300);
});
