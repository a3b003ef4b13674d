import type { Finding } from "../../checks/finding";
import { report } from "../../checks/report";
import type { Subject } from "../../checks/subject";
import { handlingOf } from "../../refresh/edited";
import type { Ground } from "../../refresh/ground";
import { countedLines, labelAt } from "../../refresh/ownLines";
import { groundNow } from "../../refresh/print";
import { type Side, sidesOf } from "../../refresh/side";
import { columnLetters } from "../../sheets/formula/address";
import type { CellAt } from "../../tables/expression";
import type { Standing } from "../standing";

/**
 * What became of the lines and formulas of our tables: lines of the user's that totals add, lines that may be others than their
 * places say, and formulas that no longer refer to what they were written for. A refresh mends these, or asks.
 */
export function structure(subject: Subject, { base, states }: Standing): readonly Finding[] {
  const now = groundNow(base.plan, states);
  const sides = sidesOf(base.plan, base.plan, states);
  return [
    ...countedLines(sides, now, base.ownLines).map(({ total, sheet, along, at, label }) =>
      report(subject, {
        ...{ rule: "structure", code: "lineCounted", standing: "sheet", place: total },
        args: { sheet, line: along === "rows" ? String(at + 1) : columnLetters(at), subject: label },
      }),
    ),
    ...sides.flatMap((side) => [...linesInDoubt(subject, side), ...formulasAstray(subject, side, now)]),
  ];
}

function linesInDoubt(subject: Subject, { base, state }: Side): readonly Finding[] {
  const { table, sheet, unsure } = state;
  if (unsure === undefined) return [];
  const doubt = (along: "rows" | "columns", key: string): readonly Finding[] => {
    const at = state[along][key];
    const cell = base.cells.find(({ row, column }) => {
      const place = { table, row, column };
      return (along === "rows" ? row : column) === key && subject.net.find(place) !== undefined;
    });
    if (at === undefined || cell === undefined) return [];
    return [
      report(subject, {
        ...{ rule: "structure", code: "lineInDoubt", standing: "sheet" },
        place: { table, row: cell.row, column: cell.column },
        printed: labelAt(state, along, at),
        args: { sheet, line: along === "rows" ? String(at + 1) : columnLetters(at) },
      }),
    ];
  };
  return [
    ...unsure.rows.flatMap((key) => doubt("rows", key)),
    ...unsure.columns.flatMap((key) => doubt("columns", key)),
  ];
}

/** One finding for a sheet: a sort or a deleted column leaves many of them at once. */
function formulasAstray(subject: Subject, side: Side, now: Ground): readonly Finding[] {
  const { table, sheet } = side.state;
  const astray = side.base.cells
    .filter(({ row, column }) => handlingOf(side, row, column, now) === "damaged")
    .map(({ row, column }): CellAt => ({ table, row, column }));
  const [place] = astray.filter((at) => subject.net.find(at) !== undefined);
  if (place === undefined) return [];
  return [
    report(subject, {
      ...{ rule: "structure", code: "formulaAstray", standing: "sheet", place, culprits: astray },
      args: { sheet, count: astray.length },
    }),
  ];
}
