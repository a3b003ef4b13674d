/** @jest-environment jsdom */
import { aCheckFinding } from "../session/aLiveWorkbook";
import type { ADesk } from "../session/aDesk";
import { anEdit, tables } from "../session/aPreview";
import { aPane } from "../pane/aPane";

let pane: Awaited<ReturnType<typeof aPane>>;
afterEach(() => pane.leave());

async function standing(prepare: (desk: ADesk) => void) {
  pane = await aPane((desk) => {
    desk.standingModel = { model: "29c-2020", language: "en", formulas: "native", sheets: ["29C.10"] };
    prepare(desk);
  });
  await pane.doing(() => Promise.resolve());
}

const state = () => pane.all(".stand li").map((each) => each.textContent);

test("sheets as they were written say so", async () => {
  await standing(() => undefined);
  expect(state()).toEqual(["As written", "Nothing to mend"]);
});

test("cells that the user changed lead to these, numbers that do not tie to the checks", async () => {
  await standing((desk) => {
    desk.live.status = { edited: 2 };
    desk.live.findings = [aCheckFinding()];
    desk.foreseen = { cells: [anEdit()], tables };
  });
  expect(state()).toEqual(["2 cells edited", "1 thing to mend"]);
  await pane.press("2 cells edited");
  expect(pane.find(".kept summary")?.textContent).toBe("1 cell of yours stays");
  await pane.press("Cancel");
  await pane.press("1 thing to mend");
  expect(pane.session.store.getState().tab).toBe("checks");
});

test("a newer model is said, and leads to what it brings", async () => {
  await standing((desk) => {
    desk.live.newer = true;
  });
  expect(state()[0]).toBe("The model is newer");
  await pane.press("The model is newer");
  expect(pane.desk.previewed).toHaveLength(1);
});

test("a sheet that was deleted is written again in one press", async () => {
  await standing((desk) => {
    desk.live.status = { missing: ["29C.10"] };
    desk.foreseen = { added: ["29C.10"] };
  });
  expect(pane.text()).toContain("The sheet of 29C.10 was deleted.");
  await pane.press("Write again");
  expect(pane.desk.refreshed).toHaveLength(1);
});

test("formulas that Excel no longer knows are repaired in one press, in the style that they have", async () => {
  const asked: string[] = [];
  await standing((desk) => {
    desk.live.status = { broken: 41 };
    const { convert } = desk.actions;
    Object.assign(desk.actions, {
      convert: (args: Parameters<typeof convert>[0]) => {
        asked.push(args.formulas);
        return convert(args);
      },
    });
  });
  expect(pane.text()).toContain("41 formulas cannot be worked out here (#NAME?).");
  await pane.press("Repair");
  expect(asked).toEqual(["native"]);
});

test("undo says what it takes back, and asks before sheets go", async () => {
  pane = await aPane();
  await pane.doing(() => pane.session.load());
  await pane.press("Undo the load");
  expect(pane.store.getState().loaded).not.toBeNull();
  expect(pane.find("[role=alertdialog]")?.textContent).toContain("3 sheets go when the load is taken back.");
  await pane.press("Keep");
  expect(pane.find("[role=alertdialog]")).toBeNull();
  await pane.press("Undo the load");
  await pane.press("Remove 3 sheets");
  expect(pane.store.getState().loaded).toBeNull();
});
