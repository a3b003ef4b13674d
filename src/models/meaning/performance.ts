import { finding, type Finding } from "../findings/finding";
import type { WordKey } from "../findings/sentences.en";
import type { FilePerformanceMeasure } from "../documentFile";
import type { Survey } from "./survey";

/** A measure tells something for its years and for no other year, each rate and each statement once. */
export function performance({ file, place }: Survey): readonly Finding[] {
  return (file.performance ?? []).flatMap((measure, index) =>
    brokenRules(measure).map((rule) =>
      finding("contradiction", place(["performance", index]), { rule: { word: rule } }),
    ),
  );
}

function brokenRules({ years, values = [], statements = [] }: FilePerformanceMeasure): readonly WordKey[] {
  const told = [...values, ...statements].map(({ year }) => year);
  const ids = [...values.map(({ year, kind }) => `${year}/${kind}`), ...statements.map(({ id }) => id)];
  return [
    ...(told.length > 0 ? [] : (["ruleMeasureEmpty"] as const)),
    ...(told.every((year) => years.includes(year)) ? [] : (["ruleMeasureYears"] as const)),
    ...(new Set(ids).size === ids.length ? [] : (["ruleMeasureOnce"] as const)),
  ];
}
