import { factsOf } from "../budget/factKey";
import type { Model, TableEntry, TableFamily } from "../budget/model";
import { alignmentTable, type IndexedModel, numbersTable } from "./numbers";
import { changesTable, postChangesTable } from "./postChanges";
import { componentTable, organisationTable } from "./organisation";
import { deliverablesTable } from "./deliverables";
import { gradesTable } from "./grades";
import { objectsTable } from "./objects";
import { overviewTable } from "./overview";
import { performanceTable } from "./performance";
import { pageTable } from "./pageTable";
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
  page: pageTable,
} as const satisfies Record<TableFamily, (model: IndexedModel, entry: TableEntry) => Table>;

/** Every table of a model in document order, linked to one another by keys. */
export function tablesOf(model: Model): readonly Table[] {
  const indexed = { ...model, facts: factsOf(model) };
  return model.tables.map((entry) => drawUp[entry.family](indexed, entry));
}
