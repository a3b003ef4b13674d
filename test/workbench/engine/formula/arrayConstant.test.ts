import { isEvenArray, plainArray, rowsOfArray } from "../../../../src/workbench/engine/formula/arrayConstant";

test("an array is taken apart by rows, whatever its texts contain", () => {
  expect(rowsOfArray('{"a,b", 1;"c;d",-2.5}')).toEqual([
    ['"a,b"', "1"],
    ['"c;d"', "-2.5"],
  ]);
  expect(rowsOfArray('{"say ""hi""";TRUE}')).toEqual([['"say ""hi"""'], ["TRUE"]]);
});

test("its rows are of one length", () => {
  expect([isEvenArray("{1,2;3,4}"), isEvenArray("{1,2;3}"), isEvenArray('{"1,2";3}')]).toEqual([true, false, true]);
});

test("its numbers are kept plain, and its texts as they are", () => {
  expect(plainArray('{100.0,+2,"1.0"}')).toBe('{100,2,"1.0"}');
});
