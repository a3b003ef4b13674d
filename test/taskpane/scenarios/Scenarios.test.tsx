/** @jest-environment jsdom */
import { aPane } from "../pane/aPane";

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

/** A pane with a section loaded and its scenarios open. */
async function open(prepare: Parameters<typeof aPane>[0] = () => undefined): Promise<void> {
  pane = await aPane(prepare);
  await pane.press("Load");
  expect(pane.desk.shelf.asked).toEqual([]);
  await pane.doing(() => {
    const details = pane.find("details.scenarios");
    if (details instanceof HTMLDetailsElement) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
  });
}

const typeName = (name: string) =>
  pane.doing(() => {
    const input = pane.find(".name-form input");
    if (!(input instanceof HTMLInputElement)) throw new Error("There is nowhere to type a name.");
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, name);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });

test("what was entered is given a name, and is then what the sheets show", async () => {
  await open((desk) => {
    desk.shelf.unsaved = 2;
  });
  expect(pane.text()).toContain("2 entries are not in a scenario yet.");
  await typeName("Growth");
  await pane.press("Save as a scenario");
  expect(pane.text()).toContain("What you entered is now “Growth”.");
  expect(pane.find(".scenario-name[aria-pressed=true]")?.textContent).toBe("Growth2 entries");
});

test("before entries are lost the pane asks, and goes on once they have a name", async () => {
  await open((desk) => {
    Object.assign(desk.shelf, { names: ["Growth"], unsaved: 1 });
  });
  await pane.press("Growth2 entries");
  expect(pane.text()).toContain("Save it before switching to “Growth”, or drop it.");
  await typeName("Mine");
  await pane.press("Save");
  expect(pane.desk.shelf.asked.at(-1)).toMatchObject({ action: "switch", name: "Growth", saveAs: "Mine" });
  expect(pane.text()).toContain("The sheets show “Growth”: 2 cells or lines were written.");
});

test("entries are let go only on purpose", async () => {
  await open((desk) => {
    Object.assign(desk.shelf, { names: ["Growth"], unsaved: 1 });
  });
  await pane.press("Growth2 entries");
  await pane.press("Cancel");
  expect(pane.desk.shelf.current).toBeNull();
  await pane.press("Growth2 entries");
  await pane.press("Drop the entries");
  expect(pane.desk.shelf.asked.at(-1)).toMatchObject({ name: "Growth", drop: true });
});

test("a comparison leads to its sheet", async () => {
  await open((desk) => {
    Object.assign(desk.shelf, { names: ["Growth"] });
  });
  await pane.press("Compare on a sheet");
  expect(pane.desk.shelf.asked.at(-1)).toMatchObject({ action: "compare", name: "Growth", with: "" });
  await pane.press("Go to sheet Scenarios");
  expect(pane.desk.shown).toEqual(["'Scenarios'!A1"]);
});

test("a name that is taken is told, and nothing else happens", async () => {
  await open((desk) => {
    Object.assign(desk.shelf, { names: ["Growth"], unsaved: 1 });
  });
  await typeName("Growth");
  await pane.press("Save as a scenario");
  expect(pane.text()).toContain("The scenario was not changed");
  expect(pane.text()).toContain("There is “Growth” already.");
});

test("the model is shown with its differences, and copied where it cannot be downloaded", async () => {
  const copied: string[] = [];
  Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
  await open((desk) => {
    desk.shelf.exported = {
      text: "{ the model }",
      changes: [
        {
          fact: "Table 29C.10, Posts, 2019 appropriation",
          table: "29C.10",
          row: "money/posts",
          column: "appropriation",
          cell: "'29C.10'!C7",
          from: 5764.4,
          to: null,
        },
      ],
      notCarried: [
        { reason: "typedOver", message: "Typed over a formula.", place: "Total", cell: "'29C.10'!C9", shown: "1" },
      ],
    };
  });
  await pane.press("Save the model…");
  expect(pane.text()).toContain("29c-2020 (edited).json is ready.");
  expect(pane.text()).toContain("1 fact differs from the loaded model");
  expect(pane.all(".export-changes td").map((cell) => cell.textContent)).toEqual([
    "Table 29C.10, Posts, 2019 appropriation",
    "5\u202f764.4",
    "blank",
  ]);
  expect(pane.text()).toContain("29C.10!C9 Typed over a formula.");
  await pane.press("Copy to the clipboard");
  expect(copied).toEqual(["{ the model }"]);
  expect(pane.text()).toContain("Copied.");
});
