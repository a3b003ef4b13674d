import type { Positions } from "../refresh/axis";
import { keysInOrder } from "../refresh/tableState";
import type { SheetPlan } from "../sheets/plan";
import type { SheetPlacement } from "../sheets/printFormula";

/** A line whose size the plan has changed, in points; it is hidden in neither. */
export interface LineSize {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** What depends on the words of a sheet though it stands in no cell: sizes, and what is printed below each page. */
export interface Setting {
  readonly sizes: readonly LineSize[];
  readonly footer: { readonly before: string; readonly after: string } | null;
}

export const noSetting: Setting = { sizes: [], footer: null };
export const isNoSetting = ({ sizes, footer }: Setting): boolean => sizes.length === 0 && footer === null;

/** What the plan sets otherwise than it was written, for where the lines stand. */
export function settingOf(
  base: SheetPlan,
  plan: SheetPlan,
  { rows, columns }: Pick<SheetPlacement, "rows" | "columns">,
): Setting {
  const [before, after] = [base.print.footer, plan.print.footer];
  return {
    sizes: [
      ...sizesAlong("row", sizesByKey(base.rows, base.rowHeights), sizesByKey(plan.rows, plan.rowHeights), rows),
      ...sizesAlong("column", widthsByKey(base), widthsByKey(plan), columns),
    ],
    footer: before === after ? null : { before, after },
  };
}

/** What leads back, for where each line stands then; a line that is no more is left out. */
export function settingBack({ sizes, footer }: Setting, placeOf: (size: LineSize) => number | null): Setting {
  return {
    sizes: sizes.flatMap((size) => {
      const at = placeOf(size);
      return at === null ? [] : [{ axis: size.axis, at, before: size.after, after: size.before }];
    }),
    footer: footer && { before: footer.after, after: footer.before },
  };
}

type Sizes = ReadonlyMap<string, number>;

const widthsByKey = ({ columns, columnWidths }: SheetPlan): Sizes =>
  sizesByKey(
    columns,
    columnWidths.map((width) => (width === 0 ? 0 : points(width))),
  );

function sizesByKey(positions: Positions, sizes: readonly number[]): Sizes {
  return new Map(
    keysInOrder(positions).flatMap((key): [string, number][] => {
      const size = sizes[positions[key] ?? -1] ?? 0;
      return size === 0 ? [] : [[key, size]];
    }),
  );
}

function sizesAlong(axis: LineSize["axis"], base: Sizes, plan: Sizes, stand: Positions): readonly LineSize[] {
  return [...plan].flatMap(([key, after]): LineSize[] => {
    const [before, at] = [base.get(key), stand[key]];
    return before === undefined || before === after || at === undefined ? [] : [{ axis, at, before, after }];
  });
}

/** Excel measures columns in points: a character of the standard font is seven pixels wide, the margin five. */
export const points = (characters: number): number => (characters * 7 + 5) * 0.75;
