import { finding, type Finding } from "../findings/finding";
import type { Survey } from "./survey";

/** Amounts and rates have one decimal at most; nobody approves fewer posts than none. */
export function numbers({ file, place }: Survey): readonly Finding[] {
  const amounts = file.money.map(({ value }, index) => ({ value, path: ["money", index, "value"] }));
  const objects = (file.objectChanges ?? []).map(({ value = null }, index) => ({
    value,
    path: ["objectChanges", index, "value"],
  }));
  const rates = (file.rates ?? []).flatMap(({ values }, series) =>
    values.map(({ value }, index) => ({ value, path: ["rates", series, "values", index, "value"] })),
  );
  const measures = (file.performance ?? []).flatMap(({ values = [] }, measure) =>
    values.map(({ value }, index) => ({ value, path: ["performance", measure, "values", index, "value"] })),
  );
  const fine = [...amounts, ...objects, ...rates, ...measures].flatMap(({ value, path }) =>
    value === null || hasOneDecimal(value) ? [] : [finding("tooManyDecimals", place(path), { found: String(value) })],
  );
  const negative = file.posts.flatMap(({ measure, value }, index) =>
    value !== null && value < 0 && (measure === "approved" || measure === "estimate")
      ? [finding("negativePosts", place(["posts", index, "value"]), { found: String(value) })]
      : [],
  );
  return [...fine, ...negative];
}

/** A decimal text of one place that gives the very same number proves that nothing is lost. */
const hasOneDecimal = (value: number): boolean => Number(value.toFixed(1)) === value;
