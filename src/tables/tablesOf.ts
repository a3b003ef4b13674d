import { factsOf } from "../budget/factsOf";
import type { Model, TableEntry, TableFamily } from "../budget/model";
import { alignmentTable } from "./alignment";
import { changesTable } from "./changes";
import { componentTable } from "./component";
import { deliverablesTable } from "./deliverables";
import type { IndexedModel } from "./facts";
import { gradesTable } from "./grades";
import { numbersTable } from "./numbers";
import { objectsTable } from "./objects";
import { organisationTable } from "./organisation";
import { overviewTable } from "./overview";
import { performanceTable } from "./performance";
import { postChangesTable } from "./postChanges";
import { programmeTable } from "./programme";
import { ratesTable } from "./rates";
import type { Table } from "./table";

const drawUp = {
  overview: overviewTable,
  changes: changesTable,
  grades: gradesTable,
  rates: ratesTable,
  component: componentTable,
  programme: programmeTable,
  postChanges: postChangesTable,
  deliverables: deliverablesTable,
  performance: performanceTable,
  objects: objectsTable,
  numbers: numbersTable,
  organisation: organisationTable,
  alignment: alignmentTable,
} as const satisfies Record<TableFamily, (model: IndexedModel, entry: TableEntry) => Table>;

/** Every table of a model in document order, linked to one another by keys. */
export function tablesOf(model: Model): readonly Table[] {
  const indexed = { ...model, facts: factsOf(model) };
  return model.tables.map((entry) => drawUp[entry.family](indexed, entry));
}
