import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { UnsavedWork } from "../../../src/workbench/page/UnsavedWork";

let engine: NodeEngine;
beforeEach(() => {
  engine = createNodeEngine();
});
afterEach(() => engine.dispose());

test("a workbook is unsaved from its first change on, until it is as its file is", async () => {
  const unsaved = new UnsavedWork(engine.univer);
  expect(unsaved.any).toBe(false);
  await engine.sheets.add("Mine");
  expect(unsaved.any).toBe(true);
  unsaved.settle();
  expect(unsaved.any).toBe(false);
  unsaved.stop();
  await engine.sheets.add("Another");
  expect(unsaved.any).toBe(false);
});
