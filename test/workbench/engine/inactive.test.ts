import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/engine/area";
import type { CellValue } from "../../../src/workbench/engine/cellValue";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { NO_VALIDATION_MESSAGES } from "../../../src/workbench/engine/validations";
import type { Happening } from "../../../src/workbench/engine/watch";

/** Rows and columns may come and go on a sheet while the user looks at another. */
const HERE = "sheet1";
let engine: NodeEngine;
let there: string;

const put = (sheet: string, row: number, column: number, entries: CellValue[][]) =>
  engine.cells.write(
    sheet,
    { row, column, rows: entries.length, columns: entries[0]!.length },
    (r, c) => entries[r - row]![c - column]!,
  );
const rows = (row: number, count = 1): Area => ({ row, rows: count, column: 0, columns: MAX_COLUMNS });
const columns = (column: number, count = 1): Area => ({ row: 0, rows: MAX_ROWS, column, columns: count });
const state = () => [
  engine.cells.formula(HERE, 0, 0),
  engine.cells.value(HERE, 0, 0),
  engine.names.find("Posts", null)?.formula,
  engine.tables.find("Changes")?.area,
  [0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) =>
    [0, 1, 2, 3, 4].flatMap((column) => (engine.validations.at(there, row, column) ? [[row, column]] : [])),
  ),
];

beforeEach(async () => {
  engine = createNodeEngine();
  there = await engine.sheets.add("29C.10");
  put(there, 2, 1, [
    ["Grade", "Posts"],
    ["P-5", 3],
    ["P-4", 4],
  ]);
  await engine.tables.add(there, { row: 2, column: 1, rows: 3, columns: 2 }, "Changes");
  await engine.names.add("Posts", "='29C.10'!$C$5", null);
  await engine.validations.set(
    there,
    { row: 4, column: 2, rows: 1, columns: 1 },
    { ...NO_VALIDATION_MESSAGES, type: "WholeNumber", operator: "GreaterThan", formula1: "0", formula2: "" },
    engine.cells,
  );
  put(HERE, 0, 0, [["='29C.10'!C5+Posts"]]);
  await engine.sheets.activate(HERE);
  await engine.settled();
});
afterEach(() => {
  engine.dispose();
});

test.each([
  [
    "a row above goes",
    () => engine.structure.remove(there, rows(0), "Up"),
    ["='29C.10'!C4+Posts", 8, "='29C.10'!$C$4", { row: 1, column: 1, rows: 3, columns: 2 }, [[3, 2]]],
  ],
  [
    "a column before goes",
    () => engine.structure.remove(there, columns(0), "Left"),
    ["='29C.10'!B5+Posts", 8, "='29C.10'!$B$5", { row: 2, column: 0, rows: 3, columns: 2 }, [[4, 1]]],
  ],
  [
    "rows come",
    () => engine.structure.insert(there, rows(1, 2), "Down"),
    ["='29C.10'!C7+Posts", 8, "='29C.10'!$C$7", { row: 4, column: 1, rows: 3, columns: 2 }, [[6, 2]]],
  ],
  [
    "columns come",
    () => engine.structure.insert(there, columns(0, 2), "Right"),
    ["='29C.10'!E5+Posts", 8, "='29C.10'!$E$5", { row: 2, column: 3, rows: 3, columns: 2 }, [[4, 4]]],
  ],
  [
    "its own row goes",
    () => engine.structure.remove(there, rows(4), "Up"),
    ["=#REF!+Posts", "#REF!", "=#REF!", { row: 2, column: 1, rows: 2, columns: 2 }, []],
  ],
] as const)(
  "formulas, names, tables and validations follow when %s, and undo brings them back",
  async (_, change, expected) => {
    const before = state();
    await engine.asOneStep(change);
    await engine.settled();
    expect(state()).toEqual(expected);
    await engine.undo.undo();
    await engine.settled();
    expect(state()).toEqual(before);
  },
);

test("the user stays on the active sheet and is told of nothing but the change", async () => {
  const told: Happening["kind"][] = [];
  engine.watch(({ kind }) => told.push(kind));
  await engine.structure.insert(there, rows(0), "Down");
  await engine.structure.remove(there, columns(0), "Left");
  expect(engine.sheets.active()).toBe(HERE);
  expect(told.filter((kind) => kind === "activated" || kind === "selected")).toEqual([]);
});
