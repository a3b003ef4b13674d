import type { Model } from "../../budget/model";
import { fold } from "../../budget/notation/digits";
import { wordKey } from "../../budget/notation/formatNumber";
import { postChangeLines, type PostChangeLine } from "../../budget/postChangeLines";
import { type DeclaredGrades, readGradeCounts } from "../../budget/postChangeRange/grade";
import type { CellAt } from "../../tables/expression";
import type { Finding } from "../finding";
import { report } from "../report";
import type { Subject } from "../subject";

const COLUMN = "grade";

/** Every line of post changes prints the grade that its change is about. */
export function lineGrades(subject: Subject): readonly Finding[] {
  const { model } = subject;
  const [lines, declared] = [postChangeLines(model), declaredIn(model)];
  return model.tables
    .filter(({ family }) => family === "postChanges")
    .flatMap(({ id: table }) => {
      const printed = (line: PostChangeLine): string => model.printed[table]?.[line.id]?.[COLUMN]?.text ?? "";
      return lines
        .filter((line) => printed(line).trim() !== "")
        .flatMap((line) => {
          const alike = lines
            .filter((other) => printed(other) === printed(line))
            .reduce((count, other) => count + other.count, 0);
          const bare = fold(printed(line)).text.trim();
          const isBracketed = /^\(.*\)$/.test(bare);
          if (isGradeOf(line, isBracketed ? bare.slice(1, -1) : bare, alike, declared))
            return isBracketed ? [bracketed(subject, { table, row: line.id, column: COLUMN }, bare)] : [];
          return [
            report(subject, {
              rule: "postChanges",
              code: "wrongName",
              place: { table, row: line.id, column: COLUMN },
              printed: printed(line),
              computed: line.grade,
            }),
          ];
        });
    });
}

/** Parentheses are the sign of posts that are lost, and stand at their number: a grade has none. */
const bracketed = (subject: Subject, place: CellAt, printed: string): Finding =>
  report(subject, {
    ...{ rule: "notation", code: "notation", severity: "note", place, printed },
    computed: printed.slice(1, -1),
  });

/** One text may stand for several lines, with the number of posts of each grade. */
function isGradeOf({ grade }: PostChangeLine, text: string, together: number, declared: DeclaredGrades): boolean {
  const read = readGradeCounts(text, together, declared);
  return read !== null && read.some((part) => part.grade.id === grade);
}

const declaredIn = ({ grades }: Model): DeclaredGrades =>
  new Map(
    grades.flatMap(({ id, label, staffCategory }) =>
      [id, ...Object.values(label)].map((name) => [wordKey(name), { id, staffCategory }] as const),
    ),
  );
