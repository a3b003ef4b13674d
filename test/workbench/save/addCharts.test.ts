import JSZip from "jszip";
import { type Area, singleCell } from "../../../src/workbench/engine/area";
import { chartView } from "../../../src/workbench/engine/chartView";
import { createNodeEngine, type NodeEngine } from "../../../src/workbench/engine/node";
import type { ChartState } from "../../../src/workbench/engine/stateModel";
import { openWorkbook } from "../../../src/workbench/save/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/save/saveWorkbook";

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

let engine: NodeEngine;
let sheet: string;
beforeEach(async () => {
  engine = createNodeEngine();
  sheet = await engine.sheets.add("29C.8 & more");
  const rows = [
    ["", "2019", "2020"],
    ["Posts", 1903.2, 2140],
    ["Non-post", 916, "=C2-1385.1"],
  ];
  engine.cells.write(sheet, area(0, 0, 3, 3), (row, column) => rows[row]?.[column] ?? null);
  await engine.settled();
});
afterEach(() => engine.dispose());

const at = (column: number) => ({ sheet, area: area(1, column, 2) });

function chart(change: Partial<ChartState> = {}): ChartState {
  const series = (column: number, color: string) => ({
    name: column === 1 ? "2019 appropriation" : "2020 estimate",
    nameFrom: null,
    values: at(column),
    categories: at(0),
    properties: {
      hasDataLabels: true,
      "dataLabels/numberFormat": '[>=999.95]# ##0.0;0.0;"<nil>"',
      "dataLabels/position": "OutsideEnd",
      "format/fill/color": color,
      gapWidth: 70,
    },
    points: { 1: { "dataLabel/numberFormat": "0.00" } },
  });
  return {
    id: "chart-1",
    type: "ColumnClustered",
    over: area(4, 0, 10, 3),
    series: [series(1, "#C8C8C8"), series(2, "#0072B2")],
    properties: {
      name: "Figure 29C.V",
      "title/text": "Figure 29C.V\nVariance <by category>",
      "title/format/font/size": 10,
      "legend/position": "Bottom",
      "axes/valueAxis/visible": false,
    },
    ...change,
  };
}

async function saved(...charts: ChartState[]): Promise<JSZip> {
  engine.state.updateSheet(sheet, () => ({ charts }));
  return JSZip.loadAsync(await saveWorkbook(engine));
}

const part = async (zip: JSZip, name: string): Promise<string> => (await zip.file(name)?.async("string")) ?? "";

test("a chart is a part that its sheet's drawing refers to, and is declared", async () => {
  const zip = await saved(chart());
  expect(await part(zip, "xl/worksheets/sheet2.xml")).toMatch(/<drawing [^>]*r:id="rId1"\/>/);
  expect(await part(zip, "xl/worksheets/_rels/sheet2.xml.rels")).toContain('Target="../drawings/drawing1.xml"');
  expect(await part(zip, "xl/drawings/_rels/drawing1.xml.rels")).toContain('Target="../charts/chart1.xml"');
  const types = await part(zip, "[Content_Types].xml");
  for (const declared of ["/xl/charts/chart1.xml", "/xl/drawings/drawing1.xml"])
    expect(types).toContain(`PartName="${declared}"`);
});

test("series are bound to their cells and hold the values that those have now", async () => {
  const xml = await part(await saved(chart()), "xl/charts/chart1.xml");
  expect(xml).toContain("<c:f>'29C.8 &amp; more'!$C$2:$C$3</c:f>");
  expect(xml).toContain('<c:pt idx="1"><c:v>754.9</c:v></c:pt>');
  expect(xml).toContain('<c:pt idx="0"><c:v>Posts</c:v></c:pt>');
  expect(xml).toContain("<a:t>Variance &lt;by category&gt;</a:t>");
});

test("a chart covers its cells, and says in words what it shows", async () => {
  const xml = await part(await saved(chart()), "xl/drawings/drawing1.xml");
  expect(xml).toContain(
    "<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff>" +
      "</xdr:from><xdr:to><xdr:col>3</xdr:col>",
  );
  expect(xml).toContain(
    'descr="Figure 29C.V; Variance &lt;by category&gt;; 2019 appropriation: Posts 1 903.2, Non-post ' +
      '916.00; 2020 estimate: Posts 2 140.0, Non-post 754.90"',
  );
});

test("a sheet without charts has no drawing, nor has a chart of a type that cannot be written", async () => {
  expect(
    Object.keys((await saved(chart({ type: "Sunburst" }))).files).filter((name) => /chart|drawing/i.test(name)),
  ).toEqual([]);
});

test.each(["ColumnClustered", "BarStacked100", "Pie", "Doughnut"])(
  "a %s chart is the same after it was saved and opened again",
  async (type) => {
    const was = chart({ type });
    engine.state.updateSheet(sheet, () => ({
      charts: [
        was,
        chart({
          id: "chart-2",
          over: null,
          properties: { name: "Free", top: 31, left: 17, width: 200, height: 150, "title/visible": false },
        }),
      ],
    }));
    const file = await saveWorkbook(engine);
    const other = createNodeEngine();
    await openWorkbook(other, file);
    await other.settled();
    const charts = other.state.sheet(other.sheets.ids()[1] ?? "").charts;
    expect(charts.map(({ over }) => over)).toEqual([was.over, null]);
    expect(charts[1]!.properties).toMatchObject({
      name: "Free",
      top: expect.closeTo(31, 1) as number,
      left: expect.closeTo(17, 1) as number,
      width: expect.closeTo(200, 1) as number,
    });
    const withoutIds = (view: unknown) =>
      JSON.parse(JSON.stringify(view), (key, value: unknown) =>
        key === "sheet" || key === "values" || key === "categories" ? undefined : value,
      ) as unknown;
    expect(withoutIds(chartView(charts[0]!, other.cells))).toMatchObject(
      withoutIds({
        ...chartView(was, engine.cells),
        ...(type.startsWith("C") || type.startsWith("B")
          ? {}
          : { categoryAxis: {}, valueAxis: {}, series: [{ name: "2019 appropriation" }, { name: "2020 estimate" }] }),
      }) as object,
    );
    other.dispose();
  },
);

test("a chart moves with the rows under it", () => {
  engine.state.updateSheet(sheet, () => ({ charts: [chart()] }));
  engine.cells.write(sheet, singleCell(60, 0), () => 1);
  return engine.structure.insert(sheet, { row: 1, column: 0, rows: 2, columns: 16_384 }, "Down").then(() => {
    const [moved] = engine.state.sheet(sheet).charts;
    expect([moved!.over, moved!.series[0]!.values!.area]).toEqual([area(6, 0, 10, 3), area(3, 1, 2)]);
  });
});
