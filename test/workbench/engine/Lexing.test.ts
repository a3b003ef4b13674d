import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";

let engine: NodeEngine;
beforeEach(() => {
  engine = createNodeEngine();
});
afterEach(() => {
  engine.dispose();
});

test.each(["=[@Po", "=Staff[[#All],", "=A1]"])(
  "a formula reads well after somebody began to type %s",
  async (begun) => {
    const entries = [
      ["Grade", "Posts", "Twice"],
      ["P-5", 2, "=1"],
    ];
    engine.cells.write(
      "sheet1",
      { row: 0, column: 0, rows: 2, columns: 3 },
      (row, column) => entries[row]?.[column] ?? null,
    );
    await engine.tables.add("sheet1", { row: 0, column: 0, rows: 2, columns: 3 }, "Staff");
    await engine.settled();
    engine.univer.__getInjector().get(LexerTreeBuilder).sequenceNodesBuilder(begun);
    engine.cells.write("sheet1", { row: 1, column: 2, rows: 1, columns: 1 }, () => "=[@Posts]*2");
    await engine.settled();
    expect(engine.cells.value("sheet1", 1, 2)).toBe(4);
  },
);
