import type { Positions } from "../../refresh/axis";
import type { SheetPlan } from "../../sheets/plan";
import type { Base } from "../base";
import type { SheetEdit } from "../change/Change";
import { sheetName } from "../look/keyNames";
import type { Sight } from "../look/sight";
import { statesOf } from "../look/states";
import type { Reversal, TableStand } from "./Reversal";

/** Where the tables stand once some edits are made, as far as it is elsewhere than their plans say. */
export function standsAfter(
  before: Sight,
  edits: readonly Pick<SheetEdit, "sheet" | "stand">[],
  bases: readonly Base[],
): Pick<Reversal, "stands"> {
  const now = tablesSeen(before);
  const stands = bases.flatMap(({ plan }) =>
    plan.sheets.flatMap((sheet) => {
      const seen = now.find(({ anchor }) => anchor === sheetName(plan.model, sheet.table));
      if (seen === undefined) return [];
      const { rows, columns } = edits.find((edit) => edit.sheet === seen.sheet)?.stand ?? seen;
      const stand = { ...seen, rows: foundAgain(rows, sheet), columns };
      return isAsPlanned(stand, sheet) ? [] : [stand];
    }),
  );
  return stands.length === 0 ? {} : { stands };
}

/** Where every table stands. */
export function tablesSeen({ look, contents }: Sight): readonly TableStand[] {
  return contents.bases.flatMap(({ plan }) =>
    statesOf(plan, look, contents).map(({ table, sheet, rows, columns }) => ({
      anchor: sheetName(plan.model, table),
      sheet,
      rows,
      columns,
    })),
  );
}

/** Where a plan says that a table stands. */
export const plannedStand = (model: string, { table, name, rows, columns }: SheetPlan): TableStand => ({
  anchor: sheetName(model, table),
  sheet: name,
  rows,
  columns,
});

/** The lines of a list are found by the keys of the model: one that it does not have is not, though it stands. */
function foundAgain(rows: Positions, { listObject, rows: planned }: SheetPlan): Positions {
  return listObject === null
    ? rows
    : Object.fromEntries(Object.entries(rows).filter(([key]) => Object.hasOwn(planned, key)));
}

const isAsPlanned = ({ sheet, rows, columns }: TableStand, plan: SheetPlan): boolean =>
  sheet === plan.name && areSame(rows, plan.rows) && areSame(columns, plan.columns);

function areSame(one: Positions, other: Positions): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
