import type { Area } from "../../../src/workbench/engine/area";
import type { CellValue } from "../../../src/workbench/engine/cellValue";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import { NO_VALIDATION_MESSAGES } from "../../../src/workbench/engine/validations";
import { isLockedCell, UNLOCKED } from "../../../src/workbench/objects/rangeFormat";
import { openWorkbook } from "../../../src/workbench/save/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/save/saveWorkbook";

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

const ROWS: readonly (readonly CellValue[])[] = [
  ["Grade", "Count", "Double"],
  ["P-5", 1, "=B2*2"],
  ["'1/3", -2.5, "=SUM(PostChanges[Count])"],
  ["'=text", true, "=RATE*2"],
];

async function fill(engine: NodeEngine): Promise<void> {
  const sheet = engine.sheets.ids()[0] ?? "";
  await engine.sheets.rename(sheet, "29C.10");
  await engine.names.add("RATE", "=1.5", null);
  await engine.names.add("ANCHOR", "='29C.10'!$A$1", null);
  engine.cells.write(sheet, area(0, 0, 1, 3), (row, column) => ROWS[row]?.[column] ?? null);
  await engine.tables.add(sheet, area(0, 0, 3, 3), "PostChanges");
  engine.cells.write(sheet, area(1, 0, 3, 3), (row, column) => ROWS[row]?.[column] ?? null);
  await engine.validations.set(
    sheet,
    area(1, 0, 2, 1),
    { ...NO_VALIDATION_MESSAGES, type: "List", operator: "Between", formula1: "P-5,P-4", formula2: "" },
    engine.cells,
  );
  engine.cells.writeStyle(sheet, area(1, 1, 2, 2), () => ({
    numberFormat: "#,##0.0;(#,##0.0);—",
    bold: true,
    fillColor: "#DDEEFF",
  }));
  engine.cells.patch(sheet, area(1, 1), () => ({ v: 1, custom: { [UNLOCKED]: true } }));
  engine.structure.freeze(sheet, 1, 1);
  engine.dimensions.setColumnWidth(sheet, area(0, 0), 150);
  engine.dimensions.setColumnWidth(sheet, area(0, 1), 51);
  engine.structure.merge(sheet, area(6, 0, 1, 2), false);
  engine.state.update((state) => ({ ...state, xmlParts: { "{6F2B}": "<base/>" }, properties: { title: "29C" } }));
  engine.state.updateSheet(sheet, () => ({
    conditionalFormats: [
      {
        id: "1",
        areas: [area(1, 1, 2, 1)],
        type: "CellValue",
        rule: { operator: "LessThan", formula1: "=0" },
        numberFormat: "0.0",
        font: { color: "#FF0000" },
        fill: null,
        stopIfTrue: false,
      },
    ],
    printTitleRows: area(0, 0, 1, 1),
    pageBreaks: [area(3, 0), area(6, 0)],
    comments: [
      {
        id: "comment-1",
        area: area(2, 1),
        text: "mine",
        author: "Officer",
        created: "2020-01-01",
        resolved: false,
        replies: [],
      },
    ],
    hyperlinks: [
      { area: area(8, 0), link: { documentReference: "Second!A1" } },
      { area: area(8, 1), link: { address: "https://example.org/" } },
    ],
    filters: { "": { area: area(6, 0, 3, 3), criteria: [null, null, null] } },
  }));
  engine.dimensions.setRowsHidden(sheet, area(7, 0), true);
  engine.cells.write(sheet, area(8, 0, 1, 2), (_, column) => ["there", "away"][column] ?? null);
  await engine.sheets.add("Second");
}

/** What of a workbook must come back from a file as it was. */
function contents(engine: NodeEngine): object {
  const sheet = engine.sheets.find("29C.10") ?? "";
  const part = area(0, 0, 4, 3);
  const [format] = engine.state.sheet(sheet).conditionalFormats;
  return {
    sheets: engine.sheets.ids().map((id) => engine.sheets.name(id)),
    values: engine.cells.values(sheet, part),
    formulas: engine.cells.formulas(sheet, part),
    style: [
      engine.cells.style(sheet, 1, 1, "numberFormat"),
      engine.cells.style(sheet, 1, 1, "bold"),
      engine.cells.style(sheet, 1, 1, "fillColor"),
      engine.cells.style(sheet, 0, 0, "bold"),
    ],
    names: engine.names.inScope(null).map(({ name, formula }) => [name, formula]),
    tables: engine.tables.all().map(({ name, area: place }) => [name, place]),
    validation: engine.validations.at(sheet, 1, 0)?.formula1,
    merges: engine.structure.merges(sheet),
    frozen: engine.structure.frozen(sheet),
    widths: [0, 1, 2].map((column) => engine.dimensions.columnWidth(sheet, column)),
    xml: engine.state.value.xmlParts,
    locked: [isLockedCell(engine, sheet, 1, 1), isLockedCell(engine, sheet, 1, 2)],
    title: engine.state.value.properties["title"],
    conditional: [format?.areas, format?.rule, format?.numberFormat, format?.font],
    notes: engine.state.sheet(sheet).comments.map(({ area: place, text }) => [place, text]),
    links: engine.state
      .sheet(sheet)
      .hyperlinks.map(({ area: place, link }) => [place, link["address"] ?? link["documentReference"]]),
    filters: engine.state.sheet(sheet).filters,
    hidden: [6, 7, 8].map((row) => engine.dimensions.isRowHidden(sheet, row)),
    pageBreaks: engine.state.sheet(sheet).pageBreaks,
    titleRows: engine.state.sheet(sheet).printTitleRows?.rows,
  };
}

test("a workbook that is saved and opened again is as it was", async () => {
  const engine = createNodeEngine();
  await fill(engine);
  await engine.settled();
  const before = contents(engine);
  const other = createNodeEngine();
  await openWorkbook(other, await saveWorkbook(engine), undefined);
  expect(contents(other)).toEqual(before);
  engine.dispose();
  other.dispose();
});

test("what is no workbook is refused, and the open one stays", async () => {
  const engine = createNodeEngine();
  await expect(openWorkbook(engine, new TextEncoder().encode("nonsense"))).rejects.toThrow();
  expect(engine.sheets.ids()).toHaveLength(1);
  await engine.settled();
  engine.dispose();
});
