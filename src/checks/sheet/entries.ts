import type { CellAt } from "../../tables/expression";
import type { Finding } from "../finding";
import { inNotation } from "../page/reading";
import { printedValue, report } from "../report";
import type { Subject } from "../subject";
import type { LineCodes, ShownValues } from "./sheetValues";
import type { AddedLine, ShownTables } from "./shown";

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
  return net.knots.flatMap(({ at, cell }, index) => {
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
    const knot = net.knots[index];
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
  return net.knots.flatMap(({ at, cell }, index) => {
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
