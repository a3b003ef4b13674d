/** @jest-environment jsdom */
import { ActionError } from "../../../src/actions/context/ActionError";
import type { AuditResult } from "../../../src/actions/audit/auditArea";
import type { ADesk } from "../session/aDesk";
import { aPane } from "../pane/aPane";

const withASlip: Partial<AuditResult> = {
  range: "Sheet1!B3:E9",
  summary: "1 cell does not fit.",
  findings: [
    {
      cell: "'Sheet1'!D6",
      row: "Travel",
      column: "Change",
      rule: "change",
      printed: "15.6",
      computed: "(15.6)",
      difference: 31.2,
      misprint: "sign",
      message: "Base and changes do not give the estimate: (15.6) would fit. The sign is wrong.",
      culprits: [{ cell: "'Sheet1'!D6" }, { cell: "'Sheet1'!E6" }],
    },
  ],
  columns: [
    { line: "B", role: "label", label: "", words: "labels" },
    { line: "E", role: "change", label: "2020", words: "sum of columns C, D" },
  ],
  rows: [{ line: "9", role: "total", label: "Total", words: "total of rows 4–8" }],
  notChecked: [
    {
      axis: "column",
      line: "F",
      label: "Rate",
      reason: "ratioUnproved",
      message: "column F (Rate): not checked: what it is a percentage of was not found",
    },
  ],
};

async function audited(prepare: (desk: ADesk) => void) {
  const pane = await aPane(prepare);
  await pane.press("Audit");
  await pane.press("Audit the selection");
  return pane;
}

test("what is selected is audited in the language of the pane, and nothing before that is asked", async () => {
  const pane = await aPane();
  await pane.press("Audit");
  expect(pane.desk.audited).toEqual([]);
  await pane.press("Audit the selection");
  expect(pane.desk.audited).toEqual(["selection en"]);
  expect(pane.text()).toContain("No slip found.");
  await pane.leave();
});

test("a finding says what is printed and what others give, and leads to all cells that explain it", async () => {
  const pane = await audited((desk) => {
    desk.found = { ...desk.found, ...withASlip };
  });
  expect(pane.find(".finding")?.textContent).toMatch(
    /Sheet1!D6.*Travel · Change.*15\.6.*\(15\.6\).*31\.2.*The sign is wrong\..*Sheet1!E6/s,
  );
  await pane.press("Sheet1!D6");
  await pane.press("Sheet1!E6");
  expect(pane.desk.shown).toEqual(["'Sheet1'!D6", "'Sheet1'!E6"]);
  await pane.leave();
});

test("it says what each row and column was taken to be, what was not checked and why", async () => {
  const pane = await audited((desk) => {
    desk.found = { ...desk.found, ...withASlip };
  });
  for (const words of [
    "What each column was taken to be",
    "sum of columns C, D",
    "What each row was taken to be",
    "total of rows 4–8",
    "1 row or column was not checked",
    "what it is a percentage of was not found",
    "=BUDGET.AUDIT(Sheet1!B3:E9)",
  ])
    expect(pane.text()).toContain(words);
  await pane.leave();
});

test("the result is said again when the pane speaks another language", async () => {
  const pane = await audited(() => undefined);
  await pane.doing(() => pane.session.speak("zh"));
  expect(pane.desk.audited).toEqual(["selection en", "Sheet1!A1:C4 zh"]);
  expect(pane.button("审核所选区域")).toBeDefined();
  await pane.leave();
});

test("what cannot be audited is said in words, and the next try may succeed", async () => {
  const pane = await audited((desk) => {
    desk.failWith = new ActionError("NotATable", { place: "Sheet1!B3" });
  });
  expect(pane.find("[role=alert]")?.textContent).toContain("There is no table of figures in Sheet1!B3.");
  await pane.doing(() => {
    pane.desk.failWith = null;
  });
  await pane.press("Audit the selection");
  expect(pane.find("[role=alert]")).toBeNull();
  await pane.leave();
});
