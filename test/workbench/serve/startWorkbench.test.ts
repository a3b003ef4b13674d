import { openerFor } from "../../../src/workbench/serve/startWorkbench";

const address = "http://localhost:3000";

test("each system has its own way to open an address", () => {
  expect(openerFor("darwin", {}, address)?.command).toBe("open");
  expect(openerFor("win32", {}, address)?.arguments).toContain(address);
  expect(openerFor("linux", { DISPLAY: ":0" }, address)?.command).toBe("xdg-open");
});

test("where nobody looks, nothing is opened", () => {
  expect(openerFor("linux", {}, address)).toBeNull();
  expect(openerFor("darwin", { CI: "1" }, address)).toBeNull();
  expect(openerFor("darwin", { BROWSER: "none" }, address)).toBeNull();
});
