import { factsOf } from "../budget/factsOf";
import type { Model, TableEntry } from "../budget/model";
import { changesTable } from "./changes";
import { componentTable } from "./component";
import type { IndexedModel } from "./facts";
import { gradesTable } from "./grades";
import { overviewTable } from "./overview";
import { postChangesTable } from "./postChanges";
import { programmeTable } from "./programme";
import { ratesTable } from "./rates";
import type { ResourceEntry, ResourceFamily, Table } from "./table";

const drawUp = {
  overview: overviewTable,
  changes: changesTable,
  grades: gradesTable,
  rates: ratesTable,
  component: componentTable,
  programme: programmeTable,
  postChanges: postChangesTable,
} as const satisfies Record<ResourceFamily, (model: IndexedModel, entry: ResourceEntry) => Table>;

/** Every resource table of a model in document order, linked to one another by keys. */
export function tablesOf(model: Model): readonly Table[] {
  const indexed = { ...model, facts: factsOf(model) };
  return model.tables.filter(isResourceEntry).map((entry) => drawUp[entry.family](indexed, entry));
}

const isResourceEntry = (entry: TableEntry): entry is ResourceEntry => Object.hasOwn(drawUp, entry.family);
