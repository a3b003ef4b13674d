import { childrenOf } from "../budget/components";
import type { Category, ComponentId, Model, TableEntry, Text } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { categories } from "./categories";
import { at, derived, linked, sum } from "./cells";
import { addedColumns, changeCells, changeColumns, enteredColumns, totalCells } from "./changeColumns";
import { componentLabel, moneyCells } from "./components";
import { type IndexedModel, moneyInput } from "./facts";
import { frame } from "./frame";
import { heading, row } from "./rows";
import type { Cell, Column, Row, Table } from "./table";
import { termWith } from "./words";

/** The regular budget of the section by component, and the same money again by category, to the estimate after recosting. */
export function changesTable(model: IndexedModel, entry: TableEntry): Table {
  const components = childrenOf(model.components, null);
  const componentIds = components.map(({ id }) => id);
  const table = frame(entry, term("thousandsOfDollars"), columns(model), [
    ...components.map((each) =>
      dataRow(model, entry, `component/${each.id}`, componentLabel(each), { components: [each.id], category: null }),
    ),
    total(entry, "component", componentIds),
    heading("category", term("mainCategories")),
    ...categories.map((category) =>
      dataRow(model, entry, `category/${category}`, term(category), { components: componentIds, category }),
    ),
    total(entry, "category", categories),
  ]);
  return {
    ...table,
    ties: [...addedColumns, "recosting", "recosted"].map((column) => ({
      total: at(entry.id, "component/total", column),
      parts: [at(entry.id, "category/total", column)],
    })),
  };
}

function columns(model: Model): readonly Column[] {
  const [label, ...numbers] = changeColumns(model);
  return [
    { key: "label", kind: "label", ...label, headings: [term("component")] },
    ...numbers,
    { key: "recosting", kind: "number", headings: [term("recosting")] },
    { key: "recosted", kind: "number", headings: [termWith("estimateAfterRecosting", { year: model.year })] },
  ];
}

interface Part {
  readonly components: readonly ComponentId[];
  readonly category: Category | null;
}

function dataRow(
  model: IndexedModel,
  { id }: TableEntry,
  key: string,
  label: Text,
  { components, category }: Part,
): Row {
  const cellOf = (column: string): Cell =>
    linked(
      "money",
      components.flatMap((each) => moneyCells(model, each, category, column)),
    );
  const component = category === null ? (components[0] ?? null) : null;
  return row("data", key, label, {
    ...Object.fromEntries(enteredColumns.map((column) => [column, cellOf(column)])),
    ...changeCells(id, key, "money"),
    recosting: moneyInput(model, { measure: "recosting", fund: regularBudget, component, category }),
    recosted: derived("money", {
      op: "recosted",
      estimate: at(id, key, "estimate"),
      recosting: at(id, key, "recosting"),
    }),
  });
}

function total({ id }: TableEntry, block: "component" | "category", parts: readonly string[]): Row {
  const key = `${block}/total`;
  const rows = parts.map((part) => `${block}/${part}`);
  const down = (column: string): Cell =>
    sum(
      "money",
      rows.map((each) => at(id, each, column)),
    );
  return row("total", key, term("total"), {
    ...totalCells(id, key, "money", rows),
    recosting: down("recosting"),
    recosted: down("recosted"),
  });
}
