import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { ensureBuilt, projectFolder } from "../../../src/workbench/serve/ensureBuilt";
import { listen } from "../../../src/workbench/serve/listen";
import { serveFiles } from "../../../src/workbench/serve/serveFiles";
import { eventually } from "../../eventually";
import { complaintsOf, describeInBrowser, launch, openPage } from "./browser";

describeInBrowser("an add-in on the workbench page", () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  const addin = async (): Promise<Frame> => {
    await page.frameLocator("#pane iframe").locator("#host").filter({ hasText: "Excel" }).waitFor();
    return page.frames().find((frame) => frame.url().includes("/addin/taskpane.html"))!;
  };
  const shows = async (id: string, text: string) => {
    await page.frameLocator("#pane iframe").locator(`#${id}`).filter({ hasText: text }).waitFor();
  };

  beforeAll(async () => {
    server = createServer(
      serveFiles([
        { prefix: "/", folder: await ensureBuilt("workbench") },
        { prefix: "/addin/", folder: join(__dirname, "toyAddin") },
        { prefix: "/addin/office/", folder: join(projectFolder, "node_modules/@microsoft/office-js/dist") },
      ]),
    );
    const port = await listen(server, 0);
    browser = await launch();
    page = await openPage(browser, { locale: "en-US", viewport: { width: 1280, height: 800 } });
    complaints = complaintsOf(page);
    await page.goto(`http://localhost:${port}/`);
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  test("its own page and office.js, unchanged, report Excel, the language and the requirement sets", async () => {
    const frame = await addin();
    expect(await frame.textContent("#host")).toBe("Excel Mac en-US true");
    expect(new URL(frame.url()).pathname).toBe("/addin/taskpane.html");
  });

  test("a ribbon button runs the function that the add-in associated with it", async () => {
    await addin();
    await page.getByRole("group", { name: "Toy" }).getByRole("button", { name: "Count" }).click();
    await shows("count", "1");
  });

  test("the pane can be closed, opened from the ribbon and resized with the keyboard, and keeps running", async () => {
    await addin();
    const pane = page.getByRole("region", { name: "Add-in Toy" });
    await page.getByRole("button", { name: "Close the pane" }).click();
    await pane.waitFor({ state: "hidden" });
    await page.getByRole("group", { name: "Toy" }).getByRole("button", { name: "Open" }).click();
    await pane.waitFor();
    await shows("count", "1");
    const before = (await pane.boundingBox())!.width;
    await page.getByRole("separator", { name: "Width of the pane" }).press("ArrowLeft");
    await eventually(async () => (await pane.boundingBox())?.width, before + 16);
  });

  test("F6 leads from the grid into the pane and out again", async () => {
    await addin();
    const region = () => page.evaluate(() => document.activeElement?.closest("body > *")?.id);
    await page.locator("#grid canvas").last().click();
    const seen: (string | undefined)[] = [];
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press("F6");
      seen.push(await region());
    }
    expect(seen).toEqual(["pane", "bars", "grid"]);
  });

  test("the add-in hears which cells are selected, and its functions answer in the grid", async () => {
    await page.frameLocator("#pane iframe").getByRole("button", { name: "Write" }).click();
    await page.locator("#grid canvas").last().click();
    await shows("selection", "Sheet1!");
    await page.waitForFunction(
      () => window.workbench.engine.cells.value(window.workbench.engine.sheets.active(), 0, 1) === 42,
    );
  });

  test("an add-in that reloads itself finds its host again", async () => {
    await (await addin()).evaluate(() => location.reload());
    await shows("count", "0");
    expect(await (await addin()).textContent("#host")).toBe("Excel Mac en-US true");
  });

  test("a change of language reaches the ribbon, the grid and the add-in", async () => {
    await page.getByRole("button", { name: "中文" }).click();
    await shows("host", "zh-CN");
    await page.getByRole("group", { name: "玩具" }).getByRole("button", { name: "计数" }).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await shows("host", "en-US");
  });

  test("nothing complains", () => {
    expect(complaints).toEqual([]);
  });
});
