/** @jest-environment jsdom */
import { aCheckFinding } from "../session/aLiveWorkbook";
import { aPane } from "../pane/aPane";

let pane: Awaited<ReturnType<typeof aPane>>;
afterEach(() => pane.leave());

const wrongTotal = aCheckFinding();
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
async function checks(findings = [slip, gap, wrongTotal]): Promise<void> {
  pane = await aPane((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: ["29C.10"] };
    desk.live.findings = findings;
  });
  await pane.doing(() => pane.find("#tab-checks")?.click());
}

const cards = (): readonly string[] => pane.all(".finding h3").map(({ textContent }) => textContent ?? "");

test("before a section is loaded the tab says so and leads to loading one", async () => {
  pane = await aPane();
  await pane.doing(() => pane.find("#tab-checks")?.click());
  expect(pane.text()).toContain("No section is in this workbook yet.");
  await pane.press("Load a section");
  expect(pane.find("#tab-budget")?.getAttribute("aria-selected")).toBe("true");
});

test("what is wrong on the sheets comes first, and the tab tells how many errors there are", async () => {
  await checks();
  expect(cards()).toEqual(["Footing", "Notation", "Numbering"]);
  expect(pane.find("#tab-checks")?.textContent).toBe("Checks2");
});

test("a finding tells what stands there, what should, by how much, and what may have happened", async () => {
  await checks();
  expect(pane.find(".finding dl")?.textContent).toBe(
    "On the sheet(653.2)Computed(635.2)Difference(18.0)Likelytwo digits swapped",
  );
});

test("the place of a finding and the cells that would explain it lead there", async () => {
  await checks();
  await pane.press("Table 29C.4, Total");
  await pane.press("29C.10!G7");
  expect(pane.desk.shown).toEqual(["'29C.4'!B13", "'29C.10'!G7"]);
});

test("a kind that is pressed shows that kind alone, pressed again all", async () => {
  await checks();
  await pane.press("2 errors");
  expect(cards()).toEqual(["Footing", "Notation"]);
  await pane.press("2 errors");
  expect(cards()).toHaveLength(3);
});

test("a kind of which there is nothing says so, and all is a press away", async () => {
  await checks();
  await pane.press("0 roundings");
  expect(pane.text()).toContain("Nothing matches.");
  await pane.press("Show all");
  expect(cards()).toHaveLength(3);
});

test.each([
  [[slip, gap], "The sheets tie"],
  [[slip, wrongTotal], "1 number does not tie"],
])("slips of the document are told apart from what does not tie on the sheets", async (findings, sheets) => {
  await checks(findings);
  expect(pane.find(".standings")?.textContent).toBe(`${sheets}1 slip is in the document itself.`);
});

test("where everything ties the pane says so", async () => {
  await checks([]);
  expect(pane.text()).toContain("Everything ties.");
});

test("a long list is shown by and by", async () => {
  await checks(Array.from({ length: 45 }, () => slip));
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
