import { type Expression, unrounded } from "../../tables/expression";
import { type MisprintKind, misprintOf, isRounding } from "../diagnosis/misprint";
import type { Finding, RuleId } from "../finding";
import type { NetCell } from "../net/net";
import { printedValue, report } from "../report";
import type { Subject } from "../subject";

/** The rule that a derived cell is held to by what it is worked out from. */
const ruleOfExpression = {
  cell: "sameFigure",
  sum: "footing",
  change: "change",
  estimate: "estimate",
  variance: "variance",
  percentage: "percentage",
  share: "percentage",
  recosted: "recosting",
  postChange: "postChanges",
  signed: "footing",
  quotient: "percentage",
} as const satisfies Record<Exclude<Expression["op"], "offset">, RuleId>;

export const ruleOfCell = ({ cell }: NetCell): RuleId =>
  cell.kind === "input" ? "facts" : ruleOfExpression[unrounded(cell.expression).op];

/**
 * Printed cells of one rule that differ from what follows from the facts, when everything else agrees with the facts.
 */
export function misprintsOf(subject: Subject, rule: RuleId): readonly Finding[] {
  return subject.diagnosis.misprints.flatMap((index) => {
    const knot = subject.net.netCells[index];
    return knot !== undefined && ruleOfCell(knot) === rule ? [misprintFinding(subject, index, knot, rule)] : [];
  });
}

function misprintFinding(subject: Subject, index: number, { at }: NetCell, rule: RuleId): Finding {
  const { net, page, diagnosis } = subject;
  const [reading, right] = [page[index], diagnosis.values[index] ?? null];
  const printed = reading?.value ?? 0;
  return report(subject, {
    rule,
    code: "printedDiffers",
    place: at,
    printed: reading?.text ?? "",
    computed: printedValue(net, index, right),
    difference: right === null ? "" : printedValue(net, index, printed - right),
    severity: isRounding(net, diagnosis.values, index, printed) ? "rounding" : "error",
    misprint: (right === null ? null : misprintOf(printed, right)) ?? shiftOf(subject, index, printed),
  });
}

/**
 * Whether the number is that of the next column or row, or of any column of the row that does not print it itself: it
 * may have slipped into the wrong cell.
 */
function shiftOf(subject: Subject, index: number, printed: number): MisprintKind | null {
  const { net, diagnosis } = subject;
  const at = net.netCells[index]?.at;
  const table = net.tables.find(({ id }) => id === at?.table);
  if (at === undefined || table === undefined || printed === 0) return null;
  const beside = (keys: readonly string[], key: string): readonly string[] =>
    keys.filter((_key, position) => Math.abs(position - keys.indexOf(key)) === 1);
  const holds = (row: string, column: string): boolean => {
    const found = net.find({ table: table.id, row, column });
    return found !== undefined && diagnosis.values[found] === printed;
  };
  if (shiftedFrom(subject, index) !== null) return "columnShifted";
  if (
    beside(
      table.columns.map(({ key }) => key),
      at.column,
    ).some((column) => holds(at.row, column))
  )
    return "columnShifted";
  return beside(
    table.rows.map(({ key }) => key),
    at.row,
  ).some((row) => holds(row, at.column))
    ? "lineShifted"
    : null;
}

/**
 * The cell of the same row to which a misprinted number belongs, where the page does not print it; null where there is
 * none.
 */
export function shiftedFrom({ net, page, diagnosis }: Subject, index: number): number | null {
  const [at, printed] = [net.netCells[index]?.at, page[index]?.value ?? null];
  const table = net.tables.find(({ id }) => id === at?.table);
  if (at === undefined || table === undefined || printed === null || printed === 0) return null;
  const cells = table.columns.flatMap(({ key }) => net.find({ ...at, column: key }) ?? []);
  const isOwn = (cell: number): boolean => diagnosis.values[cell] === printed && page[cell]?.value !== printed;
  return cells.find((cell) => cell !== index && isOwn(cell)) ?? null;
}
