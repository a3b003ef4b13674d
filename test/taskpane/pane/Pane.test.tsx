/** @jest-environment jsdom */
import { ActionError } from "../../../src/actions/context/ActionError";
import { aFinding } from "../session/aDesk";
import { aPane } from "./aPane";

let pane: Awaited<ReturnType<typeof aPane>>;
const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const level of ["error", "warn"] as const)
    jest.spyOn(console, level).mockImplementation((...said: unknown[]) => {
      complaints.push(said);
    });
});

afterEach(async () => {
  await pane.leave();
  jest.restoreAllMocks();
  expect(complaints).toEqual([]);
});

test("before a load it offers the section, its language and the kind of formulas", async () => {
  pane = await aPane();
  expect(pane.text()).toContain("A/74/6 (Sect. 29C)");
  expect(pane.text()).toContain("No section loaded");
  expect(pane.all("[role=combobox]").map((each) => each.textContent)).toEqual(
    ["English", "29C · 2020", "English"].map((text) => expect.stringContaining(text)),
  );
  expect(pane.all("input[type=radio]")).toHaveLength(2);
});

test("Load leads to the sheets, each a link that goes there", async () => {
  pane = await aPane();
  await pane.press("Load");
  expect(pane.text()).toContain("3 sheets are in the workbook.");
  expect(pane.text()).toContain("29C · Office of Information and Communications Technology");
  await pane.press("Go to sheet Annex II");
  expect(pane.desk.shown).toEqual(["'Annex II'!A1"]);
});

test("a name that was taken is told, with what was done instead", async () => {
  pane = await aPane((desk) => {
    desk.report = {
      notices: [{ code: "SheetNameTaken", args: { wanted: "29C.5", used: "29C.5 (2)", table: "29C.5" } }],
    };
  });
  await pane.press("Load");
  expect(pane.find(".notices")?.textContent).toContain(
    "A sheet of yours is called 29C.5. It was not touched; table 29C.5 stands on 29C.5 (2).",
  );
});

test("a failure says what to do, gives the code in small print, and can be tried again", async () => {
  pane = await aPane((desk) => {
    desk.failWith = new ActionError("InvalidOperationInCellEditMode");
  });
  await pane.press("Load");
  expect(pane.text()).toContain("The section was not loaded");
  expect(pane.text()).toContain("Press Enter or Esc in it, then try again.");
  expect(pane.find(".code")?.textContent).toBe("Code: InvalidOperationInCellEditMode");
  pane.desk.failWith = null;
  await pane.press("Try again");
  expect(pane.text()).toContain("3 sheets are in the workbook.");
});

test("a code without words of its own is shown as a failure without a reason", async () => {
  pane = await aPane((desk) => {
    desk.failWith = { code: "SomethingNew" };
  });
  await pane.press("Load");
  expect(pane.text()).toContain("Excel could not do it and gives no reason (SomethingNew).");
});

test("a bad model file is told place by place", async () => {
  const findings = [
    aFinding("money › no. 3 › value", "A number is expected, not “n/a”."),
    aFinding("grades", "P-9 is unknown."),
  ];
  pane = await aPane((desk) => {
    desk.opened = new ActionError("InvalidModel", { count: 2 }, findings);
  });
  await pane.doing(() => pane.session.openFile({ name: "x.json", size: 2, text: () => Promise.resolve("{}") }));
  expect(pane.all(".findings li").map((each) => each.textContent)).toEqual([
    "money › no. 3 › valueA number is expected, not “n/a”.",
    "gradesP-9 is unknown.",
  ]);
  expect(pane.text()).toContain("Nothing was written.");
});

describe("after a refresh", () => {
  test("without changes nothing is left to do", async () => {
    pane = await aPane();
    await pane.press("Load");
    await pane.press("Refresh");
    expect(pane.text()).toContain("Everything is up to date.");
  });
});

test("progress names the step, and the buttons keep the focus while they wait", async () => {
  pane = await aPane();
  let go: (value?: unknown) => void = () => undefined;
  const gate = new Promise((resolve) => {
    go = resolve;
  });
  const load = pane.desk.actions.load;
  Object.assign(pane.desk.actions, {
    load: async (args: Parameters<typeof load>[0]) => {
      args.progress?.(3, 5, "write");
      await gate;
      return load(args);
    },
  });
  await pane.press("Load");
  expect(pane.find(".status")?.textContent).toContain("Writing to the workbook · Step 4 of 5");
  expect(pane.find("[role=progressbar]")?.getAttribute("aria-valuenow")).toBe("60");
  expect(pane.button("Load").getAttribute("aria-disabled")).toBe("true");
  expect(pane.button("Load").hasAttribute("disabled")).toBe(false);
  await pane.doing(() => go());
  expect(pane.find("[role=progressbar]")).toBeNull();
});

test("the interface speaks Chinese when asked to, and the page says so", async () => {
  pane = await aPane((desk) => {
    desk.standingModel = { model: "29c-2020", language: "zh", formulas: "functions", sheets: ["29C.4"] };
  });
  await pane.doing(() => pane.session.speak("zh"));
  expect(document.documentElement.lang).toBe("zh");
  expect(pane.text()).toContain("信息和通信技术厅");
  expect(pane.button("刷新")).toBeTruthy();
});

test("the tabs follow the arrow keys", async () => {
  pane = await aPane();
  await pane.doing(() =>
    pane.find("#tab-budget")?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true })),
  );
  expect(pane.find("#tab-checks")?.getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement?.id).toBe("tab-checks");
  expect(pane.find("[role=tabpanel]")?.getAttribute("aria-labelledby")).toBe("tab-checks");
});

test("outside Excel it says where it works, and Load waits", async () => {
  pane = await aPane(() => undefined, false);
  expect(pane.text()).toContain("Fascicle works inside Excel.");
  expect(pane.button("Load").getAttribute("aria-disabled")).toBe("true");
});
