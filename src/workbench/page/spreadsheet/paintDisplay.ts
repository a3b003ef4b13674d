import {
  type FUniver,
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type IStyleData,
  BooleanNumber,
  type Univer,
} from "@univerjs/presets";
import {
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from "@univerjs/presets/preset-sheets-core";
import type { CellDisplay } from "../../engine/display";
import type { Engine } from "../../engine/engine";

/**
 * Paints cells under conditional formats as the engine says they look, number formats included: what the user sees
 * is then what `Range.text` answers. Univer's own conditional formats know no number formats.
 */
export function paintDisplay(univer: Univer, univerAPI: FUniver, engine: Engine): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "workbench.conditional-formats",
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      // After the number format of the cell itself, which a conditional one replaces.
      priority: InterceptCellContentPriority.NUMFMT - 1,
      handler: (cell, { subUnitId, row, col }, next) => {
        const hasFormats = engine.state.sheet(subUnitId).conditionalFormats.length > 0;
        return next(hasFormats && cell ? painted(cell, engine.display.of(subUnitId, row, col)) : cell);
      },
    });
  const repaint = async (): Promise<void> => {
    await engine.display.refresh(engine.sheets.active());
    univerAPI.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  };
  const repaintSoon = once(() => void repaint());
  engine.state.onChange(repaintSoon);
  engine.watch(({ kind }) => {
    const hasFormats = engine.state.sheet(engine.sheets.active()).conditionalFormats.length > 0;
    if (hasFormats && (kind === "calculated" || kind === "changed" || kind === "activated")) repaintSoon();
  });
}

function painted(cell: ICellDataForSheetInterceptor, { text, font, fill }: CellDisplay): ICellDataForSheetInterceptor {
  const style: IStyleData = {
    ...cell.interceptorStyle,
    ...(typeof font["color"] === "string" ? { cl: { rgb: font["color"] } } : {}),
    ...(typeof font["bold"] === "boolean" ? { bl: font["bold"] ? BooleanNumber.TRUE : BooleanNumber.FALSE } : {}),
    ...(typeof font["italic"] === "boolean" ? { it: font["italic"] ? BooleanNumber.TRUE : BooleanNumber.FALSE } : {}),
    ...(fill === null ? {} : { bg: { rgb: fill } }),
  };
  return { ...cell, ...(cell.v === undefined || cell.v === null ? {} : { v: text }), interceptorStyle: style };
}

/** A function that runs `work` once, in the next frame, however often it is called before. */
function once(work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      work();
    });
  };
}
