import type { Finding } from "../finding";
import { inNotation } from "../page/reading";
import { misprintOf } from "../diagnosis/misprint";
import { printedValue, report } from "../report";
import type { Subject } from "../subject";
import type { LineCodes, ShownValues } from "./sheetValues";
import type { AddedLine, ShownTables } from "./shown";

/** Entered cells that no longer hold the fact of the model. */
export function editedNumbers(
  subject: Subject,
  values: ShownValues,
  shown: ShownTables,
): readonly { readonly index: number; readonly finding: Finding }[] {
  const { net } = subject;
  return net.knots.flatMap(({ at, cell }, index) => {
    const now = shown.find(at);
    const [value, fact] = [values[index], subject.values[index] ?? null];
    if (cell.kind !== "input" || now === undefined || value === fact) return [];
    const told = { rule: "edited", standing: "sheet", place: at, computed: printedValue(net, index, fact) } as const;
    if (value === undefined)
      return [{ index, finding: report(subject, { ...told, code: "noNumber", printed: String(now.value) }) }];
    const finding = report(subject, {
      ...told,
      code: "edited",
      severity: "note",
      printed: printedValue(net, index, value),
      difference: printedValue(net, index, (value ?? 0) - (fact ?? 0)),
      misprint: value === null || fact === null ? null : misprintOf(value, fact),
    });
    return [{ index, finding }];
  });
}

/** Lines of post changes that now name another component or grade, and lines that were added. */
export function editedLines(subject: Subject, codes: LineCodes, added: readonly AddedLine[]): readonly Finding[] {
  const changed = codes.flatMap(({ index, ...now }) => {
    const knot = subject.net.knots[index];
    return knot === undefined
      ? []
      : (["component", "grade"] as const).flatMap((column) => {
          const cell = knot.row.cells[column];
          if (cell?.kind !== "code" || cell.code === now[column]) return [];
          const place = { ...knot.at, column };
          return [
            report(subject, {
              rule: "edited",
              code: "edited",
              severity: "note",
              standing: "sheet",
              place,
              printed: now[column],
              computed: cell.code,
            }),
          ];
        });
  });
  return [...changed, ...added.flatMap((line) => addedFinding(subject, line))];
}

function addedFinding(subject: Subject, { number, component, grade, count }: AddedLine): readonly Finding[] {
  const table = subject.net.tables.find(({ family }) => family === "postChanges")?.id;
  if (table === undefined) return [];
  const place = { table, row: `+${String(number)}`, column: "count" };
  const printed = [component, grade, inNotation(count, "posts")].join(" ");
  return [report(subject, { rule: "edited", code: "lineAdded", severity: "note", standing: "sheet", place, printed })];
}
