import type { CellReading } from "./reading/cell";
import type { Readings } from "./reading/grid";
import type { AuditReport, CellPlace, LineRole } from "./laws/report";

const isWords = (reading: CellReading | undefined): boolean =>
  reading?.kind === "text" && /\p{L}{2}/u.test(reading.text);
const isNumber = (reading: CellReading | undefined): boolean =>
  reading?.kind === "number" || reading?.kind === "malformed";

export const widthOf = (readings: Readings): number =>
  readings.reduce((widest, row) => Math.max(widest, row.length), 0);

/** Whether the labels stand to the right of the figures, as in Arabic. */
export function isMirrored(readings: Readings): boolean {
  const rows = readings.filter((row) => row.some(isNumber));
  const count = (column: number, test: (reading: CellReading | undefined) => boolean): number =>
    rows.filter((row) => test(row[column])).length;
  const last = widthOf(readings) - 1;
  return last > 1 && count(last, isWords) > rows.length / 2 && count(0, isWords) + count(1, isWords) === 0;
}

/** The same table with its columns from right to left. */
export function mirrored(readings: Readings): Readings {
  const width = widthOf(readings);
  return readings.map((row) =>
    Array.from({ length: width }, (_, column): CellReading => row[width - 1 - column] ?? { kind: "blank" }),
  );
}

/** A report about a mirrored table, in the columns of the table itself. */
export function mirroredBack(report: AuditReport, readings: Readings): AuditReport {
  const last = widthOf(readings) - 1;
  const place = <P extends CellPlace>(cell: P): P => ({ ...cell, column: last - cell.column });
  const line = <L extends { readonly axis: string; readonly line: number }>(other: L): L =>
    other.axis === "column" ? { ...other, line: last - other.line } : other;
  const role = (own: LineRole): LineRole =>
    own.axis === "row"
      ? own
      : {
          ...line(own),
          from: own.from.map((term) => ({ ...term, line: last - term.line })),
          base: own.base === null ? null : last - own.base,
        };
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...place(finding), others: finding.others.map(place) })),
    roundings: report.roundings.map(place),
    notChecked: report.notChecked.map(line),
    rows: report.rows.map(role),
    columns: report.columns.map(role).toReversed(),
  };
}
