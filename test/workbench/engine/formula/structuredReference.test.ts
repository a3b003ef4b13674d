import {
  readTablePart,
  shownPartText,
  tablePartText,
} from "../../../../src/workbench/engine/formula/structuredReference";

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
