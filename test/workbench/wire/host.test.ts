import { CellEditing } from "../../../src/workbench/wire/host";

test("requests go on while nobody types, and are refused while somebody does", async () => {
  const editing = new CellEditing();
  expect(await editing.lets(false)).toBe(true);
  editing.begin();
  expect(await editing.lets(false)).toBe(false);
  editing.leave();
  expect(await editing.lets(false)).toBe(true);
});

test("a request that asks to wait goes on once the cell is left", async () => {
  const editing = new CellEditing();
  editing.begin();
  const waiting = editing.lets(true);
  editing.leave();
  expect(await waiting).toBe(true);
});

test("after so many refused requests the cell is left, and what was typed goes into it", async () => {
  const editing = new CellEditing();
  let typed = 0;
  editing.begin(2, async () => {
    typed += 1;
  });
  expect(await editing.lets(false)).toBe(false);
  expect(typed).toBe(0);
  expect(await editing.lets(false)).toBe(false);
  expect([typed, editing.isOpen]).toEqual([1, false]);
  await editing.finish();
  expect(typed).toBe(1);
});
