import type { Browser, Page } from "playwright-core";
import { type RunningWorkbench, startWorkbench } from "../../../../src/workbench/serve/startWorkbench";
import { eventually } from "../../../eventually";
import { complaintsOf, describeInBrowser, launch, openPage } from "../browser";

describeInBrowser("Charts on the workbench's page", () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    workbench = await startWorkbench(0);
    browser = await launch();
    page = await openPage(browser, { locale: "zh-CN", viewport: { width: 1440, height: 900 } });
    complaints = complaintsOf(page);
    await page.goto(workbench.address);
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(async () => {
      const { engine } = window.workbench;
      const sheet = engine.sheets.active();
      const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
      const rows = [
        ["员额", 1903.2],
        ["非员额", 916],
      ];
      engine.cells.write(sheet, area(0, 0, 2, 2), (row, column) => rows[row]![column]!);
      const series = {
        name: "2020 年估计数",
        nameFrom: null,
        values: { sheet, area: area(0, 1, 2, 1) },
        categories: { sheet, area: area(0, 0, 2, 1) },
        properties: {},
        points: {},
      };
      engine.state.updateSheet(sheet, () => ({
        charts: [
          {
            id: "chart-1",
            type: "ColumnClustered",
            over: area(4, 1, 8, 4),
            series: [series],
            properties: { "title/text": "图 29C.五" },
          },
        ],
      }));
      await engine.settled();
    });
  });

  afterAll(async () => {
    await browser?.close();
    workbench?.server.closeAllConnections();
    workbench?.server.close();
  });

  const chart = () => page.locator(".charts > [role=img]");

  test("a chart stands over its cells and says in words what it shows", async () => {
    await chart().waitFor({ state: "attached" });
    await eventually(() => chart().getAttribute("aria-label"), "图 29C.五; 2020 年估计数: 员额 1903.2, 非员额 916");
    await eventually(() => chart().locator("canvas").count(), 1);
  });

  test("a chart follows its cells and scrolls with them", async () => {
    await page.evaluate(() =>
      window.workbench.engine.cells.write(
        window.workbench.engine.sheets.active(),
        { row: 1, column: 1, rows: 1, columns: 1 },
        () => 1000,
      ),
    );
    await page.locator(".charts > [aria-label*='非员额 1000']").waitFor({ state: "attached" });
    const before = (await chart().boundingBox())!.y;
    await page.mouse.move(300, 600);
    await page.mouse.wheel(0, 60);
    await page.waitForFunction(
      (y) => document.querySelector(".charts > [role=img]")!.getBoundingClientRect().y < y,
      before,
    );
  });

  test("the page has nothing to complain of", () => {
    expect(complaints).toEqual([]);
  });
});
