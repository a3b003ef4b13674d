import { isFormula, sameCell } from "../../refresh/cellContent";
import { type Chosen, Resolutions } from "../../refresh/choices";
import type { CellMerge, SheetMerge } from "../../refresh/merge";
import type { TableState } from "../../refresh/tableState";
import type { Verdict } from "../../refresh/verdict";
import { cellAddress, sheetPrefix } from "../../sheets/formula/address";
import type { Fate, Why } from "./Previewed";
import type { SheetWords } from "./previewWords";
import type { BareCell } from "./withShown";

/** What is told of a verdict; a formula that only follows its rows is not told. */
const fates = {
  apply: "change",
  keep: "keep",
  conflict: "conflict",
  same: null,
  mend: null,
} as const satisfies Readonly<Record<Verdict, Fate | null>>;

/** What would become of the cells of a table, with their places in words and the reason. */
export function previewedCells(
  merged: SheetMerge,
  state: TableState,
  words: SheetWords,
  { resolve, choices }: Chosen,
): readonly BareCell[] {
  const resolutions = new Resolutions(resolve, choices);
  const { table } = state;
  return merged.cells.flatMap((each): readonly BareCell[] => {
    const {
      key: { row, column },
      cell: { verdict, base, sheet, model },
    } = each;
    const fate = fates[verdict];
    if (fate === null || (fate === "change" && follows({ base, sheet, model }))) return [];
    const takesModel = fate === "change" || (fate === "conflict" && resolutions.ofCell(table, row, column) === "model");
    return [
      {
        cell: sheetPrefix(state.sheet) + cellAddress(each.row, each.column),
        ...{ base, sheet, model, fate, table, row, column },
        why: whyOf(each, fate, merged, state),
        now: addressNow(row, column, state),
        words: words.cell(row, column),
        takes: takesModel ? "model" : "sheet",
      },
    ];
  });
}

/** A formula that comes or gives way to another follows from amounts and lines, which are told, with what they come to. */
const follows = ({ base, sheet, model }: Pick<CellMerge["cell"], "base" | "sheet" | "model">): boolean =>
  isFormula(model) &&
  (isFormula(base) || base === null) &&
  (isFormula(sheet) ? !sheet.includes("#REF!") : sheet === null);

function whyOf(
  { key, cell: { base, sheet, model } }: CellMerge,
  fate: Fate,
  { keptRows, keptColumns }: SheetMerge,
  state: TableState,
): Why {
  if (fate === "keep") return "edited";
  if (fate === "conflict") return keptRows.includes(key.row) || keptColumns.includes(key.column) ? "vanishes" : "both";
  if (addressNow(key.row, key.column, state) === null) return "appears";
  if (isFormula(sheet) && sheet.includes("#REF!")) return "repaired";
  return sameCell(base, model) ? "restored" : "model";
}

function addressNow(row: string, column: string, { sheet, rows, columns }: TableState): string | null {
  const [r, c] = [rows[row], columns[column]];
  return r === undefined || c === undefined ? null : sheetPrefix(sheet) + cellAddress(r, c);
}
