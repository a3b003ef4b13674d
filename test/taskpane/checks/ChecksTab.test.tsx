/** @jest-environment jsdom */
import type { CheckEntry } from "../../../src/actions/checks/CheckResult";
import { aCheckFinding } from "../session/aLiveWorkbook";
import { aPane } from "../pane/aPane";

let pane: Awaited<ReturnType<typeof aPane>>;
afterEach(() => pane.leave());

const wrongTotal = aCheckFinding({ typedOver: true, misprint: null });
const sentence = aCheckFinding({
  rule: "statedAmount",
  kind: "toUpdate",
  name: "Amounts in the text",
  place: "paragraph 29C.41",
  table: null,
  paragraph: "29C.41",
  cell: null,
  printed: "10 336 500",
  computed: "10 318 500",
  difference: "",
  misprint: null,
  message: "paragraph 29C.41: the text says 10 336 500, the facts give 10 318 500.",
  culprits: [{ table: "29C.10", row: "money/posts", column: "appropriation", cell: "'29C.10'!C7" }],
});
const slip = aCheckFinding({
  rule: "notation",
  name: "Notation",
  standing: "page",
  place: "Table 29C.4, Total",
  table: "29C.4",
  cell: "'29C.4'!B13",
  printed: "47 83434",
  computed: "47 834.3",
  difference: "",
  misprint: "garbled",
  message: "Table 29C.4, Total: “47 83434” is garbled; it must be 47 834.3.",
  culprits: [{ table: "29C.10", row: "money/posts", column: "change", cell: "'29C.10'!G7" }],
});
const gap = aCheckFinding({
  rule: "numbering",
  name: "Numbering",
  severity: "note",
  standing: "page",
  place: "paragraph 29C.12",
  table: null,
  paragraph: "29C.12",
  cell: null,
  printed: "29C.12",
  computed: "29C.11",
  difference: "",
  misprint: null,
  message: "paragraph 29C.12: 29C.12 stands where 29C.11 follows.",
});

/** The pane with a section loaded and the checks in sight. */
async function checks(
  findings = [slip, gap, sentence, wrongTotal],
  entries: readonly CheckEntry[] = [],
): Promise<void> {
  pane = await aPane((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: ["29C.10"] };
    desk.live.findings = findings;
    desk.live.entries = entries;
  });
  await pane.doing(() => pane.find("#tab-checks")?.click());
}

const cards = (): readonly string[] => pane.all(".finding h3").map(({ textContent }) => textContent ?? "");
const counts = (): readonly string[] => pane.all(".kind").map(({ textContent }) => textContent ?? "");
const list = (name: string) =>
  pane.doing(() =>
    pane
      .all(".kind")
      .find((each) => each.textContent?.includes(name))
      ?.click(),
  );

test("before a section is loaded the tab says so and leads to loading one", async () => {
  pane = await aPane();
  await pane.doing(() => pane.find("#tab-checks")?.click());
  expect(pane.text()).toContain("No section is in this workbook yet.");
  await pane.press("Load a section");
  expect(pane.find("#tab-budget")?.getAttribute("aria-selected")).toBe("true");
});

test("three lists have three counts; the tab counts only what the user has to mend, and that comes first", async () => {
  await checks();
  expect(counts()).toEqual(["1 To mend", "1 To update", "2 In the source"]);
  expect(pane.find("#tab-checks")?.textContent).toBe("Checks1");
  expect(cards()).toEqual(["Footing"]);
});

test("where nothing of the user's is wrong there is no badge, and what is to be updated comes first", async () => {
  await checks([slip, sentence]);
  expect(pane.find("#tab-checks")?.textContent).toBe("Checks");
  expect(cards()).toEqual(["Amounts in the text"]);
  expect(pane.find(".finding dl")?.textContent).toBe("The text says10\u202f336\u202f500Now10\u202f318\u202f500");
  expect(pane.text()).toContain("Your entries are right");
  await pane.press("29C.10!C7");
  expect(pane.desk.shown).toEqual(["'29C.10'!C7"]);
});

test("nothing at all is said in as many words", async () => {
  await checks([]);
  expect(pane.text()).toContain("Nothing that you entered breaks anything.");
  await list("To update");
  expect(pane.text()).toContain("No sentence and no stated total has to follow your entries.");
});

test("a total that was typed over gets its formula again in one press, and undo is at hand", async () => {
  await checks();
  await pane.press("Restore the formula: Table 29C.10, Total");
  expect(cards()).toEqual(["Amounts in the text"]);
  expect(pane.text()).toContain("The formula stands there again.");
  expect(pane.all("button").some(({ textContent }) => textContent === "Undo the restored formulas")).toBe(true);
});

test("a slip of the document is settled and opened again", async () => {
  await checks();
  await list("In the source");
  expect(cards()).toEqual(["Notation", "Numbering"]);
  await pane.press("Settle: Table 29C.4, Total");
  expect(counts()[2]).toBe("1 In the source");
  await pane.doing(() => {
    const settled = pane.find("details.settled");
    settled?.setAttribute("open", "");
    settled?.dispatchEvent(new Event("toggle"));
  });
  await pane.press("Open again: Table 29C.4, Total");
  expect(counts()[2]).toBe("2 In the source");
});

test("a finding tells what stands there, what should, by how much, and what may have happened", async () => {
  await checks();
  expect(pane.find(".finding dl")?.textContent).toBe("On the sheet(653.2)Computed(635.2)Difference(18.0)");
  await list("In the source");
  expect(pane.find(".finding dl")?.textContent).toBe("Printed47\u202f83434Computed47\u202f834.3Likelygarbled");
});

test("the place of a finding and the cells that would explain it lead there", async () => {
  await checks();
  await list("In the source");
  await pane.press("Table 29C.4, Total");
  await pane.press("29C.10!G7");
  expect(pane.desk.shown).toEqual(["'29C.4'!B13", "'29C.10'!G7"]);
});

test("what was entered is told, and is no finding", async () => {
  const entry = {
    table: "29C.10",
    row: "money/posts",
    column: "appropriation",
    cell: "'29C.10'!C7",
    model: "29c-2020",
  };
  await checks([], [{ ...entry, place: "Table 29C.10, Posts", was: "5 764.4", now: "5 746.4" }]);
  expect(pane.find(".entries summary")?.textContent).toBe("What you entered (1)");
  expect(pane.find(".entries li")?.textContent).toContain("29C.10!C7 5\u202f764.4 → 5\u202f746.4");
});

test("a long list is shown by and by", async () => {
  await checks(Array.from({ length: 45 }, () => wrongTotal));
  expect(cards()).toHaveLength(20);
  await pane.press("Show 25 more");
  expect(cards()).toHaveLength(40);
});

test("every finding is a list item named by its rule, and every control has a name", async () => {
  await checks();
  for (const item of pane.all(".finding"))
    expect(document.getElementById(item.getAttribute("aria-labelledby") ?? "")).not.toBeNull();
  const nameless = pane
    .all(".checks button, .checks input, .checks [role=combobox]")
    .filter(
      (control) =>
        (control.getAttribute("aria-label") ?? control.getAttribute("aria-labelledby") ?? control.textContent) === "",
    );
  expect(nameless).toEqual([]);
});
