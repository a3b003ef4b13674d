import type { Finding } from "../finding";
import type { Subject } from "../subject";
import { contradicted } from "./contradicted";
import { editedLines, editedNumbers } from "./edited";
import { openOnSheet } from "./openOnSheet";
import { filled, lineCodes, shownValues } from "./sheetValues";
import type { ShownTables } from "./shown";
import { typedOver } from "./typedOver";
import { unevenMovements } from "./unevenMovements";

/** Holds the tables of a model in a workbook to the rules: entries that were changed and what they break, and formulas typed over. */
export function checkSheet(subject: Subject, shown: ShownTables): readonly Finding[] {
  const values = shownValues(subject, shown);
  const codes = lineCodes(subject, shown);
  const edited = editedNumbers(subject, values, shown);
  const current = filled(values, subject.values);
  return [
    ...edited.map(({ finding }) => finding),
    ...editedLines(subject, codes, shown.added),
    ...typedOver(subject, shown, values, codes),
    ...openOnSheet(
      subject,
      current,
      edited.map(({ index }) => index),
    ),
    ...unevenMovements(subject, current),
    ...contradicted(
      subject,
      current,
      edited.map(({ index }) => index),
    ),
  ];
}
