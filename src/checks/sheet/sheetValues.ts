import type { Knot } from "../net/net";
import { type NetValues, valueOf } from "../net/values";
import type { Subject } from "../subject";
import type { AddedLine, ShownTables } from "./shown";
import { shownUnits } from "./shown";

/** The values that the cells of a net show; undefined where a cell is gone or shows no number. */
export type ShownValues = readonly (number | null | undefined)[];

export function shownValues({ net }: Pick<Subject, "net">, shown: ShownTables): ShownValues {
  return net.knots.map(({ at, cell }) => {
    const found = shown.find(at);
    return found === undefined ? undefined : shownUnits(found.value, cell.quantity);
  });
}

/** What a derived cell must show for what the cells show that it is worked out from; undefined where that cannot be told. */
export function expectedValue(
  knot: Knot,
  values: ShownValues,
  added: readonly AddedLine[],
  lines: LineCodes,
): number | null | undefined {
  const { cell, operands } = knot;
  if (cell.kind === "input") return undefined;
  if (cell.expression.op === "postChange") return netOf(cell.expression.match, values, added, lines);
  if (operands.some((operand) => values[operand] === undefined)) return undefined;
  return valueOf(knot, (operand) => values[operand] ?? null);
}

/** The component and grade that each line of post changes shows now. */
export type LineCodes = readonly { readonly index: number; readonly component: string; readonly grade: string }[];

interface Match {
  readonly grades?: readonly string[];
  readonly components?: readonly string[];
}

function netOf(
  { grades, components }: Match,
  values: ShownValues,
  added: readonly AddedLine[],
  lines: LineCodes,
): number | undefined {
  const matches = (line: { readonly component: string; readonly grade: string }): boolean =>
    (grades?.includes(line.grade) ?? true) && (components?.includes(line.component) ?? true);
  const known = lines.filter(matches).map(({ index }) => values[index]);
  if (known.includes(undefined)) return undefined;
  return [...known.map((count) => count ?? 0), ...added.filter(matches).map(({ count }) => count)].reduce(
    (sum, count) => sum + count,
    0,
  );
}

/** The line codes as the sheet has them, those of the model where a cell is gone. */
export function lineCodes({ net }: Pick<Subject, "net">, shown: ShownTables): LineCodes {
  return net.knots.flatMap(({ at, row, cell }, index) => {
    const { component, grade } = row.cells;
    if (cell.kind !== "input" || cell.fact.of !== "postChange" || component?.kind !== "code" || grade?.kind !== "code")
      return [];
    const now = (column: string, code: string): string => {
      const found = shown.find({ ...at, column });
      return found === undefined ? code : String(found.value ?? "").trim();
    };
    return [{ index, component: now("component", component.code), grade: now("grade", grade.code) }];
  });
}

/** Where a cell shows no number, the value that the facts give. */
export const filled = (values: ShownValues, facts: NetValues): NetValues =>
  values.map((value, index) => (value === undefined ? (facts[index] ?? null) : value));
