import { chartPlace } from "../../engine/chartPlace";
import { chartView } from "../../engine/chartView";
import type { Engine } from "../../engine/engine";
import type { ChartState } from "../../engine/stateModel";
import type { Package } from "../Package";
import { chartXml, isWritable } from "./chartXml";
import { anchorXml, cornersOf, DRAWING_END, DRAWING_START } from "./drawingXml";
import { drawnAnchors } from "./openCharts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument";

/** What the charts of a sheet come to, each: a chart that comes to the same is written as it came. */
export const writtenCharts = (engine: Engine, sheet: string): readonly string[] =>
  engine.state.sheet(sheet).charts.map((chart) => JSON.stringify(chart));

/**
 * Writes those charts of a sheet that are new or have changed, and takes away those that are gone; all else in its drawing
 * stays. `before` is what its charts came to when the file was opened. Returns the element that names a drawing where the
 * sheet had none, null where it needs no other.
 */
export async function saveCharts(
  engine: Engine,
  file: Package,
  sheet: string,
  part: string,
  before: readonly string[],
): Promise<string | null> {
  const now = new Set(writtenCharts(engine, sheet));
  const anchors = before.length === 0 ? [] : await drawnAnchors(file, part);
  for (const [index, { drawing, anchor }] of anchors.entries())
    if (!now.has(before[index] ?? "")) file.write(drawing, (await file.text(drawing)).replace(anchor, ""));
  const fresh = engine.state.sheet(sheet).charts.filter((chart) => !before.includes(JSON.stringify(chart)));
  const drawn = fresh.filter((chart) => isWritable(chartView(chart, engine.cells)));
  if (drawn.length === 0) return null;
  const own = (await file.relations(part)).find(({ kind }) => kind === "drawing")?.target;
  const drawing = own ?? file.freeName("xl/drawings/drawing#.xml");
  if (own === undefined) {
    file.write(drawing, DRAWING_START + DRAWING_END);
    await file.declare(drawing, `${CONTENT}.drawing+xml`);
  }
  for (const chart of drawn) await addChart(engine, file, sheet, drawing, chart);
  if (own !== undefined) return null;
  const id = await file.relate(part, "drawing", drawing);
  return `<drawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
}

async function addChart(
  engine: Engine,
  file: Package,
  sheet: string,
  drawing: string,
  chart: ChartState,
): Promise<void> {
  const { dimensions, cells } = engine;
  const view = chartView(chart, cells);
  const corners = cornersOf(
    chartPlace(chart, sheet, dimensions),
    (row) => dimensions.rowHeight(sheet, row),
    (column) => dimensions.columnWidth(sheet, column),
  );
  const target = file.freeName("xl/charts/chart#.xml");
  file.write(
    target,
    chartXml(view, (id) => engine.sheets.name(id)),
  );
  await file.declare(target, `${CONTENT}.drawingml.chart+xml`);
  const id = await file.relate(drawing, "chart", target);
  const xml = await file.text(drawing);
  const taken = [...xml.matchAll(/<(?:\w+:)?cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, number]) => Number(number));
  const anchor = anchorXml({ view, ...corners }, Math.max(1, ...taken) + 1, id);
  file.write(
    drawing,
    xml.replace(/<\/(?:\w+:)?wsDr>\s*$/, (end) => anchor + end),
  );
}
