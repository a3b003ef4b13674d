import type { Engine } from "../../engine/engine";
import { withImplicitValues } from "../../engine/formula/implicit";
import type { LoadedFormula } from "../../engine/Loading";
import { userFormula } from "../fileFormula";
import type { FileCells, Filed } from "../readCells";

/** A formula of the file and what else is said of its cell. */
export interface ReadFormula {
  readonly loaded: LoadedFormula;
  /** How the file spells it; "" where it is that of another cell moved here. */
  readonly text: string;
  readonly element: string;
  readonly filed: Filed;
}

/** The formulas of a sheet as a user would write them. */
export function formulasOf(
  { cells }: FileCells,
  engine: Engine,
  namespace: string | undefined,
): readonly ReadFormula[] {
  const shared = new Map<string, LoadedFormula>();
  const found: ReadFormula[] = [];
  for (const { row, column, formula, filed } of cells) {
    if (formula === null) continue;
    const { kind, text, sharedIndex, area, isDynamic, element } = formula;
    const first = kind === "shared" && text === "" ? shared.get(sharedIndex) : undefined;
    const written =
      first === undefined
        ? userFormula(text, namespace)
        : engine.calculation.moveFormula(first.formula, row - first.row, column - first.column);
    const array = kind === "array" && area !== null ? { rows: area.rows, columns: area.columns, isDynamic } : null;
    const marks = array === null ? null : { filed: { ...filed, array } };
    // A table of what-if values is worked out by Excel alone: its values stay.
    const shown = array === null && !isDynamic ? withImplicitValues(written) : written;
    const loaded = { row, column, formula: kind === "dataTable" ? "=TABLE()" : shown, marks };
    if (kind === "shared" && text !== "") shared.set(sharedIndex, { ...loaded, formula: written });
    found.push({ loaded, text: first === undefined ? text : "", element, filed });
  }
  return found;
}
