import { audit } from "../../../src/audit/audit";
import { gridOf } from "../../../src/audit/reading/grid";
import { en } from "../../../src/audit/messages/en";
import { zh } from "../../../src/audit/messages/zh";
import { auditRows } from "../../../src/audit/spillAudit";
import { addressOf, notCheckedText, roleText } from "../../../src/audit/messages/sentence";
import { places } from "../../../src/locales/format";

const right = gridOf(
  "Component\t2024 approved\tChange\t2025 estimate\nDirection\t100.0\t10.0\t110.0\n" +
    "Programme\t900.0\t(20.0)\t880.0\nSupport\t50.0\t2.0\t52.0\nTotal\t1 050.0\t(8.0)\t1 042.0",
);
const wrong = right.map((row, at) => (at === 2 ? ["Programme", "900.0", "20.0", "880.0"] : row));

test("findings spill as a table under a heading, with the address, what is printed, what it should be, and why", () => {
  expect(auditRows(audit(wrong), "en")).toEqual([
    ["Cell", "Printed", "Computed", "Finding"],
    ["R3C3", "20.0", "(20.0)", "Base and changes do not give the estimate: (20.0) would fit. The sign is wrong."],
  ]);
});

test("where the range begins is known, addresses are those of the sheet, and Chinese readers read Chinese", () => {
  const [, line] = auditRows(audit(wrong), "zh-CN", { row: 9, column: 25 });
  expect(line).toEqual(["AB12", "20.0", "(20.0)", "基数加变动与估计数不符：应为 (20.0)。正负号有误。"]);
});

test("a table without slips says in one line what was checked", () => {
  expect(auditRows(audit(right), "en")).toEqual([
    ["No slip found. 3 totals, 4 changes, 0 percentages checked; nothing was left out."],
  ]);
  expect(auditRows(audit([]), "en")).toEqual([
    ["Nothing to check: no row or column was found that follows from others."],
  ]);
});

test("what each row and column was taken to be is said in words", () => {
  const { rows, columns } = audit(right);
  expect(columns.map((role) => roleText(role, "en"))).toEqual(["labels", "figures", "figures", "sum of columns 2, 3"]);
  expect(roleText(rows[4]!, "en")).toBe("total of rows 2–4");
  expect(roleText(rows[4]!, "zh")).toBe("第 2–4 行的合计");
});

test("why a line was not checked is said with its label", () => {
  expect(notCheckedText({ axis: "column", line: 3, label: "Percentage", reason: "excluding" }, "en")).toBe(
    "column 4 (Percentage): not checked: the heading says that something is left out",
  );
});

test("columns beyond Z have two letters", () => {
  expect([0, 25, 26, 701].map((column) => addressOf({ row: 0, column }, { row: 0, column: 0 }))).toEqual([
    "A1",
    "Z1",
    "AA1",
    "ZZ1",
  ]);
});

test("every sentence has the same places in both languages", () => {
  const keys = Object.keys(en) as (keyof typeof en)[];
  expect(keys.map((key) => [key, [...places(zh[key])].sort()])).toEqual(
    keys.map((key) => [key, [...places(en[key])].sort()]),
  );
});
