import { refuse } from "../engine/fault";
import type { Bag } from "../engine/stateModel";
import { isBlank, isRecord, oneOf, record, text } from "./arguments";

/** Whether a cell stays in sight, by its value and by what it shows. */
export type Keeps = (value: unknown, shown: string) => boolean;

/** Kinds of filters that are carried out; Excel knows more. */
const KINDS = ["Values", "Custom"] as const;

/** Checks Excel.FilterCriteria. */
export function checkedCriteria(value: unknown): Bag {
  const { filterOn, values, criterion1, criterion2, operator } = record(value, "criteria");
  if (typeof filterOn === "string" && !KINDS.some((kind) => kind === filterOn))
    refuse("NotImplemented", `Filters on ${filterOn} are not available here.`);
  if (oneOf(filterOn, KINDS, "filterOn") === "Values") {
    const wanted: readonly unknown[] = Array.isArray(values)
      ? values
      : refuse("InvalidArgument", "A filter on values needs a list of them.");
    return {
      filterOn: "Values",
      values: wanted.map((one) => (isRecord(one) ? text(one["date"], "values") : text(one, "values"))),
    };
  }
  return {
    filterOn: "Custom",
    criterion1: text(criterion1, "criterion1"),
    ...(isBlank(criterion2)
      ? {}
      : {
          criterion2: text(criterion2, "criterion2"),
          operator: isBlank(operator) ? "And" : oneOf(operator, ["And", "Or"], "operator"),
        }),
  };
}

/** What a column's criteria leave in sight. */
export function keeps({ filterOn, values, criterion1, criterion2, operator }: Bag): Keeps {
  if (filterOn === "Values") {
    const wanted = new Set((Array.isArray(values) ? values : []).map((one) => String(one).toLowerCase()));
    return (_, shown) => wanted.has(shown.toLowerCase());
  }
  const first = comparison(String(criterion1));
  if (criterion2 === undefined) return first;
  const second = comparison(String(criterion2));
  return operator === "Or"
    ? (value, shown) => first(value, shown) || second(value, shown)
    : (value, shown) => first(value, shown) && second(value, shown);
}

const COMPARE: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
};

/** A criterion such as `>5`, `<>P-5` or `=*posts*`. Numbers are compared with numbers only, texts without regard to case. */
function comparison(criterion: string): Keeps {
  const [, sign = "=", operand = ""] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const holds = COMPARE[sign] ?? (() => false);
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (!Number.isNaN(number)) return (value) => (typeof value === "number" ? holds(value - number) : sign === "<>");
  const isEqual = sign === "=" || sign === "<>";
  if (isEqual && /[*?]/.test(operand)) return (_, shown) => pattern(operand).test(shown) === (sign === "=");
  return (_, shown) => holds(shown.toLowerCase().localeCompare(operand.toLowerCase()));
}

const pattern = (wildcards: string): RegExp =>
  new RegExp(
    `^${wildcards
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "is",
  );
