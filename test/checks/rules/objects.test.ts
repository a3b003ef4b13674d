import type { RateSeries } from "../../../src/budget/model";
import { rates } from "../../../src/checks/rules/objects";
import { subjectOf } from "../../../src/checks/subject";
import { section29C } from "../../tables/section29C";

/** Rates of the document with other plans for one of its series, in tenths of a per cent by year. */
function found(...plans: readonly number[]): readonly unknown[] {
  const [series, ...others] = section29C.rates;
  const planned = series!.values.filter(({ kind }) => kind === "planned");
  const values = series!.values.map((each) => ({ ...each, value: plans[planned.indexOf(each)] ?? each.value }));
  const other: readonly RateSeries[] = [{ ...series!, values }, ...others];
  return rates(subjectOf({ ...section29C, rates: other, printed: { ...section29C.printed, "29C.7": {} } })).map(
    ({ message, place, severity }) => [message.code, "column" in place ? place.column : "", severity],
  );
}

test("rates of the document are shares, and its plans do not fall", () => expect(found(1000, 1000, 1000)).toEqual([]));
test("plans that rise are right", () => expect(found(800, 900, 1000)).toEqual([]));
test("more than the whole is no share", () =>
  expect(found(1000, 1000, 1003)).toEqual([["rateOutside", "2020/planned", "error"]]));
test("a plan out of line with the others is worth a note", () =>
  expect(found(1000, 100, 1000)).toEqual([["planFalls", "2019/planned", "note"]]));
test("a plan that falls in the end is worth a note", () =>
  expect(found(1000, 1000, 100)).toEqual([["planFalls", "2020/planned", "note"]]));
test("less than nothing is no share", () =>
  expect(found(1000, 1000, -1000)).toContainEqual(["rateOutside", "2020/planned", "error"]));
