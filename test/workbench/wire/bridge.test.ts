import { eventually } from "../../eventually";
import { codeOf, type Library, openLibrary } from "./library";

let library: Library;
beforeEach(() => {
  library = openLibrary();
});
afterEach(() => {
  library.engine.dispose();
});

const write = (address: string, value: unknown) =>
  library.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
    await context.sync();
  });

const value = (row: number) => library.engine.cells.value("sheet1", row, 0);

test("one sync is one request, however much it carries", async () => {
  await library.run(async (context) => {
    for (let row = 1; row <= 50; row++)
      context.workbook.worksheets.getItem("Sheet1").getRange(`A${row}`).values = [[row]];
    await context.sync();
  });
  expect(library.bridge.stats).toMatchObject({ requests: 1, functionRequests: 0 });
  expect(library.bridge.stats.bytesOut).toBeGreaterThan(1000);
  expect(library.bridge.stats.bytesIn).toBeGreaterThan(10);
  expect(library.host.counts).toEqual({ read: 0, written: 50 });
});

test("letting go of ranges is not counted as a request of the add-in", async () => {
  await library.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.load("values");
    await context.sync();
  });
  await eventually(() => library.bridge.stats, expect.objectContaining({ requests: 1, cleanUps: 1 }));
  expect(library.host.counts).toEqual({ read: 1, written: 0 });
  await eventually(() => library.host.referenceCount(), 0);
});

test("a planned failure strikes the request it was planned for, and nothing of it is done", async () => {
  library.bridge.fault({ request: 2, code: "GeneralException" });
  expect(await codeOf(write("A1", 1))).toBe("");
  expect(await codeOf(write("A2", 2))).toBe("GeneralException");
  expect(await codeOf(write("A3", 3))).toBe("");
  expect([value(0), value(1), value(2)]).toEqual([1, "", 3]);
});

test("a failure planned inside a request leaves what precedes it done", async () => {
  const batch = () =>
    library.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
  library.bridge.fault({ request: 1, code: "AccessDenied", action: 2 });
  expect(await codeOf(batch())).toBe("AccessDenied");
  expect([value(0), value(1)]).toEqual([1, ""]);
});

test("a hanging request is never answered, and the next one is", async () => {
  library.bridge.fault({ request: 1, hang: true });
  const answered = await Promise.race([
    write("A1", 1).then(() => true),
    new Promise((resolve) => setTimeout(resolve, 50, false)),
  ]);
  expect(answered).toBe(false);
  expect(await codeOf(write("A2", 2))).toBe("");
});

test("all that a batch changes is one step of undo", async () => {
  await write("A1", 1);
  await library.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[2]];
    sheet.getRange("A1").values = [[3]];
    sheet.getRange("1:1").insert("Down");
    context.workbook.settings.add("base", "x");
    await context.sync();
  });
  expect([value(0), value(1), library.engine.state.value.settings["base"]]).toEqual(["", 3, "x"]);
  await library.engine.undo.undo();
  expect([value(0), value(1), library.engine.state.value.settings["base"]]).toEqual([1, "", undefined]);
  await library.engine.undo.redo();
  expect([value(0), value(1), library.engine.state.value.settings["base"]]).toEqual(["", 3, "x"]);
});

test("fifteen sheets of formulas and formats are written in one batch", async () => {
  const rows = Array.from({ length: 20 }, (_, r) => [
    `Row ${r}`,
    r,
    r * 2,
    ...Array.from({ length: 12 }, (_, c) => `=B${r + 2}+C${r + 2}*${c}`),
  ]);
  await library.run(async (context) => {
    for (let number = 0; number < 15; number++) {
      const sheet = context.workbook.worksheets.add(`Table ${number}`);
      const range = sheet.getRange("A2:O21");
      range.values = rows;
      range.numberFormat = rows.map((row) => row.map(() => "0.0;(0.0);—"));
      range.format.font.name = "Arial";
      for (let row = 2; row <= 21; row += 5) sheet.getRange(`A${row}:O${row}`).format.font.bold = true;
      range.getLastCell().load("values");
    }
    await context.sync();
  });
});
