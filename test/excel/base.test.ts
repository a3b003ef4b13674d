import { readBases, writeBases } from "../../src/excel/base";
import { aSection, planOf } from "../refresh/aSection";
import fc from "fast-check";

test("what is kept in the workbook is read back the same, whatever words are in it", () => {
  fc.assert(fc.property(aSection, fc.string({ unit: "grapheme" }), (section, text) => {
    const bases = [{ plan: planOf(section), file: { name: "a <b> & c.json", text } }];
    expect(readBases(writeBases(bases))).toEqual(bases);
  }));
});

test("an XML declaration and other white space do not matter", () => {
  expect(readBases(`<?xml version="1.0"?>\r\n${writeBases([])}\r\n`)).toEqual([]);
});

test.each(["", "<fascicle/>", "<fascicle>nonsense</fascicle>", '<fascicle>{"version":99,"bases":[]}</fascicle>'])("%p cannot be read", (xml) => {
  expect(readBases(xml)).toBeNull();
});
