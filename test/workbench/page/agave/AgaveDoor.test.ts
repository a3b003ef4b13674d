import { AgaveDoor } from "../../../../src/workbench/page/agave/AgaveDoor";

const CONTEXT = {
  displayLanguage: "zh-CN",
  contentLanguage: "en-US",
  documentAddress: "Book1",
  solutionId: "toy",
  isPaneVisible: true,
  settings: { colour: '"blue"' },
};

function open() {
  const calls: { name: string; callbackId: string; payload: readonly unknown[] }[] = [];
  const saved: Readonly<Record<string, string>>[] = [];
  const door = new AgaveDoor({
    context: () => CONTEXT,
    saveSettings: (settings) => saved.push(settings),
    call: (name, callbackId, payload) => calls.push({ name, callbackId, payload }),
  });
  const post = async (message: object) => {
    door.postMessage(JSON.stringify({ callbackId: "1", callbackFunction: "OSF.answer", ...message }));
    await Promise.resolve();
    return calls.at(-1)?.payload;
  };
  return { door, calls, saved, post };
}

test("the context names Excel, the languages, the settings and the requirement sets", async () => {
  const { post, calls } = open();
  const context = (await post({ methodId: 5, params: [] })) ?? [];
  expect(calls[0]).toMatchObject({ name: "OSF.answer", callbackId: "1" });
  expect([context[0], context[2], context[8], context[9], context[11]]).toEqual([
    [["colour"], ['"blue"']],
    1,
    "zh-CN",
    "en-US",
    "Book1",
  ]);
  expect(JSON.parse(String(context[20]))).toMatchObject({ SharedRuntime: "1.2" });
});

test("settings are kept by name", async () => {
  const { post, saved } = open();
  expect(await post({ methodId: 4, params: { keys: ["a", "b"], values: ["1", "2"] } })).toEqual([0]);
  expect(saved).toEqual([{ a: "1", b: "2" }]);
});

test("a ribbon command reaches the add-in and ends when the add-in says so", async () => {
  const { door, post, calls } = open();
  await expect(door.runCommand("load", "Button")).rejects.toThrow("not ready");
  await post({ methodId: 2, params: { id: 39, targetId: "" }, eventCallbackFunction: "OSF.event" });
  let isDone = false;
  const command = door.runCommand("load", "Button").then(() => {
    isDone = true;
  });
  const [details] = calls.at(-1)?.payload ?? [];
  const [id, name, source] = details as [string, string, string];
  expect([calls.at(-1)?.name, name, JSON.parse(source)]).toEqual(["OSF.event", "load", { source: { id: "Button" } }]);
  expect(isDone).toBe(false);
  await post({ methodId: 1, params: { id: 94, apiArgs: [id, 0, "{}"] } });
  await command;
  expect(isDone).toBe(true);
});

test("a command that the add-in does not have fails", async () => {
  const { door, post, calls } = open();
  await post({ methodId: 2, params: { id: 39, targetId: "" }, eventCallbackFunction: "OSF.event" });
  const command = door.runCommand("nosuch", "Button");
  const [details] = calls.at(-1)?.payload ?? [];
  await post({ methodId: 1, params: { id: 94, apiArgs: [(details as [string])[0], 5501, ""] } });
  await expect(command).rejects.toThrow("could not run nosuch");
});

test("an add-in hears of a selection only while it listens", async () => {
  const { door, post, calls } = open();
  const told = () => calls.filter(({ name }) => name === "OSF.event").length;
  door.tellSelection();
  await post({ methodId: 2, params: { id: 2, targetId: "" }, eventCallbackFunction: "OSF.event" });
  door.tellSelection();
  await post({ methodId: 3, params: { id: 2, targetId: "" } });
  door.tellSelection();
  expect(told()).toBe(1);
});

test("what the stand-in does not know is refused, not swallowed", async () => {
  const { post } = open();
  expect(await post({ methodId: 1, params: { id: 64, apiArgs: [] } })).toEqual([5000]);
  expect(await post({ methodId: 77, params: [] })).toEqual([5000]);
});
