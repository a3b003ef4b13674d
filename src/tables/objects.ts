import type { ComponentId, Component, Model, TableEntry } from "../budget/model";
import type { ObjectChange } from "../budget/objects";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { at, derived, linked, sum, heading, row } from "./cells";
import { componentLabel, moneyCells } from "./components";
import type { Tie } from "./expression";
import { type IndexedModel, input } from "./numbers";
import { frame, tableName, inSentence, termWith } from "./frame";
import type { Cell, Column, Row, Table } from "./table";

const measures = ["technical", "mandates", "other"] as const satisfies readonly ObjectChange["measure"][];

/** Non-post changes by object of expenditure, and how they tie to the non-post change of the component's own table. */
export function objectsTable(model: IndexedModel, entry: TableEntry): Table {
  const shown = measures.filter((measure) =>
    model.objectChanges.some((change) => change.fund === regularBudget && change.measure === measure),
  );
  const components = model.components.filter(({ id }) => changesOf(model, id).length > 0);
  const table = frame(
    entry,
    term("thousandsOfDollars"),
    columns(shown),
    components.flatMap((component) => block(model, entry, component, shown)),
  );
  return {
    ...table,
    ties: components.filter(({ id }) => isWhole(model, id)).flatMap(({ id }) => ties(model, entry, id, shown)),
  };
}

function columns(shown: readonly (typeof measures)[number][]): readonly Column[] {
  return [
    { key: "label", kind: "label", headings: [term("objectOfExpenditure")] },
    ...shown.map((measure): Column => ({
      key: measure,
      kind: "number",
      headings: [term(measure === "other" ? "otherChanges" : measure)],
    })),
  ];
}

const changesOf = ({ objectChanges }: Model, component: ComponentId): readonly ObjectChange[] =>
  objectChanges.filter((change) => change.fund === regularBudget && change.component === component);

/** Whether every object is told with its amount; only then can they be added up. */
const isWhole = (model: Model, component: ComponentId): boolean =>
  changesOf(model, component).every(({ value }) => value !== null);

function block(
  model: IndexedModel,
  entry: TableEntry,
  component: Component,
  shown: readonly (typeof measures)[number][],
): readonly Row[] {
  const { id } = component;
  const objects = model.objects.filter((object) => changesOf(model, id).some((change) => change.object === object.id));
  const key = (name: string): string => `${id}/${name}`;
  const across = (cellOf: (measure: (typeof measures)[number]) => Cell): Row["cells"] =>
    Object.fromEntries(shown.map((measure) => [measure, cellOf(measure)]));
  const objectRows = objects.map((object) =>
    row("data", key(object.id), object.label, objectCells(model, id, object.id), 1),
  );
  const there = row(
    isWhole(model, id) ? "data" : "total",
    key("nonPost"),
    nonPostLabel(model, id),
    across((measure) => linked("money", moneyCells(model, id, "nonPost", measure))),
    0,
  );
  if (!isWhole(model, id)) return [heading(id, componentLabel(component)), ...objectRows, there];
  return [
    heading(id, componentLabel(component)),
    ...objectRows,
    row(
      "total",
      key("total"),
      term("total"),
      across((measure) =>
        sum(
          "money",
          objects
            .filter((object) => isTold(model, id, object.id, measure))
            .map((object) => at(entry.id, key(object.id), measure)),
        ),
      ),
    ),
    there,
    row(
      "data",
      key("difference"),
      term("difference"),
      across((measure) =>
        derived("money", {
          op: "variance",
          base: at(entry.id, key("nonPost"), measure),
          estimate: at(entry.id, key("total"), measure),
        }),
      ),
    ),
  ];
}

function objectCells(model: IndexedModel, component: ComponentId, object: string): Row["cells"] {
  const own = changesOf(model, component).filter((change) => change.object === object);
  return Object.fromEntries(
    own.map(({ measure, fund }) => [
      measure,
      input(model, "money", { of: "object", measure, fund, component, object }),
    ]),
  );
}

/** Whether an object changes by a measure: what is not told has no cell. */
const isTold = (model: Model, component: ComponentId, object: string, measure: ObjectChange["measure"]): boolean =>
  changesOf(model, component).some((change) => change.object === object && change.measure === measure);

/** `Non-post change in table 29C.8` */
function nonPostLabel(model: Model, component: ComponentId) {
  const [first] = moneyCells(model, component, "nonPost", "other");
  return first === undefined
    ? term("nonPost")
    : termWith("nonPostChangeIn", { table: inSentence(tableName(first.table)) });
}

function ties(
  model: Model,
  { id: table }: TableEntry,
  component: ComponentId,
  shown: readonly (typeof measures)[number][],
): readonly Tie[] {
  return shown.map((measure) => ({
    total: at(table, `${component}/total`, measure),
    parts: moneyCells(model, component, "nonPost", measure),
  }));
}
