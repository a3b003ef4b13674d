import type { RateSeries } from "../../budget/model";
import type { Finding } from "../finding";
import { placesOf, printedValue, report } from "../report";
import type { Subject } from "../subject";

/** A hundred per cent, in tenths. */
const WHOLE = 1000;

/** A rate is a share, from nil to a hundred per cent; and nobody plans to do worse than was planned before. */
export function rates(subject: Subject): readonly Finding[] {
  return [...outside(subject), ...subject.model.rates.flatMap((series) => fallen(subject, series))];
}

function outside(subject: Subject): readonly Finding[] {
  const { net, page, diagnosis } = subject;
  return net.knots.flatMap(({ at, cell }, index) => {
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

/** Positions of values without any one of which the rest would never fall, those like no other first; none where nothing falls. */
function strangers(values: readonly number[]): readonly number[] {
  if (rises(values)) return [];
  const alike = (position: number): number => values.filter((value) => value === values[position]).length;
  return [...values.keys()]
    .filter((position) => rises(values.toSpliced(position, 1)))
    .sort((one, other) => alike(one) - alike(other));
}
