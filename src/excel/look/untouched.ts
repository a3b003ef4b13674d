import type { Change, SheetEdit } from "../change/Change";
import { isNoSetting, noSetting, type Setting } from "../change/setting";
import { lineOf } from "../write/setting";

/** Screens round sizes to their own dots. */
const ROUNDING = 1;

/** Queues what the user may have set otherwise; the returned function leaves of a change what nobody has. */
export function queueUntouched(context: Excel.RequestContext, change: Change): () => Change {
  const reads = new Map(
    change.edits
      .filter(isSetting)
      .map((edit) => [edit, queueNow(context.workbook.worksheets.getItem(edit.sheet), edit.setting ?? noSetting)]),
  );
  return () => ({
    ...change,
    edits: change.edits.map((edit) => ({ ...edit, setting: reads.get(edit)?.() ?? noSetting })),
  });
}

/** Whether anything is to be set that the user may have set otherwise. */
export const asksForSettings = ({ edits }: Change): boolean => edits.some(isSetting);

const isSetting = ({ setting = noSetting }: SheetEdit): boolean => !isNoSetting(setting);

function queueNow(sheet: Excel.Worksheet, { sizes, footer }: Setting): () => Setting {
  const lines = sizes.map((size) => ({
    size,
    format: lineOf(sheet, size.axis, size.at).format.load(size.axis === "row" ? "rowHeight" : "columnWidth"),
  }));
  const page = footer === null ? null : sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
  return () => ({
    sizes: lines
      .filter(
        ({ size, format }) =>
          Math.abs((size.axis === "row" ? format.rowHeight : format.columnWidth) - size.before) <= ROUNDING,
      )
      .map(({ size }) => size),
    footer: page?.centerFooter === footer?.before ? footer : null,
  });
}
