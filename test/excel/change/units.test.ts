import { byteLength } from "../../../src/changes/AddedSheet";
import { batches, REQUEST_LIMITS } from "../../../src/excel/change/units";

const unit = (bytes: number, actions = 1) => ({ bytes, actions, queue: () => undefined });
const sizes = (limit: number, ...bytes: number[]) =>
  batches(
    bytes.map((each) => unit(each)),
    { bytes: limit, actions: 100 },
  ).map((batch) => batch.map((each) => each.bytes));

test("what fits goes in one request", () => {
  expect(sizes(100, 30, 30, 40)).toEqual([[30, 30, 40]]);
});

test("what does not fit goes in the next, in order", () => {
  expect(sizes(100, 60, 50, 50, 10)).toEqual([[60], [50, 50], [10]]);
});

test("a piece that is too large by itself goes alone", () => {
  expect(sizes(100, 10, 500, 10)).toEqual([[10], [500], [10]]);
});

test("no request has more actions than Excel does without hanging, however little they say", () => {
  const units = [1500, 400, 200, 1800].map((actions) => unit(1, actions));
  const counts = batches(units, REQUEST_LIMITS).map((batch) => batch.map(({ actions }) => actions));
  expect(counts).toEqual([[1500, 400], [200], [1800]]);
});

test("bytes are those of JSON within JSON", () => {
  for (const value of ["员额", 'a "quoted" word', "é", [["=A1", 2, null]], { key: "\\" }]) {
    const nested = JSON.stringify(JSON.stringify(value));
    expect(byteLength(value)).toBe(Buffer.byteLength(nested) - 2);
  }
});
