import { readDefinitions } from "../../../src/workbench/functions/definition";
import { BUSY, FunctionCalls } from "../../../src/workbench/functions/functionCalls";
import type { CallResult } from "../../../src/workbench/functions/result";
import { Settling } from "../../../src/workbench/functions/settle";

const [double] = readDefinitions(JSON.stringify({ functions: [{ id: "DOUBLE", parameters: [{ name: "value", type: "any" }] }] }));

/** A column in which every cell doubles the one above, calculated in passes. */
function column(length: number, answer: (id: number, value: number) => unknown, patience?: number) {
  const values: CallResult[] = [1, ...Array.from({ length }, () => null)];
  const batches: number[] = [];
  const calls = new FunctionCalls((text) => {
    const { entries } = (JSON.parse(text) as { message: { entries: [number, number, string, [number, string, [number]]][] } }).message;
    batches.push(entries.length);
    const results = entries.flatMap(([, , , [id, , [value]]]) => answer(id, value) ?? []);
    if (results.length > 0) setImmediate(() => { settling.receive(results); });
  }, (cell) => `Sheet1!A${cell.row + 1}`);
  const pass = (): void => {
    for (let row = 1; row <= length; row++) {
      values[row] = calls.evaluate({ definition: double!, cell: { sheetId: "s", row, column: 0 }, given: [values[row - 1] as number] });
    }
  };
  const settling = new Settling(calls, () => { pass(); return Promise.resolve(); }, patience);
  return { values, batches, calls, settling, pass };
}

describe("settling a calculation", () => {
  test("a chain is asked level by level, one message each", async () => {
    const { values, batches, settling, pass } = column(4, (id, value) => [[id, true, value * 2]]);
    pass();
    expect(values[1]).toBe(BUSY);
    await settling.settle();
    expect(values).toEqual([1, 2, 4, 8, 16]);
    expect(batches).toEqual([1, 1, 1, 1]);
  });

  test("values are forgotten afterwards, so that the next calculation asks again", async () => {
    const { batches, settling, pass } = column(1, (id, value) => [[id, true, value * 2]]);
    pass();
    await settling.settle();
    pass();
    await settling.settle();
    expect(batches).toEqual([1, 1]);
  });

  test("a function that never answers leaves its cell busy and lets the calculation end", async () => {
    const { values, settling, pass } = column(1, () => undefined, 20);
    pass();
    await settling.settle();
    expect(values[1]).toEqual(BUSY);
  });

  test("a late answer still reaches its cell", async () => {
    const { values, settling, pass } = column(1, () => undefined, 20);
    pass();
    await settling.settle();
    settling.receive([[1, true, 2]]);
    await settling.settle();
    expect(values[1]).toBe(2);
  });
});
