import { associateCommands, type CommandEvent, type Commands } from "../../src/commands/commands";

function ribbon(commands: Partial<Commands>) {
  const bound = new Map<string, (event: CommandEvent) => void>();
  const idle = () => Promise.resolve();
  associateCommands(
    { actions: { associate: (name, run) => bound.set(name, run) } },
    { open: idle, load: idle, refresh: idle, ...commands },
  );
  const press = (name: string) => new Promise<void>((completed) => bound.get(name)?.({ completed }));
  return { press, names: [...bound.keys()] };
}

test("open, load and refresh can be called from the ribbon", () => {
  expect(ribbon({}).names).toEqual(["open", "load", "refresh"]);
});

test("a button is released once its work is done, not before", async () => {
  const order: string[] = [];
  const { press } = ribbon({
    load: async () => {
      await Promise.resolve();
      order.push("loaded");
    },
  });
  await press("load");
  order.push("released");
  expect(order).toEqual(["loaded", "released"]);
});
