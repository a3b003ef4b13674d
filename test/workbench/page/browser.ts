import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const USUAL_PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Chromium of this system, or undefined. */
export const chromiumPath = USUAL_PLACES.find((place) => place !== undefined && existsSync(place));

/** `describe`, or its skipping twin with the reason in the title, where there is no Chromium. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (chromiumPath !== undefined) describe(title, tests);
  else describe.skip(`${title} (skipped: no Chromium found; set CHROMIUM to its path)`, tests);
}

/** Longer than any machine should need. */
const PATIENCE_MS = 120_000;

export function launch(): Promise<Browser> {
  return chromium.launch({
    timeout: PATIENCE_MS,
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Everything a page complains about: errors and warnings of the console, uncaught errors, requests that fail. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** A page that waits for what comes late. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}
