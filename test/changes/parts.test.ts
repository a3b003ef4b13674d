import fc from "fast-check";
import { type Base, nothingRecorded, type UndoStep, type Recorded } from "../../src/changes/UndoRecord";
import { type Part, partsFor, readParts } from "../../src/changes/parts";
import { aSection, planOf } from "../refresh/aSection";

const standing = (recorded: Recorded, ground: string | null = null): readonly Part[] =>
  partsFor(recorded, ground).map((part, index) => ({ ...part, id: String(index) }));

const reversal = { added: ["29C.4"], tables: [], edits: [], names: { added: [], removed: [] } };
const past = (bases: readonly Base[]): UndoStep => ({ task: "refresh", reversal, bases: JSON.stringify(bases) });

const words = fc.string({ unit: "grapheme" });
const someBases = fc
  .tuple(aSection, words)
  .map(([section, text]): readonly Base[] => [{ plan: planOf(section), file: { name: "a <b> & 'c'.json", text } }]);

test("what is kept in the workbook is read back the same, whatever words are in it", () => {
  fc.assert(
    fc.property(someBases, someBases, (bases, before) => {
      const recorded = { bases, past: [past(before)] };
      expect(readParts(standing(recorded)).recorded).toEqual(recorded);
    }),
  );
});

test("what came later is said by what was kept before", () => {
  fc.assert(
    fc.property(someBases, someBases, (before, after) => {
      const { ground } = readParts(standing({ bases: before, past: [] }));
      const recorded = { bases: after, past: [past(before)] };
      expect(readParts(standing(recorded, ground)).recorded).toEqual(recorded);
    }),
  );
});

test("a large record is kept in pieces, none of which ends within a character", () => {
  const text = "预算😀'\"<&".repeat(300_000);
  const recorded = {
    bases: [
      { plan: { model: "m", language: "zh", formulas: "native" as const, sheets: [] }, file: { name: "n", text } },
    ],
    past: [],
  };
  const parts = standing(recorded);
  expect(parts.length).toBeGreaterThan(2);
  for (const { xml } of parts) expect(xml).not.toMatch(/\p{Surrogate}/u);
  expect(readParts([...parts].reverse()).recorded).toEqual(recorded);
});

test("nothing is kept of nothing", () => {
  expect(partsFor(nothingRecorded, null)).toEqual([]);
});

test("a declaration, other quotation marks and white space do not matter", () => {
  const recorded = {
    bases: [{ plan: { model: "m", language: "zh", formulas: "native" as const, sheets: [] }, file: null }],
    past: [],
  };
  const parts = standing(recorded).map((part) => ({
    ...part,
    xml: `<?xml version="1.0"?>\r\n${part.xml.replaceAll("'", "&apos;")}\r\n`,
  }));
  expect(readParts(parts).recorded).toEqual(recorded);
});

test.each(["", "<fascicle/>", "<fascicle>nonsense</fascicle>"])("%p cannot be read", (xml) => {
  expect(
    readParts([
      { id: "1", kind: "since", xml },
      { id: "2", kind: "base", xml },
    ]).recorded,
  ).toBeNull();
});

test("a part that is missing or was changed by someone else makes the record unreadable, never wrong", () => {
  const parts = standing({
    bases: [{ plan: { model: "m", language: "zh", formulas: "native" as const, sheets: [] }, file: null }],
    past: [],
  });
  expect(readParts(parts.slice(1)).recorded).toBeNull();
  expect(readParts(parts.map((part) => ({ ...part, xml: part.xml.replace("native", "nature") }))).recorded).toBeNull();
});

test("of steps that can be taken back those count that follow one another up to the last", () => {
  const step = (sheet: string): UndoStep => ({ ...past([]), reversal: { ...reversal, added: [sheet] } });
  const recorded = { bases: [], past: ["a", "b", "c"].map(step) };
  const parts = standing(recorded);
  expect(readParts(parts).recorded?.past).toEqual(recorded.past);
  const [, first, second] = parts;
  expect(readParts(parts.filter((part) => part !== first)).recorded?.past).toEqual(recorded.past.slice(1));
  expect(readParts(parts.filter((part) => part !== second)).recorded?.past).toEqual(recorded.past.slice(2));
});
