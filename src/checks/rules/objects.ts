import type { ComponentId, Model, RateSeries } from "../../budget/model";
import { regularBudget } from "../../budget/regularBudget";
import type { Finding } from "../finding";
import { inNotation } from "../page/reading";
import { placesOf, printedValue, report } from "../report";
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

/** A hundred per cent, in tenths. */
const WHOLE = 1000;

/** A rate is a share, from nil to a hundred per cent; and nobody plans to do worse than was planned before. */
export function rates(subject: Subject): readonly Finding[] {
  return [...outside(subject), ...subject.model.rates.flatMap((series) => fallen(subject, series))];
}

function outside(subject: Subject): readonly Finding[] {
  const { net, page, diagnosis } = subject;
  return net.netCells.flatMap(({ at, cell }, index) => {
    const value = diagnosis.values[index] ?? 0;
    if (cell.quantity !== "rate" || (value >= 0 && value <= WHOLE)) return [];
    const printed = page[index]?.text ?? printedValue(net, index, value);
    return [
      report(subject, {
        rule: "rates",
        code: "rateOutside",
        place: at,
        printed,
        misprint: value < 0 ? "signAdded" : null,
      }),
    ];
  });
}

/** The plans of several years of which one does not fit among the others. */
function fallen(subject: Subject, { id, values }: RateSeries): readonly Finding[] {
  const planned = values.filter(({ kind }) => kind === "planned").toSorted((one, other) => one.year - other.year);
  const cells = planned.flatMap(({ year, kind }) => indexOf(subject, id, `${String(year)}/${kind}`));
  const plans = cells.map((index) => subject.diagnosis.values[index] ?? 0);
  const [first, ...others] = strangers(plans).flatMap((position) => cells[position] ?? []);
  const [place] = first === undefined ? [] : placesOf(subject.net, [first]);
  if (first === undefined || place === undefined) return [];
  const printed = printedValue(subject.net, first, subject.diagnosis.values[first]);
  return [
    report(subject, {
      rule: "rates",
      code: "planFalls",
      severity: "note",
      place,
      printed,
      culprits: placesOf(subject.net, [first, ...others]),
    }),
  ];
}

function indexOf({ net, model }: Subject, row: string, column: string): readonly number[] {
  const tables = model.tables.filter(({ family }) => family === "rates");
  return tables.flatMap(({ id }) => net.find({ table: id, row, column }) ?? []);
}

const rises = (values: readonly number[]): boolean =>
  values.every((value, position) => position === 0 || value >= (values[position - 1] ?? 0));

/**
 * Positions of values without any one of which the rest would never fall, those like no other first; none where nothing
 * falls.
 */
function strangers(values: readonly number[]): readonly number[] {
  if (rises(values)) return [];
  const alike = (position: number): number => values.filter((value) => value === values[position]).length;
  return [...values.keys()]
    .filter((position) => rises(values.toSpliced(position, 1)))
    .sort((one, other) => alike(one) - alike(other));
}
