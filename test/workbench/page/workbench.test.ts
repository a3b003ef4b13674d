import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { type RunningWorkbench, startWorkbench } from "../../../src/workbench/serve/startWorkbench";
import { eventually } from "../../eventually";
import { complaintsOf, describeInBrowser, launch, openPage } from "./browser";

/** Presses the keys a user would; the grid listens to the keyboard, not to an element that could be filled. */
async function typeInCell(page: Page, row: number, column: number, entry: string): Promise<void> {
  await page.locator("#grid canvas").last().click();
  await page.evaluate(
    ([r, c]) => {
      const { sheets, selection } = window.workbench.engine;
      return selection.select(sheets.active(), { row: r, column: c, rows: 1, columns: 1 });
    },
    [row, column] as const,
  );
  await page.keyboard.type(entry);
  await page.keyboard.press("Enter");
}

describeInBrowser("Fascicle on the workbench", () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  const pane = () => page.frameLocator("#pane iframe");
  const sheetNames = () =>
    page.evaluate(() => window.workbench.engine.sheets.ids().map((id) => window.workbench.engine.sheets.name(id)));
  const text = (sheet: string, row: number, column: number) =>
    page.evaluate(
      async ([name, r, c]) => {
        const { engine } = window.workbench;
        await engine.settled();
        const id = engine.sheets.find(name)!;
        await engine.display.refresh(id);
        return engine.display.displayText(id, r, c);
      },
      [sheet, row, column] as const,
    );

  beforeAll(async () => {
    workbench = await startWorkbench(0);
    browser = await launch();
    page = await openPage(browser, { locale: "en-US", viewport: { width: 1440, height: 900 } });
    complaints = complaintsOf(page);
    await page.goto(workbench.address);
  });

  afterAll(async () => {
    await browser?.close();
    workbench?.server.closeAllConnections();
    workbench?.server.close();
  });

  test("Load puts the tables on sheets of their own, as they are printed", async () => {
    await pane().getByRole("button", { name: "Load", exact: true }).click();
    await pane().getByRole("button", { name: "Refresh", exact: true }).waitFor();
    const tables = ["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
    expect(await sheetNames()).toEqual(expect.arrayContaining(["Sheet1", ...tables]));
    await eventually(() => text("29C.4", 8, 1), "10 971.7");
    await eventually(() => text("29C.4", 8, 3), "(635.2)");
  });

  test("a function typed into any cell answers", async () => {
    await page.getByText("Sheet1", { exact: true }).click();
    await typeInCell(page, 1, 1, "=BUDGET.PERCENT(75.7, 2819.2)");
    await eventually(() => text("Sheet1", 1, 1), "2.7");
  });

  test("a change of one leaf is followed by every sheet that depends on it", async () => {
    await page.getByText("29C.10", { exact: true }).first().click();
    await eventually(() => text("29C.10", 6, 5), "(360.8)");
    await typeInCell(page, 6, 5, "-260.8");
    await eventually(() => text("29C.10", 8, 6), "(535.2)");
    await eventually(() => text("29C.4", 8, 3), "(535.2)");
    await page.keyboard.press("Control+z");
    await eventually(() => text("29C.4", 8, 3), "(635.2)");
    await page.getByText("Sheet1", { exact: true }).click();
  });

  test("the keyboard takes a step back and does it again", async () => {
    await typeInCell(page, 2, 2, "7");
    await eventually(() => text("Sheet1", 2, 2), "7");
    await page.keyboard.press("Control+z");
    await eventually(() => text("Sheet1", 2, 2), "");
    await page.keyboard.press("Control+y");
    await eventually(() => text("Sheet1", 2, 2), "7");
  });

  test("a formula typed into a table speaks of its own row, and one that cannot be read is refused", async () => {
    await page.evaluate(async () => {
      const { cells, sheets, tables } = window.workbench.engine;
      const area = { row: 10, column: 0, rows: 3, columns: 3 };
      const entries = [
        ["Grade", "Posts", "Twice"],
        ["P-5", 2, ""],
        ["P-4", 3, ""],
      ];
      cells.write(sheets.active(), area, (row, column) => entries[row - 10]?.[column] ?? "");
      await tables.add(sheets.active(), area, "Staff");
    });
    await typeInCell(page, 11, 2, "=[@Posts]*2");
    await eventually(() => text("Sheet1", 11, 2), "4");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("=[@posts]*2"));
    await page.keyboard.press("Control+v");
    await eventually(() => text("Sheet1", 12, 2), "6");
    await typeInCell(page, 14, 1, "=SUM(staff[posts])");
    await eventually(() => text("Sheet1", 14, 1), "5");
    await typeInCell(page, 15, 1, "=SUM(Staff[Grades])");
    await page.getByRole("alert").getByText("Staff[Grades]").waitFor();
    await eventually(() => text("Sheet1", 15, 1), "");
    await page.getByRole("button", { name: "Dismiss" }).click();
  });

  test("the name box keeps hidden names to itself", async () => {
    const shown = () => page.locator('[data-u-comp="defined-name"] input').inputValue();
    const select = (row: number) =>
      page.evaluate(async (r) => {
        const { names, selection, sheets } = window.workbench.engine;
        const name = names.find("kept.away", null) ?? names.add("kept.away", "=Sheet1!$E$5", null);
        names.update(name, { visible: false });
        if (names.find("Seen", null) === null) names.add("Seen", "=Sheet1!$E$6", null);
        await selection.select(sheets.active(), { row: r, column: 4, rows: 1, columns: 1 });
      }, row);
    await select(5);
    await eventually(shown, "Seen");
    await select(4);
    await eventually(shown, "E5");
  });

  test("a protected cell is not opened for typing, and the user is told why", async () => {
    await page.evaluate(() => {
      const { state, sheets } = window.workbench.engine;
      state.updateSheet(sheets.active(), () => ({ protection: { options: {}, password: null } }));
    });
    await typeInCell(page, 2, 2, "8");
    await page.getByRole("alert").getByText("protected").waitFor();
    await eventually(() => text("Sheet1", 2, 2), "7");
    await page.getByRole("button", { name: "Dismiss" }).click();
  });

  test("nothing is pasted over a protected cell, and the user is told why", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("#grid canvas").last().click();
    await page.evaluate(() => navigator.clipboard.writeText("8\t9"));
    await page.keyboard.press("Control+v");
    await page.getByRole("alert").getByText("protected").waitFor();
    await eventually(() => text("Sheet1", 2, 2), "7");
    await page.getByRole("button", { name: "Dismiss" }).click();
  });

  test("the keyboard alone leads into the pane, from tab to tab, and to a refresh that says how it went", async () => {
    const focused = (attribute: string) =>
      pane()
        .locator("body")
        .evaluate((body, name) => body.ownerDocument.activeElement?.getAttribute(name) ?? "", attribute);
    const pressUntil = async (key: string, id: string) => {
      for (let presses = 0; presses < 30 && (await focused("id")) !== id; presses++) await page.keyboard.press(key);
      expect(await focused("id")).toBe(id);
    };
    await page.locator("#grid canvas").last().click();
    await page.keyboard.press("F6");
    await eventually(() => page.evaluate(() => document.activeElement?.tagName), "IFRAME");
    await pressUntil("Shift+Tab", "tab-budget");
    await page.keyboard.press("ArrowRight");
    await eventually(() => focused("id"), "tab-checks");
    await page.keyboard.press("Home");
    await eventually(() => focused("id"), "tab-budget");
    await pressUntil("Tab", "refresh-button");
    await page.keyboard.press("Enter");
    await eventually(() => focused("role"), "status");
  });

  test("a saved workbook can be opened again, and its functions answer", async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save" }).click();
    const file = await (await downloading).path();
    await page
      .getByLabel("Open an .xlsx workbook")
      .setInputFiles({ name: "Returned.xlsx", mimeType: "", buffer: readFileSync(file) });
    await page.getByRole("heading", { name: "Returned" }).waitFor();
    await pane().getByRole("button", { name: "Refresh", exact: true }).waitFor();
    await eventually(() => text("29C.4", 8, 1), "10 971.7");
    await eventually(() => text("Sheet1", 1, 1), "2.7");
  });

  test("a file that is no workbook changes nothing, and the user is told", async () => {
    await page
      .getByLabel("Open an .xlsx workbook")
      .setInputFiles({ name: "Notes.xlsx", mimeType: "", buffer: Buffer.from("notes") });
    await page.getByRole("alert").getByText("not an .xlsx workbook").waitFor();
    await eventually(() => text("Sheet1", 1, 1), "2.7");
  });

  test("nothing complains", () => {
    expect(complaints).toEqual([]);
  });
});
