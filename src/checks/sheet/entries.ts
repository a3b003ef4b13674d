import type { CellAt } from "../../tables/expression";
import type { Finding } from "../finding";
import { type NetValues, valueOf } from "../net/margins";
import type { NetCell } from "../net/net";
import { inNotation } from "../page/reading";
import { printedValue, report } from "../report";
import type { Subject } from "../subject";
import { type AddedLine, type ShownTables, shownUnits } from "./shown";

/** Something that somebody entered where the model has something else, or nothing. It is no fault. */
export interface Entry {
  readonly place: CellAt;
  /** What the model has there, as the page would print it; empty where it has nothing. */
  readonly was: string;
  readonly now: string;
}

/** What was entered in cells that are made for it, in their order, and the lines that came and went. */
export function entriesOf(
  subject: Subject,
  values: ShownValues,
  codes: LineCodes,
  shown: ShownTables,
): readonly Entry[] {
  return [...numbers(subject, values, shown), ...lines(subject, codes), ...shown.added.flatMap(added(subject))];
}

function numbers(subject: Subject, values: ShownValues, shown: ShownTables): readonly Entry[] {
  const { net } = subject;
  return net.netCells.flatMap(({ at, cell }, index) => {
    const [value, fact] = [values[index], subject.values[index] ?? null];
    if (cell.kind !== "input" || value === fact) return [];
    const [now, was] = [shown.find(at), printedValue(net, index, fact)];
    if (now !== undefined)
      return [{ place: at, was, now: value === undefined ? String(now.value) : printedValue(net, index, value) }];
    // A line of the list that was taken out is an entry; a table that does not stand is none.
    return cell.fact.of === "postChange" && shown.stands(at.table) ? [{ place: at, was, now: "" }] : [];
  });
}

/** Lines of post changes that now name another component or grade. */
function lines({ net }: Subject, codes: LineCodes): readonly Entry[] {
  return codes.flatMap(({ index, ...now }) => {
    const knot = net.netCells[index];
    return (["component", "grade"] as const).flatMap((column) => {
      const cell = knot?.row.cells[column];
      if (knot === undefined || cell?.kind !== "code" || cell.code === now[column]) return [];
      return [{ place: { ...knot.at, column }, was: cell.code, now: now[column] }];
    });
  });
}

/** The key of an added line in findings and entries; the sheet has none for it. */
export const addedRow = ({ number }: Pick<AddedLine, "number">): string => `+${String(number)}`;

const added =
  ({ net }: Subject) =>
  (line: AddedLine): readonly Entry[] => {
    const table = net.tables.find(({ family }) => family === "postChanges")?.id;
    if (table === undefined) return [];
    const now = [line.component, line.grade, inNotation(line.count, "posts")].join(" ");
    return [{ place: { table, row: addedRow(line), column: "count" }, was: "", now }];
  };

/** Entries that cannot be read as numbers. */
export function unreadable(subject: Subject, values: ShownValues, shown: ShownTables): readonly Finding[] {
  const { net } = subject;
  return net.netCells.flatMap(({ at, cell }, index) => {
    const now = shown.find(at);
    if (cell.kind !== "input" || now === undefined || values[index] !== undefined) return [];
    return [
      report(subject, {
        ...{ rule: "edited", code: "noNumber", standing: "sheet", place: at },
        printed: String(now.value),
        computed: printedValue(net, index, subject.values[index] ?? null),
      }),
    ];
  });
}

/** The values that the cells of a net show; undefined where a cell is gone or shows no number. */
export type ShownValues = readonly (number | null | undefined)[];

export function shownValues({ net }: Pick<Subject, "net">, shown: ShownTables): ShownValues {
  return net.netCells.map(({ at, cell }) => {
    const found = shown.find(at);
    return found === undefined ? undefined : shownUnits(found.value, cell.quantity);
  });
}

/**
 * What a derived cell must show for what the cells show that it is worked out from; undefined where that cannot be
 * told.
 */
export function expectedValue(
  knot: NetCell,
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
  return net.netCells.flatMap(({ at, row, cell }, index) => {
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
