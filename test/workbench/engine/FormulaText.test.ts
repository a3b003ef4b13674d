import {
  isEvenArray,
  plainArray,
  readTablePart,
  rowsOfArray,
  shownPartText,
  tablePartText,
} from "../../../src/workbench/engine/FormulaText";

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

/** As written, as the engine keeps it, as the formula bar shows it. */
test.each([
  ["", "", ""],
  ["Posts", "[Posts]", "[Posts]"],
  ["[Posts]", "[[Posts]]", "[[Posts]]"],
  ["Posts by grade", "[Posts by grade]", "[Posts by grade]"],
  ["@Posts", "[[#This Row],[Posts]]", "[@Posts]"],
  ["@[Posts by grade]", "[[#This Row],[Posts by grade]]", "[@[Posts by grade]]"],
  ["[#this row],[Posts]", "[[#This Row],[Posts]]", "[@Posts]"],
  ["@", "[#This Row]", "[@]"],
  ["#all", "[#All]", "[#All]"],
  ["[#Headers],[#Data],[Posts]", "[[#All],[Posts]]", "[[#All],[Posts]]"],
  ["[Grade]:[Posts]", "[[Grade]:[Posts]]", "[[Grade]:[Posts]]"],
  ["@[Grade]:[Posts]", "[[#This Row],[Grade]:[Posts]]", "[@[Grade]:[Posts]]"],
  ["'[net'] '#1", "['[net'] '#1]", "['[net'] '#1]"],
])("[%s] is kept as %s and shown as %s", (body, kept, shown) => {
  const part = readTablePart(body)!;
  expect([tablePartText(part), shownPartText(part)]).toEqual([kept, shown]);
});

test.each(["#Footers", "[#Headers],[#Totals]", "[Posts],[#All]"])("[%s] names no part of a table", (body) => {
  expect(readTablePart(body)).toBeNull();
});
