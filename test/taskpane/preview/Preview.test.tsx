/** @jest-environment jsdom */
import type { PreviewResult } from "../../../src/actions/preview/PreviewResult";
import { aPane } from "../pane/aPane";
import { aChange, aConflict, anEdit, elsewhere, tables } from "../session/aPreview";

let pane: Awaited<ReturnType<typeof aPane>>;

async function shown(cells: ReturnType<typeof aChange>[], effects: PreviewResult["effects"] = []) {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  pane = await aPane((desk) => {
    desk.foreseen = { cells, tables, effects };
  });
  await pane.doing(() => pane.session.load());
  await pane.doing(() => pane.session.refresh());
}

afterEach(() => pane.leave());

const texts = (selector: string) => pane.all(selector).map((each) => each.textContent);

test("a conflict shows what it was, the user's and the model's side by side, the user's being chosen", async () => {
  await shown([aConflict()]);
  expect(texts(".three .value")).toEqual(["5\u202f764.4", "5\u202f800.0", "5\u202f700.0"]);
  expect(pane.all(".three input").map((each) => (each as HTMLInputElement).checked)).toEqual([true, false]);
  expect(pane.find(".three")?.getAttribute("aria-label")).toBe(
    "Posts, 2019 appropriation: whose content it is to have",
  );
});

test("the keyboard goes on from the heading", async () => {
  await shown([aConflict()]);
  expect(document.activeElement?.id).toBe("preview-heading");
});

test("the model's is taken for one cell, and what will be applied is counted", async () => {
  await shown([aConflict(), elsewhere(), aChange({ row: "money/total" })]);
  await pane.doing(() => pane.all(".three .model input")[0]?.click());
  expect(pane.find(".preview-sum [role=status]")?.textContent).toBe("1 stays yours, 1 takes the model's.");
  await pane.press("Apply 2 changes");
  expect(pane.desk.refreshed[0]?.choices).toEqual([
    { table: "29C.10", row: "money/posts", column: "appropriation", resolve: "model" },
  ]);
});

test("one press takes the model's for all", async () => {
  await shown([aConflict(), elsewhere()]);
  await pane.doing(() => pane.all(".all-choice input")[1]?.click());
  expect(pane.all(".three .model input").map((each) => (each as HTMLInputElement).checked)).toEqual([true, true]);
});

test("what the model changed is listed with from and to, and a line leads to its cell", async () => {
  await shown([aChange()]);
  expect(texts(".from-to .value")).toEqual(["5\u202f764.4", "5\u202f700.0"]);
  await pane.press("Go to 29C.10!C7");
  expect(pane.desk.shown).toEqual(["'29C.10'!C7"]);
});

test("only a formula of the user's stands under what it comes to", async () => {
  await shown([
    aChange({
      sheet: "=SUM(C7:C8)",
      model: "=SUM(C7:C9)",
      shown: { base: "10 971.7", sheet: "10 971.7", model: "11 071.7" },
    }),
    aChange({ row: "words", sheet: "", model: '="Table "&A1', shown: { base: null, sheet: null, model: null } }),
  ]);
  expect(texts(".from-to .value")).toEqual(["10\u202f971.7", "11\u202f071.7", "blank", '="Table "&A1']);
  expect(texts(".from-to .formula")).toEqual(["=SUM(C7:C8)"]);
});

test("thousands of changes are counted by table and drawn only when asked for", async () => {
  await shown(Array.from({ length: 3000 }, (_, at) => aChange({ row: `row ${at}` })));
  expect(pane.all(".change")).toHaveLength(0);
  expect(texts(".changes .count")).toEqual(["3000"]);
  expect(pane.button("Apply 3,000 changes")).toBeTruthy();
});

test("the user's own changes stay, folded, and any can be given up", async () => {
  await shown([aChange(), anEdit()]);
  expect(pane.find(".kept summary")?.textContent).toBe("1 cell of yours stays");
});

test("Cancel leads back to what stands in the workbook, with nothing written", async () => {
  await shown([aConflict()]);
  await pane.press("Cancel");
  expect(pane.find(".preview")).toBeNull();
  expect(document.activeElement).toBe(pane.button("Refresh"));
  expect(pane.desk.refreshed).toEqual([]);
});

test("what was applied is taken back in one press", async () => {
  await shown([aChange()]);
  pane.desk.report = { applied: [{ cell: "'29C.10'!C7", base: 1, sheet: 1, model: 2 }] };
  await pane.press("Apply 1 change");
  expect(pane.text()).toContain("1 cell was brought up to the model.");
  await pane.press("Undo the refresh");
  expect(pane.text()).toContain("The load was taken back.");
});

test("totals that change are told with what they were and are, before and after it is done", async () => {
  const effect = {
    ...{ table: "29C.10", row: "money/total", column: "estimate", cell: "'29C.10'!I9" },
    ...{ words: { row: "Total", column: "2020 estimate" }, was: "10 336.5", is: "10 272.1" },
  };
  await shown([aChange()], [effect]);
  pane.desk.report = { applied: [{ cell: "'29C.10'!C7", base: 1, sheet: 1, model: 2 }] };
  expect(pane.find(".effects summary")?.textContent).toBe("1 total comes to something else");
  expect(pane.find(".effects li")?.textContent).toContain("29C.10 · Total2020 estimateI910\u202f336.5→10\u202f272.1");
  await pane.press("Apply 1 change");
  expect(pane.find(".status .effects li")?.textContent).toContain("10\u202f272.1");
});
