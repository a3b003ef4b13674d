import { statSync } from "node:fs";
import { startWorkbench } from "../../../src/workbench/serve/startWorkbench";
import { launch, openPage } from "./browser";

/** The pictures of the README: each in a language of the browser, of the size that a file of this kind may have. */
const PICTURES = [
  { locale: "en-US", file: "assets/pictures/workbench.png" },
  { locale: "zh-CN", file: "assets/pictures/workbench-zh.png" },
] as const;
const SIZE = { width: 1200, height: 740 };
const MOST_BYTES = 150_000;

/** `npm run pictures`: table 29C.10 with the trace of its total, in both languages, as a new user sees it. */
async function main(): Promise<void> {
  const workbench = await startWorkbench(0);
  const browser = await launch();
  for (const { locale, file } of PICTURES) {
    const page = await openPage(browser, { locale, viewport: SIZE });
    await page.goto(workbench.address);
    const pane = page.frameLocator("#pane iframe");
    await pane.locator(".setup .ms-Button--primary").click();
    await pane.locator("#refresh-button").waitFor();
    await page.evaluate(async () => {
      const { sheets, selection } = window.workbench.engine;
      await selection.select(sheets.find("29C.10") ?? "", { row: 8, column: 6, rows: 1, columns: 1 });
    });
    await pane.locator("#tab-trace").click();
    await pane.locator(".traced").waitFor();
    // Charts and formulas that are still on their way would be half drawn.
    await page.evaluate(() => window.workbench.engine.settled());
    await page.waitForTimeout(1000);
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    process.stdout.write(`${file}: ${String(size)} bytes\n`);
    if (size > MOST_BYTES) throw new Error(`${file} is larger than ${String(MOST_BYTES)} bytes.`);
    await page.close();
  }
  await browser.close();
  workbench.server.closeAllConnections();
  workbench.server.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
