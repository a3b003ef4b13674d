import { change, estimate, percent, total, recosted, share, variance } from "../../src/functions/arithmetic";
import { format, parse } from "../../src/functions/notation";
import { readCells } from "../../src/functions/cells";
import { tell } from "../../src/functions/narrative";
import { postchange } from "../../src/functions/countPosts";
import { placementOf, printFormula } from "../../src/sheets/printFormula";
import type { Plan, SheetPlan } from "../../src/sheets/plan";
import type { CellAt } from "../../src/tables/expression";
import { MAX_COLUMNS, singleCell, spanning } from "../../src/workbench/engine/area";
import type { CellValue } from "../../src/workbench/engine/cellValue";
import { CellError, type FunctionArgument, type HostFunction } from "../../src/workbench/engine/hostFunction";
import { createNodeEngine, type NodeEngine } from "../../src/workbench/engine/node";
import { section29C } from "../tables/section29C";

/** A plan carried out in a real spreadsheet, with the add-in's own functions behind `BUDGET.`. */
export interface Spreadsheet {
  value(at: CellAt): CellValue;
  set(at: CellAt, value: number | string): void;
  /** Inserts a row above a row of a table's sheet and fills its columns by their keys. */
  insertRow(table: string, above: string, values: Readonly<Record<string, number | string>>): Promise<void>;
  /**
   * Writes the row directly below the list object and takes it into the list, as Excel does with what is typed there.
   */
  addLine(table: string, values: Readonly<Record<string, number | string>>): Promise<void>;
  calculated(): Promise<void>;
  dispose(): void;
}

const rows = (argument: FunctionArgument | undefined): unknown[][] =>
  Array.isArray(argument) ? argument : [[argument ?? null]];

const functions: Readonly<Record<string, HostFunction>> = {
  CHANGE: ([technical, mandates, other]) => single(change(rows(technical), rows(mandates), rows(other))),
  FORMAT: ([number, kind]) => String(format(rows(number), rows(kind))[0]?.[0]),
  ESTIMATE: ([base, ...changes]) => single(estimate(rows(base), changes.map(rows))),
  NARRATIVE: ([component, language, figures, changes, part]) => {
    const [first, tag, wanted] = [component, language, part].map(
      (argument) => readCells(rows(argument))[0]?.[0] ?? null,
    );
    const told = tell(section29C, {
      component: first ?? null,
      language: tag ?? null,
      part: wanted ?? null,
      figures: readCells(rows(figures)),
      changes: readCells(rows(changes)),
    });
    return typeof told === "string" ? told : told.message;
  },
  PERCENT: ([part, base]) => single(percent(rows(part), rows(base))),
  POSTCHANGE: ([changes, grade, component]) => single(postchange(rows(changes), rows(grade), rows(component))),
  RECOSTED: ([before, recosting]) => single(recosted(rows(before), rows(recosting))),
  PARSE: ([text]) => single(parse(rows(text))),
  SUM: (parts) => single(total(parts.map(rows))),
  SHARE: ([part, total]) => single(share(rows(part), rows(total))),
  VARIANCE: ([base, after]) => single(variance(rows(base), rows(after))),
};

function single(result: unknown[][]): number | string {
  const value = result[0]?.[0];
  return typeof value === "number" ? value : `not a number: ${String(value)}`;
}

/**
 * An error among the arguments is the answer: Excel does not call the function. What it throws is an error, no matter
 * which.
 */
const guarded =
  (compute: HostFunction): HostFunction =>
  (args, ...where) => {
    const error = args.flat(2).find((value) => value instanceof CellError);
    if (error !== undefined) return error;
    try {
      return compute(args, ...where);
    } catch {
      return new CellError("#VALUE!");
    }
  };

export async function carryOut(plan: Plan): Promise<Spreadsheet> {
  const engine = createNodeEngine();
  for (const [name, compute] of Object.entries(functions))
    engine.calculation.registerFunction(`BUDGET.${name}`, guarded(compute));
  const ids = new Map<string, string>();
  for (const { table, name } of plan.sheets) ids.set(table, await engine.sheets.add(name));
  for (const sheet of plan.sheets)
    write(engine, ids.get(sheet.table)!, sheet, ({ content }) => (typeof content === "object" ? null : content));
  for (const { table, listObject } of plan.sheets) {
    if (listObject !== null) await engine.tables.add(ids.get(table)!, listArea(listObject.area), listObject.name);
  }
  const placement = placementOf(plan);
  for (const sheet of plan.sheets) {
    write(engine, ids.get(sheet.table)!, sheet, ({ content }) =>
      typeof content === "object" && content !== null ? printFormula(content, placement, sheet.table) : null,
    );
  }
  return spreadsheet(engine, plan, ids);
}

const listArea = ({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) =>
  spanning(top, left, bottom, right);

function write(
  engine: NodeEngine,
  id: string,
  sheet: SheetPlan,
  entry: (cell: SheetPlan["cells"][number]) => CellValue | null,
): void {
  const byPlace = new Map(sheet.cells.map((cell) => [`${sheet.rows[cell.row]},${sheet.columns[cell.column]}`, cell]));
  const { bottom, right } = sheet.print.area;
  engine.cells.write(id, spanning(0, 0, bottom, right), (row, column) => {
    const cell = byPlace.get(`${row},${column}`);
    return cell === undefined ? null : entry(cell);
  });
}

function spreadsheet(engine: NodeEngine, plan: Plan, ids: ReadonlyMap<string, string>): Spreadsheet {
  const planned = (table: string): SheetPlan => plan.sheets.find((sheet) => sheet.table === table)!;
  const put = (table: string, row: number, column: string, value: number | string): void =>
    engine.cells.write(ids.get(table)!, singleCell(row, planned(table).columns[column]!), () => value);
  return {
    value: ({ table, row, column }) =>
      engine.cells.value(ids.get(table)!, planned(table).rows[row]!, planned(table).columns[column]!),
    set: ({ table, row, column }, value) => put(table, planned(table).rows[row]!, column, value),
    insertRow: async (table, above, values) => {
      const row = planned(table).rows[above]!;
      await engine.structure.insert(ids.get(table)!, { row, column: 0, rows: 1, columns: MAX_COLUMNS }, "Down");
      for (const [column, value] of Object.entries(values)) put(table, row, column, value);
    },
    addLine: async (table, values) => {
      const list = engine.tables.find(planned(table).listObject!.name)!;
      const below = list.area.row + list.area.rows;
      for (const [column, value] of Object.entries(values)) put(table, below, column, value);
      await engine.tables.resize(list.id, { ...list.area, rows: list.area.rows + 1 });
    },
    calculated: () => engine.settled(),
    dispose: () => engine.dispose(),
  };
}
