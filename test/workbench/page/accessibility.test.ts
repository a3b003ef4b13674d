import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { type RunningWorkbench, startWorkbench } from "../../../src/workbench/serve/startWorkbench";
import { describeInBrowser, launch, openPage } from "./browser";

const axe = readFileSync(join(__dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in a document, or in the part of it that is named: the rule, and the elements that break it. */
async function violations(frame: Frame | Page, within = "body"): Promise<readonly string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async (selector) => {
    const { axe: checker } = globalThis as unknown as {
      readonly axe: {
        run(context: string): Promise<{
          readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
        }>;
      };
    };
    const found = await checker.run(selector);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, within);
}

describeInBrowser("the pane read by axe", () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  let frame: Frame;

  const pane = () => page.frameLocator("#pane iframe");
  const press = (name: string) => pane().getByRole("button", { name, exact: true }).first().click();
  const show = (tab: string) => pane().locator(`#tab-${tab}`).click();
  const select = (sheet: string, row: number, column: number) =>
    page.evaluate(
      async ([name, r, c]) => {
        const { sheets, selection } = window.workbench.engine;
        await selection.select(sheets.find(name)!, { row: r, column: c, rows: 1, columns: 1 });
      },
      [sheet, row, column] as const,
    );
  const enter = (sheet: string, row: number, column: number, value: number) =>
    page.evaluate(
      ([name, r, c, entry]) => {
        const { cells, sheets } = window.workbench.engine;
        cells.write(sheets.find(name)!, { row: r, column: c, rows: 1, columns: 1 }, () => entry);
      },
      [sheet, row, column, value] as const,
    );

  /** No violation in light and in dark colours, and nothing wider than a narrow pane. */
  async function isGood(): Promise<void> {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await frame.waitForSelector(`html[data-theme="${colorScheme}"]`);
      expect({ colorScheme, violations: await violations(frame) }).toEqual({ colorScheme, violations: [] });
    }
    const overflow = () =>
      frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
  }

  beforeAll(async () => {
    workbench = await startWorkbench(0);
    browser = await launch();
    page = await openPage(browser, { locale: "en-US", viewport: { width: 1280, height: 800 } });
    await page.goto(workbench.address);
    await pane().locator("#tab-budget").waitFor();
    // As narrow as a task pane gets, or twice that at 200 per cent.
    const splitter = page.getByRole("separator", { name: "Width of the pane" });
    await splitter.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    frame = page.frames().find((each) => each.url().includes("taskpane"))!;
  });

  afterAll(async () => {
    await browser?.close();
    workbench?.server.closeAllConnections();
    workbench?.server.close();
  });

  test("the page around the grid", async () => {
    expect(await violations(page, "#bars")).toEqual([]);
  });

  test.each(["budget", "checks", "trace", "audit", "functions"])("tab %s before anything is loaded", async (tab) => {
    await show(tab);
    await isGood();
  });

  test("a function with its example, and the question before something is lost", async () => {
    await enter("Sheet1", 0, 0, 7);
    await select("Sheet1", 0, 0);
    await pane().locator(".function summary").first().click();
    await press("Put into the selected cell");
    await pane().getByText("Replace it?").waitFor();
    await isGood();
  });

  test("what was loaded, and the question before sheets go", async () => {
    await show("budget");
    await press("Load");
    await pane().locator("#refresh-button").waitFor();
    await isGood();
    await press("Undo the load");
    await press("Keep");
    await press("Save the model…");
    await isGood();
  });

  test("a leaf that is traced, with what follows from it", async () => {
    await select("29C.10", 6, 2);
    await show("trace");
    await pane().getByText("What follows from it").waitFor();
    await pane().locator(".opener").first().click();
    await isGood();
  });

  test("what does not tie, and what is in the source", async () => {
    await enter("29C.10", 8, 2, 1);
    await show("checks");
    await pane().getByText("To mend").first().waitFor();
    await isGood();
    await pane().getByText("In the source").first().click();
    await isGood();
  });

  test("a table that is audited", async () => {
    await show("audit");
    await press("Audit the selection");
    await pane().getByText("What each row was taken to be").click();
    await isGood();
  });

  test("a refresh before it is written, and what came of it", async () => {
    await show("budget");
    await pane().getByText("cell edited").click();
    await pane().getByText("Before anything is written").waitFor();
    await isGood();
    await press("Cancel");
    await press("Refresh");
    await pane().getByText("of yours was kept").waitFor();
    await isGood();
  });
});
