import type JSZip from "jszip";
import { chartPlace } from "../../engine/chartPlace";
import { chartView } from "../../engine/chartView";
import type { Engine } from "../../engine/engine";
import { insert, relation } from "../customXml";
import { chartXml, isWritable } from "./chartXml";
import { cornersOf, type DrawnChart, drawingXml } from "./drawingXml";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Elements of a sheet that may only come after its drawing. */
const LATER =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Puts the charts of all sheets, in the order of their parts, into a workbook's package: the file library leaves them out. */
export async function addCharts(engine: Engine, sheets: readonly string[], zip: JSZip): Promise<void> {
  let written = 0;
  for (const [index, sheet] of sheets.entries()) {
    const charts = chartsOf(engine, sheet);
    if (charts.length === 0) continue;
    await addDrawing(engine, charts, index + 1, written, zip);
    written += charts.length;
  }
}

function chartsOf(engine: Engine, sheet: string): readonly DrawnChart[] {
  const { dimensions, cells, state } = engine;
  return state.sheet(sheet).charts.flatMap((chart) => {
    const view = chartView(chart, cells);
    const place = chartPlace(chart, sheet, dimensions);
    const corners = cornersOf(
      place,
      (row) => dimensions.rowHeight(sheet, row),
      (column) => dimensions.columnWidth(sheet, column),
    );
    return isWritable(view) ? [{ view, ...corners }] : [];
  });
}

/** Parts are numbered through the whole package; `before` charts have been written. */
async function addDrawing(
  engine: Engine,
  charts: readonly DrawnChart[],
  sheet: number,
  before: number,
  zip: JSZip,
): Promise<void> {
  const drawing = `chartDrawing${sheet}.xml`;
  const chartPart = (at: number): string => `chart${before + at + 1}.xml`;
  charts.forEach(({ view }, at) =>
    zip.file(
      `xl/charts/${chartPart(at)}`,
      chartXml(view, (id) => engine.sheets.name(id)),
    ),
  );
  zip.file(`xl/drawings/${drawing}`, drawingXml(charts));
  zip.file(
    `xl/drawings/_rels/${drawing}.rels`,
    `${DECLARATION}<Relationships xmlns="${RELATIONS}">${charts.map((_, at) => relation(`rId${at + 1}`, "chart", `../charts/${chartPart(at)}`)).join("")}</Relationships>`,
  );
  await insert(zip, "[Content_Types].xml", "</Types>", [
    contentType(`drawings/${drawing}`, "drawing"),
    ...charts.map((_, at) => contentType(`charts/${chartPart(at)}`, "drawingml.chart")),
  ]);
  await referTo(drawing, sheet, zip);
}

const contentType = (part: string, kind: string): string =>
  `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;

/** Tells the sheet of its drawing. */
async function referTo(drawing: string, sheet: number, zip: JSZip): Promise<void> {
  const [part, relations] = [`xl/worksheets/sheet${sheet}.xml`, `xl/worksheets/_rels/sheet${sheet}.xml.rels`];
  if (zip.file(relations) === null)
    zip.file(relations, `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`);
  await insert(zip, relations, "</Relationships>", [relation("rIdCharts", "drawing", `../drawings/${drawing}`)]);
  const text = (await zip.file(part)?.async("string")) ?? "";
  zip.file(
    part,
    text.replace(LATER, (next) => `<drawing xmlns:r="${OFFICE}" r:id="rIdCharts"/>${next}`),
  );
}
