import type { AddedLine, Shown, ShownTables } from "../../checks/sheet/shown";
import { listLines } from "../../changes/anchors";
import { type SheetValues, valueAt } from "../../changes/snapshot";
import type { Seen } from "../../excel/watch/WorkbookCache";
import { isFormula } from "../../spreadsheet/cellContent";
import { handlingOf } from "../../refresh/edited";
import type { KeyPlaces } from "../../refresh/keyPlaces";
import { headingRow } from "../../refresh/lines";
import { groundNow } from "../../refresh/print";
import { type Side, sidesOf, contentAt } from "../../refresh/tableState";
import type { Edits } from "../../scenarios/edits";
import { readEdits } from "../../scenarios/readEdits";
import type { SheetPlan } from "../../sheets/plan";
import type { CellAt } from "../../tables/expression";
import { loadedModelOf, type LoadedModel } from "../context/loadedModel";

/** A model whose tables are in the workbook, with what they show. */
export interface ShownModel {
  readonly standing: LoadedModel;
  readonly tables: ShownTables;
  /** What was entered on its sheets; read when it is asked for. */
  readonly edits: () => Edits;
}

/** Every model whose tables stand in the workbook, the last loaded first. */
export function shownModels({ snapshot, values }: Seen): readonly ShownModel[] {
  return snapshot.contents.bases.toReversed().flatMap(({ plan }) => {
    const standing = loadedModelOf(snapshot, plan.model);
    return standing === null || standing.states.length === 0 ? [] : [shownModel(standing, values)];
  });
}

type SheetsValues = ReadonlyMap<string, SheetValues>;

function shownModel(standing: LoadedModel, values: SheetsValues): ShownModel {
  const { base, states } = standing;
  const now = groundNow(base.plan, states);
  const sides = sidesOf(base.plan, base.plan, states);
  const shownAt = (sheet: string, row: number, column: number) => {
    const ofSheet = values.get(sheet);
    return ofSheet === undefined ? "" : valueAt(ofSheet, row, column);
  };
  return { standing, tables: shownTables(sides, values, now), edits: () => readEdits(sides, now, shownAt) };
}

/**
 * The tables of a model as they stand in the workbook: what each cell shows, and whether what we wrote is still in it.
 */
function shownTables(all: readonly Side[], values: SheetsValues, now: KeyPlaces): ShownTables {
  const sides = new Map(all.map((side) => [side.state.table, side]));
  return {
    find: (at) => {
      const side = sides.get(at.table);
      return side === undefined ? undefined : shownAt(side, at, values, now);
    },
    stands: (table) => sides.has(table),
    added: all.flatMap((side) => addedLines(side, values)),
  };
}

function shownAt(side: Side, { row, column }: CellAt, values: SheetsValues, now: KeyPlaces): Shown | undefined {
  const [r, c] = [side.state.rows[row], side.state.columns[column]];
  const ofSheet = values.get(side.state.sheet);
  if (r === undefined || c === undefined || ofSheet === undefined) return undefined;
  return {
    value: valueAt(ofSheet, r, c),
    isFormula: isFormula(contentAt(side.state, r, c)),
    isOurs: () => handlingOf(side, row, column, now) !== "edited",
  };
}

/** Lines below the headings of a list that carry no key of ours, as far as they follow one another. */
function addedLines(side: Side, values: SheetsValues): readonly AddedLine[] {
  const lines = listLines(side.base);
  const top = side.state.rows[headingRow(side.base) ?? ""];
  const ofSheet = values.get(side.state.sheet);
  if (lines === null || top === undefined || ofSheet === undefined) return [];
  const text = (row: number, key: string): string =>
    String(valueAt(ofSheet, row, side.state.columns[key] ?? -1)).trim();
  const added: AddedLine[] = [];
  for (let row = top + 1; ["component", "grade", "count"].some((key) => text(row, key) !== ""); row += 1) {
    if (isKnown(side.base, text(row, lines.column))) continue;
    added.push({
      number: added.length + 1,
      row,
      component: text(row, "component"),
      grade: text(row, "grade"),
      kind: text(row, "kind"),
      count: Number(text(row, "count")) || 0,
    });
  }
  return added;
}

const isKnown = ({ rows }: SheetPlan, key: string): boolean => key !== "" && key in rows;
