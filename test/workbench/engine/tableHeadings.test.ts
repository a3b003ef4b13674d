import type { CellValue } from "../../../src/workbench/engine/cellValue";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";

const SHEET = "sheet1";
let engine: NodeEngine;
beforeEach(async () => {
  engine = createNodeEngine();
  put(0, 0, [
    ["Grade", "Posts"],
    ["P-5", 1],
    ["P-4", 2],
    ["P-5", 4],
  ]);
  await engine.tables.add(SHEET, { row: 0, column: 0, rows: 4, columns: 2 }, "PostChanges");
});
afterEach(() => {
  engine.dispose();
});

const put = (row: number, column: number, entries: CellValue[][]) =>
  engine.cells.write(
    SHEET,
    { row, column, rows: entries.length, columns: entries[0]!.length },
    (r, c) => entries[r - row]![c - column]!,
  );
const formula = (row: number, column: number) => engine.cells.formula(SHEET, row, column);
const value = (row: number, column: number) => engine.cells.value(SHEET, row, column);
const group = (work: () => void) =>
  engine.asOneStep(() => {
    work();
    return Promise.resolve();
  });
const evaluated = async (text: string) => (await engine.scratch.evaluate(text)).value;

describe("a heading that changes", () => {
  test("renames its column in formulas of every sheet and in names, and undo takes it all back", async () => {
    const other = await engine.sheets.add("29C.6");
    engine.cells.write(
      other,
      { row: 0, column: 0, rows: 1, columns: 1 },
      () => `=SUMIFS(PostChanges[Posts],PostChanges[Grade],"P-5")&"PostChanges[Posts]"`,
    );
    await engine.names.add("AllPosts", "=SUM(PostChanges[Posts])", null);
    await engine.settled();
    await group(() => {
      put(0, 0, [["职等", "员额"]]);
    });
    await engine.settled();
    expect(engine.cells.formula(other, 0, 0)).toBe(
      `=SUMIFS(PostChanges[员额],PostChanges[职等],"P-5")&"PostChanges[Posts]"`,
    );
    expect(engine.cells.value(other, 0, 0)).toBe("5PostChanges[Posts]");
    expect(engine.names.find("AllPosts", null)!.formula).toBe("=SUM(PostChanges[员额])");
    expect(await evaluated("=SUM(PostChanges[员额])")).toBe(7);
    await engine.undo.undo();
    await engine.settled();
    expect(engine.cells.formula(other, 0, 0)).toBe(
      `=SUMIFS(PostChanges[Posts],PostChanges[Grade],"P-5")&"PostChanges[Posts]"`,
    );
    expect(await evaluated("=SUM(PostChanges[Posts])")).toBe(7);
  });

  test("is a text of its own: a number becomes text, a blank gets a name, a second one a number", async () => {
    await group(() => {
      put(0, 0, [[2019, 2019]]);
    });
    expect([value(0, 0), value(0, 1)]).toEqual(["2019", "20192"]);
    await group(() => {
      engine.cells.clearContents(SHEET, { row: 0, column: 0, rows: 1, columns: 1 });
    });
    expect(value(0, 0)).toBe("Column1");
  });

  test("may change places with another", async () => {
    put(6, 0, [["=SUM(PostChanges[Posts])", "=COUNTA(PostChanges[Grade])"]]);
    await group(() => {
      put(0, 0, [["Posts", "Grade"]]);
    });
    expect([formula(6, 0), formula(6, 1)]).toEqual(["=SUM(PostChanges[Grade])", "=COUNTA(PostChanges[Posts])"]);
  });

  test("of a column that was put in is known at once", async () => {
    await engine.asOneStep(() =>
      engine.structure.insert(SHEET, { row: 0, column: 1, rows: 1_048_576, columns: 1 }, "Right"),
    );
    expect(engine.tables.find("PostChanges")!.columns).toEqual(["Grade", "Column2", "Posts"]);
    await group(() => {
      put(0, 1, [["Kind"], ["new"], ["old"], ["new"]]);
    });
    expect(await evaluated(`=COUNTIFS(PostChanges[Kind],"new",PostChanges[Posts],">1")`)).toBe(1);
  });
});

describe("a formula about a table", () => {
  test.each<[string, unknown]>([
    ["=sum(postchanges[posts])", 7],
    ["=INDEX(PostChanges[Posts],2)", 2],
    ['=INDEX(PostChanges[Posts],MATCH("P-4",PostChanges[Grade],0))', 2],
    ["=SUM(INDEX(PostChanges,0,2))", 7],
    ["=OFFSET(PostChanges[[#Headers],[Posts]],3,0)", 4],
    ["=INDEX(PostChanges[#Headers],2)", "Posts"],
    ['=SUMIFS(PostChanges[Posts],PostChanges[Grade],"P-5")', 5],
    ['=SUMPRODUCT((PostChanges[Grade]="P-5")*PostChanges[Posts])', 5],
    ['=XLOOKUP("P-4",PostChanges[Grade],PostChanges[Posts])', 2],
    ['=FILTER(PostChanges[Posts],PostChanges[Grade]="P-5")', [[1], [4]]],
    ["=COUNTA(PostChanges[[#Headers],[#Data],[Grade]])", 4],
    ["=SUM(PostChanges[#Totals])", "#REF!"],
    ["=SUM({100.0})", 100],
  ])("%s gives %j", async (text, expected) => {
    expect(await evaluated(text)).toEqual(expected);
  });

  test("within the table speaks of its row, and spells the table out elsewhere", async () => {
    put(0, 2, [["Twice"]]);
    engine.tables.resize(engine.tables.find("PostChanges")!.id, { row: 0, column: 0, rows: 4, columns: 3 });
    put(1, 2, [["=[@Posts]*2"], ["=PostChanges[@Posts]*2"], ["=SUM([Posts])"]]);
    await engine.settled();
    expect([value(1, 2), value(2, 2), value(3, 2)]).toEqual([2, 4, 7]);
    expect([formula(1, 2), formula(2, 2), formula(3, 2)]).toEqual(["=[@Posts]*2", "=[@Posts]*2", "=SUM([Posts])"]);
    expect(engine.cells.keptFormula(SHEET, 1, 2)).toBe("=PostChanges[[#This Row],[Posts]]*2");
  });

  test.each(["=SUM(PostChanges[Nope])", "=SUM(Nowhere[Posts])", "=[@Posts]", "=SUM(PostChanges[#Feet])"])(
    "%s is refused, as Excel refuses it",
    (text) => {
      expect(() => put(9, 0, [[text]])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    },
  );
});
