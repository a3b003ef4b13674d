import type { TableId } from "../budget/model";
import type { Placement } from "../sheets/printFormula";
import type { Formula, Plan, Reference } from "../sheets/plan";
import type { Positions } from "./axis";
import { keysInOrder } from "./tableState";

interface Order {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

type Cells = Extract<Reference, { readonly from: unknown }>;

/** Where the keys of a plan stand, so that its formulas can be printed for there. */
export class KeyPlaces {
  private readonly orders: ReadonlyMap<TableId, Order>;

  /**
   * `printed` is where the keys stand while formulas are written, if they are to say something else once lines have
   * gone. `misled` are the grounds on which formulas of ours may lie that have to be written again, as when lines were
   * sorted.
   */
  constructor(
    plan: Pick<Plan, "sheets">,
    private readonly placement: Placement,
    readonly printed: Placement = placement,
    readonly misled: readonly KeyPlaces[] = [],
  ) {
    this.orders = new Map(
      plan.sheets.map(({ table, rows, columns }) => [
        table,
        { rows: keysInOrder(rows), columns: keysInOrder(columns) },
      ]),
    );
  }

  /**
   * A formula whose ranges are those of the lines that stand: as Excel shrinks a range whose ends are deleted.
   * Undefined where a cell is gone, or nothing is left of a range.
   */
  settled({ parts }: Formula): Formula | undefined {
    const settled: (string | Reference)[] = [];
    for (const part of parts) {
      const pieces = typeof part === "string" || "list" in part ? [part] : this.pieces(part, settled.at(-1));
      if (pieces.length === 0) return undefined;
      settled.push(...pieces);
    }
    return { parts: settled };
  }

  /** Usually one range; several where other lines of ours stand between, as long as they can be summed one by one. */
  private pieces({ from, to }: Cells, before: string | Reference | undefined): readonly (string | Reference)[] {
    const [place, order] = [this.placement[from.table], this.orders.get(from.table)];
    if (place === undefined) return [];
    const isSum = typeof before === "string" && before.endsWith("SUM(");
    const apart = isSum ? place.apart : undefined;
    const rows = runs([from.row, to?.row ?? from.row], place.rows, order?.rows ?? Object.keys(place.rows), apart?.rows);
    const columns = runs(
      [from.column, to?.column ?? from.column],
      place.columns,
      order?.columns ?? Object.keys(place.columns),
      apart?.columns,
    );
    const cells = rows.flatMap((row) => columns.map((column) => ({ row, column })));
    if (cells.length > 1 && !isSum) return cellsOf(from.table, whole(rows), whole(columns), to !== undefined);
    return cells.flatMap(({ row, column }, index) => [
      ...(index > 0 ? [","] : []),
      ...cellsOf(from.table, row, column, to !== undefined),
    ]);
  }
}

/** Lines one after the other, with no other line of ours between. */
interface Run {
  readonly first: string;
  readonly last: string;
}

function cellsOf(table: TableId, rows: Run, columns: Run, isRange: boolean): readonly Cells[] {
  const from = { table, row: rows.first, column: columns.first };
  return [isRange ? { from, to: { table, row: rows.last, column: columns.last } } : { from }];
}

const whole = (all: readonly Run[]): Run => ({ first: all[0]?.first ?? "", last: all.at(-1)?.last ?? "" });

/** The keys from one to another that stand, as they stand; lines that are left out part them too. */
function runs(
  [from, to]: readonly [string, string],
  stand: Positions,
  order: readonly string[],
  apart: readonly number[] = [],
): readonly Run[] {
  const between = new Set(from === to ? [from] : order.slice(order.indexOf(from), order.indexOf(to) + 1));
  const here = [...between].filter((key) => Object.hasOwn(stand, key));
  if (here.length < 2) return here.map((key) => ({ first: key, last: key }));
  const [top, bottom] = [
    Math.min(...here.map((key) => stand[key] ?? 0)),
    Math.max(...here.map((key) => stand[key] ?? 0)),
  ];
  const groups: string[][] = [[]];
  let before = top;
  for (const key of keysInOrder(stand)) {
    const at = stand[key] ?? 0;
    if (at < top || at > bottom) continue;
    if (apart.some((line) => before < line && line < at)) groups.push([]);
    before = at;
    if (between.has(key)) groups.at(-1)?.push(key);
    else if ((groups.at(-1)?.length ?? 0) > 0) groups.push([]);
  }
  return groups.flatMap((keys) => (keys[0] === undefined ? [] : [{ first: keys[0], last: keys.at(-1) ?? keys[0] }]));
}
