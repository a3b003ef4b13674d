import { BarChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { type ChartPlace, chartPlace, type ChartView, chartView, chartWords } from "../../engine/chartView";
import type { Engine } from "../../engine/engine";
import { chartOption } from "./chartOption";
import type { GridWindow } from "./gridWindow";
import "./charts.css";

use([BarChart, PieChart, GridComponent, LegendComponent, TitleComponent, CanvasRenderer]);

/** Pixels of a point. */
const POINT = 4 / 3;

interface Drawn {
  readonly element: HTMLElement;
  readonly chart: EChartsType;
  /** What was drawn, to draw again only what is different. */
  shown: string;
}

/**
 * The charts of the active sheet over the spreadsheet's canvas. They take no clicks, so the grid under them stays
 * whole.
 */
export class ChartLayer {
  private readonly window = document.createElement("div");
  private readonly drawn = new Map<string, Drawn>();

  constructor(
    container: HTMLElement,
    private readonly engine: Engine,
  ) {
    this.window.className = "charts";
    container.append(this.window);
  }

  /** Draws what is different and puts every chart where its cells are. */
  show(canvas: DOMRect, container: DOMRect, grid: GridWindow): void {
    const { engine, window } = this;
    const sheet = engine.sheets.active();
    const { charts } = engine.state.sheet(sheet);
    place(window, {
      left: canvas.left - container.left + grid.left,
      top: canvas.top - container.top + grid.top,
      width: grid.width,
      height: grid.height,
    });
    const keys = new Set(charts.map(({ id }) => `${sheet}/${id}`));
    for (const key of this.drawn.keys()) if (!keys.has(key)) this.remove(key);
    for (const chart of charts)
      this.draw(
        `${sheet}/${chart.id}`,
        chartView(chart, engine.cells),
        pixels(chartPlace(chart, sheet, engine.dimensions), grid),
        grid.zoom,
      );
  }

  dispose(): void {
    for (const key of [...this.drawn.keys()]) this.remove(key);
    this.window.remove();
  }

  private draw(key: string, view: ChartView, box: ChartPlace, zoom: number): void {
    const size = { width: box.width, height: box.height, point: POINT * zoom };
    const option = chartOption(view, size);
    if (option === null || box.width < 1 || box.height < 1) return this.remove(key);
    const drawn = this.drawn.get(key) ?? this.add(key);
    place(drawn.element, box);
    const shown = JSON.stringify([view, size]);
    if (shown === drawn.shown) return;
    drawn.shown = shown;
    drawn.element.setAttribute("aria-label", chartWords(view));
    drawn.chart.resize({ width: size.width, height: size.height });
    drawn.chart.setOption(option, { notMerge: true });
  }

  private add(key: string): Drawn {
    const element = document.createElement("div");
    element.setAttribute("role", "img");
    this.window.append(element);
    const drawn: Drawn = { element, chart: init(element, null, { width: 1, height: 1 }), shown: "" };
    this.drawn.set(key, drawn);
    return drawn;
  }

  private remove(key: string): void {
    const drawn = this.drawn.get(key);
    drawn?.chart.dispose();
    drawn?.element.remove();
    this.drawn.delete(key);
  }
}

const pixels = ({ top, left, width, height }: ChartPlace, { originLeft, originTop, zoom }: GridWindow): ChartPlace => {
  const scale = POINT * zoom;
  return {
    top: originTop + top * scale,
    left: originLeft + left * scale,
    width: width * scale,
    height: height * scale,
  };
};

function place({ style }: HTMLElement, { top, left, width, height }: ChartPlace): void {
  style.transform = `translate(${left}px, ${top}px)`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
