import { leafComponents } from "../budget/components";
import { figure, type FigureCoordinates } from "../budget/figure/figure";
import type { FundId, Model } from "../budget/model";
import { type Quantity, toCell } from "../budget/notation/quantity";
import { regularBudget } from "../budget/regularBudget";
import type { KeyPlaces } from "../refresh/keyPlaces";
import { print } from "../refresh/print";
import type { Side } from "../refresh/tableState";
import { sameCell } from "../spreadsheet/cellContent";
import type { Edits } from "./edits";
import { listKeys } from "./listRows";
import { inputsOf } from "./readEdits";

/** What two models of a section estimate for a component or a grade; money in thousands of dollars. */
export interface Effect {
  /** Null for all together. */
  readonly id: string | null;
  readonly of: "money" | "posts";
  readonly fund: FundId;
  readonly first: number;
  readonly second: number;
}

/**
 * Estimates before recosting of every component and of the section: of the regular budget, and of other funds that
 * differ.
 */
export function effectsByComponent(first: Model, second: Model): readonly Effect[] {
  const components = [...leafComponents(first.components).map(({ id }) => id), null];
  return (["money", "posts"] as const).flatMap((of) =>
    first.funds.flatMap(({ id: fund }) => {
      const effects = components.map((component) => effect(first, second, component, at(of, fund, component, null)));
      return fund === regularBudget || effects.some((each) => each.first !== each.second) ? effects : [];
    }),
  );
}

/** Posts of the regular budget by grade, and all of them. */
export function effectsByGrade(first: Model, second: Model): readonly Effect[] {
  return [...first.grades.map(({ id }) => id), null].map((grade) =>
    effect(first, second, grade, at("posts", regularBudget, null, grade)),
  );
}

function at(
  of: Effect["of"],
  fund: FundId,
  component: string | null,
  grade: string | null,
): FigureCoordinates & { readonly fund: FundId } {
  const common = { measure: "estimate", fund, component } as const;
  return of === "money" ? { ...common, of, category: null } : { ...common, of, grade, staffCategory: null };
}

function effect(
  first: Model,
  second: Model,
  id: string | null,
  place: FigureCoordinates & { readonly fund: FundId },
): Effect {
  const quantity: Quantity = place.of;
  const [one, other] = [first, second].map((model) => toCell(figure(model, place).value ?? 0, quantity));
  return { id, of: place.of, fund: place.fund, first: one ?? 0, second: other ?? 0 };
}

/** The edits that still say something else than the model does, where it still has a cell for them. */
export function effective({ cells, added, removed }: Edits, sides: readonly Side[], now: KeyPlaces): Edits {
  const sideOf = (table: string): Side | undefined => sides.find(({ state }) => state.table === table);
  const says = new Map(
    sides.flatMap((side) =>
      inputsOf(side).map(({ row, column, content }) => [
        keyOf({ table: side.state.table, row, column }),
        print(content, now, side.state.table) ?? null,
      ]),
    ),
  );
  return {
    cells: cells.filter((edit) => says.has(keyOf(edit)) && !sameCell(says.get(keyOf(edit)) ?? null, edit.content)),
    added: added.filter(({ table }) => sideOf(table) !== undefined),
    removed: removed.filter(({ table, row }) => {
      const side = sideOf(table);
      return side !== undefined && listKeys(side.base).includes(row);
    }),
  };
}

const keyOf = ({
  table,
  row,
  column,
}: {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}): string => JSON.stringify([table, row, column]);
