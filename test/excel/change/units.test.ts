import { byteLength } from "../../../src/changes/AddedSheet";
import { batches } from "../../../src/excel/change/units";

const unit = (bytes: number) => ({ bytes, queue: () => undefined });
const sizes = (limit: number, ...bytes: number[]) =>
  batches(bytes.map(unit), limit).map((batch) => batch.map((each) => each.bytes));

test("what fits goes in one request", () => {
  expect(sizes(100, 30, 30, 40)).toEqual([[30, 30, 40]]);
});

test("what does not fit goes in the next, in order", () => {
  expect(sizes(100, 60, 50, 50, 10)).toEqual([[60], [50, 50], [10]]);
});

test("a piece that is too large by itself goes alone", () => {
  expect(sizes(100, 10, 500, 10)).toEqual([[10], [500], [10]]);
});

test("bytes are those of JSON within JSON", () => {
  for (const value of ["员额", 'a "quoted" word', "é", [["=A1", 2, null]], { key: "\\" }]) {
    const nested = JSON.stringify(JSON.stringify(value));
    expect(byteLength(value)).toBe(Buffer.byteLength(nested) - 2);
  }
});
