import type { Model, ComponentId } from "../../budget/model";
import { regularBudget } from "../../budget/regularBudget";
import type { Finding } from "../finding";
import { inNotation } from "../page/reading";
import { report } from "../report";
import type { Subject } from "../subject";

/** Changes by object of expenditure add to the non-post change of their component, where all of them are stated. */
export function objects(subject: Subject): readonly Finding[] {
  return [...new Set(subject.model.objectChanges.map(({ component }) => component))].flatMap((component) =>
    objectsOf(subject, component),
  );
}

function objectsOf(subject: Subject, component: ComponentId): readonly Finding[] {
  const stated = subject.model.objectChanges.filter(
    (change) => change.component === component && change.fund === regularBudget && change.measure === "other",
  );
  const values = stated.map(({ value }) => value).filter((value) => value !== null);
  const place = nonPostChange(subject.model, component);
  const index = subject.net.find(place);
  const right = index === undefined ? null : subject.diagnosis.values[index];
  const sum = values.reduce((total, value) => total + value, 0);
  if (right === null || right === undefined || values.length < stated.length || values.length === 0 || sum === right)
    return [];
  const [first] = stated;
  return [
    report(subject, {
      rule: "objects",
      code: "objectsDiffer",
      place: first?.source ?? place,
      printed: inNotation(sum, "money"),
      computed: inNotation(right, "money"),
      difference: inNotation(sum - right, "money"),
      culprits: [place],
      witnesses: [place],
    }),
  ];
}

function nonPostChange(
  { tables }: Model,
  component: ComponentId,
): { readonly table: string; readonly row: string; readonly column: string } {
  const table = tables.find((entry) => entry.family === "component" && entry.component === component)?.id ?? "";
  return { table, row: "money/nonPost", column: "other" };
}
