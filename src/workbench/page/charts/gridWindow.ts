import type { Univer } from "@univerjs/presets";
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from "@univerjs/presets/preset-sheets-core";

/**
 * The part of the page in which cells scroll, in pixels of the spreadsheet's canvas, and what of the sheet it shows.
 */
export interface GridWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where the sheet's first cell begins, from the corner of the window. */
  readonly originLeft: number;
  readonly originTop: number;
  readonly zoom: number;
}

/** Pixels of the scroll bars, which the spreadsheet paints inside the window. */
const SCROLL_BAR = 12;

/** The window as it is now; null before the spreadsheet is drawn. */
export function gridWindow(univer: Univer, unitId: string): GridWindow | null {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (render === null || render === undefined || viewport === undefined || skeleton === null || skeleton === undefined)
    return null;
  const { left, top, width, height, viewportScrollX, viewportScrollY } = viewport;
  const { scaleX } = render.scene.getAncestorScale();
  return {
    left,
    top,
    width: Math.max(0, (width ?? 0) - SCROLL_BAR),
    height: Math.max(0, (height ?? 0) - SCROLL_BAR),
    originLeft: (skeleton.rowHeaderWidth - viewportScrollX) * scaleX - left,
    originTop: (skeleton.columnHeaderHeight - viewportScrollY) * scaleX - top,
    zoom: scaleX,
  };
}
