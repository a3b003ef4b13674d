import type { Model } from "../../budget/model";
import { formatNumber } from "../../budget/notation/formatNumber";
import { queueValues, type SheetValues, valueAt } from "../../excel/look/values";
import type { Base } from "../../excel/base";
import type { Workbook } from "../../excel/Workbook";
import { readModel } from "../../models/readModel";
import { type CellContent, isFormula } from "../../refresh/cellContent";
import type { TableState } from "../../refresh/tableState";
import type { PreviewedCell } from "./Previewed";
import type { Shown } from "./Shown";
import { type Standing, TableValues } from "./TableValues";

/** A cell before it is told what it reads. */
export type BareCell = Omit<PreviewedCell, "shown">;

/** Where the three places get their values from. */
export interface Places {
  readonly workbook: Pick<Workbook, "ask">;
  readonly base: Base;
  readonly states: readonly TableState[];
  readonly model: Model;
}

/** Tells of every cell what it reads in the three places. The sheets are asked, and models worked out, only where that takes a formula. */
export async function withShown(
  cells: readonly BareCell[],
  { workbook, base, states, model }: Places,
): Promise<readonly PreviewedCell[]> {
  if (cells.length === 0) return [];
  const values = await sheetValues(cells, workbook, states);
  const kept = cells
    .filter(({ takes }) => takes === "sheet")
    .flatMap((cell) => standing(cell, valueOf(cell, states, values)));
  const [before, after] = [valuesBefore(cells, base), new TableValues(model, kept)];
  return cells.map((cell) => {
    const shown: Shown = {
      base: (before ?? after).read(cell, cell.base),
      sheet: readOnSheet(cell, valueOf(cell, states, values), after.quantityOf(cell) === null ? before : after),
      model: after.read(cell, cell.model),
    };
    return { ...cell, shown };
  });
}

type SheetsRead = ReadonlyMap<string, SheetValues>;

async function sheetValues(
  cells: readonly BareCell[],
  workbook: Places["workbook"],
  states: readonly TableState[],
): Promise<SheetsRead> {
  const tables = new Set(cells.filter(({ sheet }) => isFormula(sheet)).map(({ table }) => table));
  const names = states.filter(({ table }) => tables.has(table)).map(({ sheet }) => sheet);
  return names.length === 0 ? new Map() : workbook.ask((context) => queueValues(context, names));
}

/** What a cell shows: a formula is worked out. */
function valueOf(
  { table, row, column, sheet }: BareCell,
  states: readonly TableState[],
  values: SheetsRead,
): CellContent {
  if (!isFormula(sheet)) return sheet;
  const state = states.find((each) => each.table === table);
  const [read, r, c] = [values.get(state?.sheet ?? ""), state?.rows[row], state?.columns[column]];
  return read === undefined || r === undefined || c === undefined ? null : valueAt(read, r, c);
}

const standing = ({ table, row, column }: BareCell, value: CellContent): readonly Standing[] =>
  typeof value === "number" ? [{ table, row, column, value }] : [];

/** The model as it was last written; null where nothing of it is to be worked out, or its text is lost. */
function valuesBefore(cells: readonly BareCell[], { file, seed }: Base): TableValues | null {
  const text = file?.text ?? seed;
  const model = text === undefined || !cells.some(({ base }) => isFormula(base)) ? null : readModel(text).model;
  return model === null ? null : new TableValues(model);
}

function readOnSheet(cell: BareCell, value: CellContent, values: TableValues | null): string | null {
  const quantity = values?.quantityOf(cell) ?? null;
  if (typeof value === "number" && quantity !== null) return formatNumber(value, quantity);
  return isFormula(cell.sheet) && value !== null && value !== "" ? String(value) : null;
}
