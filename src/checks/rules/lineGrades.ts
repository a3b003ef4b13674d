import type { Model } from "../../budget/model";
import { fold } from "../../budget/notation/characters";
import { wordKey } from "../../budget/notation/wordKey";
import { postChangeLines, type PostChangeLine } from "../../budget/postChangeLines";
import type { DeclaredGrades } from "../../budget/postChangeRange/grade";
import { readGradeCounts } from "../../budget/postChangeRange/gradeCounts";
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
          if (isGradeOf(line, printed(line), alike, declared)) return [];
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

/** One text may stand for several lines, with the number of posts of each grade. */
function isGradeOf(
  { grade, count }: PostChangeLine,
  text: string,
  together: number,
  declared: DeclaredGrades,
): boolean {
  // Parentheses are the sign of posts that are lost.
  if (count > 0 && /^\(.*\)$/.test(fold(text).text.trim())) return false;
  const read = readGradeCounts(text, together, declared);
  return read !== null && read.some((part) => part.grade.id === grade);
}

const declaredIn = ({ grades }: Model): DeclaredGrades =>
  new Map(
    grades.flatMap(({ id, label, staffCategory }) =>
      [id, ...Object.values(label)].map((name) => [wordKey(name), { id, staffCategory }] as const),
    ),
  );
