import { ActionError } from "../../src/actions/context/ActionError";
import { rememberedLanguage, rememberLanguage, ribbonCommands } from "../../src/taskpane/begin";
import { Store } from "../../src/taskpane/session/PaneServices";
import { PaneSession } from "../../src/taskpane/pane/PaneSession";
import { firstState } from "../../src/taskpane/session/PaneState";
import { aChange, aConflict } from "./session/aPreview";
import { ADesk } from "./session/aDesk";

test("a language that was chosen is known the next time", () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
    },
  });
  expect(rememberedLanguage(storage)).toBeNull();
  rememberLanguage(storage, "zh");
  expect(rememberedLanguage(storage)).toBe("zh");
});

test("where a browser forbids storage, nothing is known and nothing fails", () => {
  const forbidden = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(() => rememberLanguage(forbidden, "zh")).not.toThrow();
  expect(rememberedLanguage(forbidden)).toBeNull();
});

/** A ribbon over a session that nobody has looked at yet. */
function ribbon(prepare: (desk: ADesk) => void = () => undefined) {
  const desk = new ADesk();
  prepare(desk);
  const reveal = jest.fn(() => Promise.resolve());
  const session = new PaneSession(new Store(firstState("en", true)), desk);
  return { desk, reveal, session, commands: ribbonCommands(session, reveal) };
}

test("Load loads the usual section straight away, without showing a pane that has nothing to say", async () => {
  const { desk, reveal, commands } = ribbon();
  await commands.load();
  expect(desk.loaded.map(({ model }) => model)).toEqual(["29c-2020"]);
  expect(reveal).not.toHaveBeenCalled();
});

test("Refresh in a workbook that was saved with tables refreshes these", async () => {
  const { desk, commands } = ribbon((each) => {
    each.standingModel = { model: "29c-2020", language: "zh", formulas: "functions", sheets: [] };
  });
  await commands.refresh();
  expect(desk.refreshed.map(({ standing }) => standing)).toEqual(["29c-2020"]);
});

test("Refresh with something to decide writes nothing and opens the pane at it", async () => {
  const { desk, reveal, session, commands } = ribbon((each) => {
    each.standingModel = { model: "29c-2020", language: "zh", formulas: "functions", sheets: [] };
    each.foreseen = { cells: [aConflict()] };
  });
  session.showTab("functions");
  await commands.refresh();
  expect(desk.refreshed).toEqual([]);
  expect(reveal).toHaveBeenCalledTimes(1);
  expect(session.store.getState()).toMatchObject({ tab: "budget", preview: { isRenewed: false } });
});

test("Refresh with nothing to decide refreshes at once", async () => {
  const { desk, commands } = ribbon((each) => {
    each.standingModel = { model: "29c-2020", language: "zh", formulas: "functions", sheets: [] };
    each.foreseen = { cells: [aChange()] };
  });
  await commands.refresh();
  expect(desk.refreshed).toHaveLength(1);
});

test("a failure is shown in the pane", async () => {
  const { reveal, session, commands } = ribbon((desk) => {
    desk.failWith = new ActionError("WorkbookProtected");
  });
  await commands.load();
  expect(reveal).toHaveBeenCalledTimes(1);
  expect(session.store.getState().failure).toMatchObject({ code: "WorkbookProtected" });
});

test("what the user should know is shown in the pane", async () => {
  const { reveal, commands } = ribbon((desk) => {
    desk.report = { notices: [{ code: "BaseUnreadable", args: {} }] };
  });
  await commands.load();
  expect(reveal).toHaveBeenCalledTimes(1);
});

test("a host that cannot show the pane does not make the command fail", async () => {
  const { reveal, commands } = ribbon();
  reveal.mockRejectedValue(new Error("no pane here"));
  await expect(commands.open()).resolves.toBeUndefined();
});
