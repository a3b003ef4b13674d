import type { Model, Text } from "../../budget/model";
import { joined } from "../../checks/words";
import { localeOf, term } from "../../locales/locales";
import { isAddedKey } from "../../scenarios/addition";
import type { Difference } from "../../scenarios/differences";
import type { Effect } from "../../scenarios/effects";
import type { Placement } from "../../sheets/formula/placement";
import type { Table } from "../../tables/table";
import { wordsIn } from "../../tables/words";
import { cellOf } from "../checks/findingInWords";
import type { DifferenceTold, EffectTold } from "./ScenarioStep";

/** What a comparison is told with. */
export interface Told {
  readonly model: Model;
  readonly tables: readonly Table[];
  readonly placement: Placement;
  readonly language: string;
}

export function differenceInWords(found: Difference, { tables, placement, language }: Told): DifferenceTold {
  const { messages, tag } = localeOf(language);
  const table = tables.find(({ id }) => id === found.table);
  const row = table?.rows.find(({ key }) => key === found.row);
  const { grade, kind } = row?.cells ?? {};
  const label = isAddedKey(found.row) ? messages["comparison.lineAdded"] : wordsIn(row?.label ?? {}, tag);
  const line = [label, grade?.kind === "code" ? grade.code : "", kind?.kind === "text" ? wordsIn(kind.text, tag) : ""];
  const cell = row?.cells[found.column];
  return {
    ...found,
    cell: cellOf(found, placement, []).cell,
    tableName: wordsIn(table?.name ?? {}, tag) || wordsIn(table?.title ?? {}, tag) || found.table,
    rowName: line.filter((words) => words !== "").join(wordsIn(term("listSeparator"), tag)),
    columnName: wordsIn(joined(table?.columns.find(({ key }) => key === found.column)?.headings ?? []), tag),
    quantity: cell !== undefined && "quantity" in cell ? cell.quantity : isAddedKey(found.row) ? "posts" : null,
    difference: differenceOf(found),
  };
}

/** What is blank counts as nil, as it does in sums. */
function differenceOf({ first, second }: Difference): number | null {
  if (typeof (first ?? 0) !== "number" || typeof (second ?? 0) !== "number") return null;
  return tidy(Number(second ?? 0) - Number(first ?? 0));
}

/** Without what binary fractions leave: no amount has as many digits. */
const tidy = (value: number): number => Number(value.toFixed(6));

/** `name` gives the words of a component or grade by its identifier. */
export function effectInWords(
  { id, of, fund, first, second }: Effect,
  { model, language }: Told,
  name: (id: string) => Text | string,
): EffectTold {
  const { messages, tag } = localeOf(language);
  const words = id === null ? messages["comparison.total"] : name(id);
  const fundName = model.funds.find((each) => each.id === fund)?.label ?? {};
  return {
    ...{ id, of, fund, first, second },
    label: typeof words === "string" ? words : wordsIn(words, tag),
    fundName: wordsIn(fundName, tag),
    difference: tidy(second - first),
  };
}
