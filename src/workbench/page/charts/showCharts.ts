import { type FUniver, type Univer, ICommandService } from "@univerjs/presets";
import { IRenderManagerService } from "@univerjs/presets/preset-sheets-core";
import type { Engine } from "../../engine/engine";
import { ChartLayer } from "./ChartLayer";
import { gridWindow } from "./gridWindow";

/** What charts are drawn over. */
interface ChartSetting {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
  readonly engine: Engine;
}

/**
 * Shows the charts of the sheet in front over its cells, wherever those are scrolled, and follows what the cells hold.
 * Returns how to stop. Scrolling, zooming and changing the sheet are commands of the spreadsheet, like edits.
 */
export function showCharts(container: HTMLElement, { univer, univerAPI, engine }: ChartSetting): () => void {
  const layer = new ChartLayer(container, engine);
  const show = (): void => {
    const unitId = univerAPI.getActiveWorkbook()?.getId() ?? "";
    const grid = gridWindow(univer, unitId);
    const canvas = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId)?.engine.getCanvasElement();
    if (grid !== null && canvas !== undefined)
      layer.show(canvas.getBoundingClientRect(), container.getBoundingClientRect(), grid);
  };
  const frame = nextFrame(show);
  const commands = univer.__getInjector().get(ICommandService).onCommandExecuted(frame.ask);
  const sizes = new ResizeObserver(frame.ask);
  sizes.observe(container);
  engine.state.onChange(frame.ask);
  const unwatch = engine.watch(frame.ask);
  return () => {
    frame.stop();
    commands.dispose();
    sizes.disconnect();
    unwatch();
    layer.dispose();
  };
}

/** Does the work once in the next frame, however often it is asked for before. */
function nextFrame(work: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let waiting: number | null = null;
  let isOver = false;
  const ask = (): void => {
    if (isOver) return;
    waiting ??= requestAnimationFrame(() => {
      waiting = null;
      if (!isOver) work();
    });
  };
  const stop = (): void => {
    isOver = true;
  };
  return { ask, stop };
}
