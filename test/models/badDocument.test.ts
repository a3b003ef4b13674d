import type { FindingCode } from "../../src/models/findings/sentences.en";
import { readModel } from "../../src/models/readModel";
import { text98x } from "./fixtures/modelFiles";

function edited(from: string | RegExp, to: string): string {
  const result = text98x.replace(from, to);
  if (result === text98x) throw new Error(`nothing to edit: ${String(from)}`);
  return result;
}

const badFiles: readonly (readonly [string, string, FindingCode, string])[] = [
  [
    "a change of an unknown object",
    edited('"object": "oil", "direction"', '"object": "gas", "direction"'),
    "unknownEntry",
    "/objectChanges/0/object",
  ],
  [
    "a change by object of a component with others under it",
    edited('"component": "EDM", "object": "oil", "direction"', '"component": "SP2", "object": "oil", "direction"'),
    "contradiction",
    "/objectChanges/0",
  ],
  ["a decrease that is positive", edited('"value": -12.2', '"value": 12.2'), "contradiction", "/objectChanges/0"],
  [
    "an amount by object with two decimals",
    edited('"value": -12.2', '"value": -12.25'),
    "tooManyDecimals",
    "/objectChanges/0/value",
  ],
  [
    "a change by object entered twice",
    edited('"object": "boats", "direction": "increase"', '"object": "oil", "direction": "increase"'),
    "duplicateEntry",
    "/objectChanges/1",
  ],
  [
    "an unknown direction",
    edited('"direction": "increase"', '"direction": "up"'),
    "unknownValue",
    "/objectChanges/1/direction",
  ],
  [
    "a former component under none",
    edited('"parent": "OLD"', '"parent": "ELD"'),
    "unknownEntry",
    "/formerComponents/1/parent",
  ],
  [
    "a former component under itself",
    edited('"parent": "OLD"', '"parent": "OLD1"'),
    "parentCycle",
    "/formerComponents/1/parent",
  ],
  [
    "an unknown component of today",
    edited('"number": 7, "component": "SP2"', '"number": 7, "component": "SP9"'),
    "unknownComponent",
    "/formerComponents/0/component",
  ],
  [
    "a category of two letters",
    edited('"letter": "B"', '"letter": "BB"'),
    "badIdentifier",
    "/deliverableCategories/0/letter",
  ],
  [
    "an unknown category of deliverables",
    edited('"category": "B"', '"category": "C"'),
    "unknownEntry",
    "/deliverableSubcategories/0/category",
  ],
  [
    "an unknown subcategory",
    edited('{"id": "charts", "subcategory": "charts"', '{"id": "charts", "subcategory": "maps"'),
    "unknownEntry",
    "/deliverables/0/lines/0/subcategory",
  ],
  [
    "deliverables of a table of another family",
    edited('"table": "98X.12", "former"', '"table": "98X.11", "former"'),
    "contradiction",
    "/deliverables/0/table",
  ],
  [
    "a table of deliverables without lines",
    edited(/"deliverables": \[\n.*\n {2}\]/, '"deliverables": []'),
    "contradiction",
    "/tables/11",
  ],
  ["a line given twice", edited('"id": "soundings"', '"id": "charts"'), "duplicateEntry", "/deliverables/0/lines/1/id"],
  [
    "a column given twice",
    edited('"columns": [{"year": 2029, "kind": "actual"}', '"columns": [{"year": 2031, "kind": "planned"}'),
    "duplicateEntry",
    "/deliverables/0/columns/1",
  ],
  [
    "a number outside the columns",
    edited('"kind": "actual", "value": 1250', '"kind": "planned", "value": 1250'),
    "contradiction",
    "/deliverables/0/lines/0/values/0",
  ],
  [
    "a number of what is not quantified",
    edited('"id": "soundings", "subcategory": "charts"', '"id": "soundings", "subcategory": "advice"'),
    "contradiction",
    "/deliverables/0/lines/1",
  ],
  [
    "half a deliverable",
    edited('"value": 1250', '"value": 1250.5'),
    "notWhole",
    "/deliverables/0/lines/0/values/0/value",
  ],
  [
    "deliverables fewer than none",
    edited('"value": 1250', '"value": -1'),
    "outOfRange",
    "/deliverables/0/lines/0/values/0/value",
  ],
  [
    "a text where a number of deliverables belongs",
    edited('"value": 1250', '"value": "1 250"'),
    "textForNumber",
    "/deliverables/0/lines/0/values/0/value",
  ],
  [
    "a formula in a deliverable",
    edited('"en": "with soundings"', '"en": "=1+1"'),
    "formulaInText",
    "/deliverables/0/lines/1/label/en",
  ],
  [
    "a deliverable without words in a language",
    edited(', "fr": "avec sondes"', ""),
    "languageMissing",
    "/deliverables/0/lines/1/label",
  ],
  [
    "a printed cell of an unknown line",
    edited('"charts": {"2029/actual": "1 250"', '"maps": {"2029/actual": "1 250"'),
    "unknownRow",
    "/printed/98X.12/maps",
  ],
  [
    "a printed cell of an unknown year",
    edited('"charts": {"2029/actual": "1 250"', '"charts": {"2030/actual": "1 250"'),
    "unknownColumn",
    "/printed/98X.12/charts/2030~1actual",
  ],
  [
    "a rate in a year that is not shown",
    edited('{"year": 2030, "kind": "planned", "value": 87.5}', '{"year": 2029, "kind": "planned", "value": 87.5}'),
    "contradiction",
    "/performance/0",
  ],
  [
    "a rate with two decimals",
    edited('"value": 87.5', '"value": 87.55'),
    "tooManyDecimals",
    "/performance/0/values/0/value",
  ],
  [
    "a measure that tells nothing",
    edited(/"values": \[\{"year": 2030, "kind": "planned", "value": 87.5\}\], "statements": \[.*?\], /, ""),
    "contradiction",
    "/performance/0",
  ],
  [
    "a statement without words in a language",
    edited(', "fr": "Les lampes brûlent aussi par brume"', ""),
    "languageMissing",
    "/performance/0/statements/0/text",
  ],
  [
    "a figure with a number that is none",
    edited('{"id": "98X.IV"', '{"id": "98X.4"'),
    "badIdentifier",
    "/figures/0/id",
  ],
  [
    "a figure of an unknown component",
    edited('"family": "share", "component": "SP2A"', '"family": "share", "component": "SP2C"'),
    "unknownComponent",
    "/figures/0/component",
  ],
  [
    "a figure of an unknown family",
    edited('"family": "share"', '"family": "pie"'),
    "unknownValue",
    "/figures/0/family",
  ],
  [
    "an unknown abbreviation",
    edited('"abbreviations": ["GS (PL)"]', '"abbreviations": ["GS (OL)"]'),
    "unknownEntry",
    "/figures/0/abbreviations/0",
  ],
  [
    "a formula in a printed caption",
    edited('"caption": "Lighthouses on land"', '"caption": "@land"'),
    "formulaInText",
    "/figures/0/printed/caption",
  ],
  [
    "a claim in an unknown place",
    edited('"where": {"heading": "preface"}, "about"', '"where": {"heading": "epilogue"}, "about"'),
    "unknownEntry",
    "/claims/0/where/heading",
  ],
  [
    "a claim in two places",
    edited('"where": {"heading": "preface"}, "about"', '"where": {"heading": "preface", "paragraph": "1"}, "about"'),
    "wrongCount",
    "/claims/0/where",
  ],
  [
    "a claim of an unknown topic",
    edited('"of": "topic", "topic": "gales"', '"of": "topic", "topic": "rain"'),
    "unknownEntry",
    "/claims/0/about/topic",
  ],
  [
    "a claim about an unknown sort of thing",
    edited('"of": "topic", "topic": "gales"', '"of": "weather", "topic": "gales"'),
    "unknownValue",
    "/claims/0/about/of",
  ],
  [
    "a claim with a coordinate of another sort",
    edited('"of": "topic", "topic": "gales"', '"of": "topic", "topic": "gales", "fund": "RB"'),
    "unknownField",
    "/claims/0/about/fund",
  ],
  [
    "a claim without what it measures",
    edited('"of": "money", "measure": "change", ', '"of": "money", '),
    "missingField",
    "/claims/1/about",
  ],
  [
    "a claim of an unknown fund",
    edited('"measure": "change", "fund": "RB"', '"measure": "change", "fund": "RX"'),
    "unknownFund",
    "/claims/1/about/fund",
  ],
  [
    "a claim that says nothing",
    edited('"text": "14 700", "direction": "decrease"', '"text": ""'),
    "contradiction",
    "/claims/1",
  ],
  ["a claim that reads a text", edited('"read": 10200', '"read": "10200"'), "textForNumber", "/claims/2/read"],
  [
    "a claim of an unknown post change",
    edited('"changes": ["coast"]', '"changes": ["cost"]'),
    "claimOfNoChange",
    "/claims/5/about/changes/0",
  ],
  [
    "a claim of a post change from an unknown duty station",
    edited('"from": {"dutyStation": "GVA"}', '"from": {"dutyStation": "ROM"}'),
    "unknownDutyStation",
    "/claims/5/about/from/dutyStation",
  ],
  ["a claim of an unknown line", edited('"line": "charts"', '"line": "maps"'), "unknownRow", "/claims/6/about/line"],
  [
    "a claim of an unknown measure",
    edited('"of": "performance", "measure": "lit"', '"of": "performance", "measure": "dark"'),
    "unknownEntry",
    "/claims/7/about/measure",
  ],
  ["a claim made twice", edited('"id": "c2"', '"id": "c1"'), "duplicateId", "/claims/1/id"],
  [
    "a reference to an unknown figure",
    edited('"target": {"figure": "98X.IV"}', '"target": {"figure": "98X.V"}'),
    "unknownEntry",
    "/references/0/target/figure",
  ],
  [
    "a reference to nothing",
    edited('"target": {"figure": "98X.IV"}', '"target": {}'),
    "wrongCount",
    "/references/0/target",
  ],
  ["markers that stand nowhere", edited('"within": "98X.9", ', ""), "contradiction", "/numberings/1"],
  [
    "figures numbered within a paragraph",
    edited('"numerals": "roman", ', '"numerals": "roman", "within": "98X.9", '),
    "contradiction",
    "/numberings/0",
  ],
  ["unknown numerals", edited('"numerals": "roman"', '"numerals": "runes"'), "unknownValue", "/numberings/0/numerals"],
  [
    "a name of two components",
    edited('"former": "OLD1", "role"', '"former": "OLD1", "component": "SP1", "role"'),
    "contradiction",
    "/namings/1",
  ],
  [
    "a naming without a name",
    edited(', "text": {"en": "Office of Tide", "fr": "Bureau de la marée"}', ""),
    "contradiction",
    "/namings/2",
  ],
  [
    "a front page without a session",
    edited('"session": {"en": "First session", "fr": "Première session"}, ', ""),
    "missingField",
    "/frontMatter",
  ],
  [
    "a formula on the front page",
    edited('"en": "Draft."', '"en": "-Draft"'),
    "formulaInText",
    "/frontMatter/notes/0/text/en",
  ],
];

describe("a model file with", () => {
  it.each(badFiles)("%s is refused where it is wrong", (_, text, code, pointer) => {
    const { model, findings } = readModel(text);
    expect(model).toBeNull();
    expect(findings).toContainEqual(
      expect.objectContaining({ code, severity: "error", place: expect.objectContaining({ pointer }) as object }),
    );
  });

  it("a claim whose number cannot be read is a model with a warning", () => {
    const { model, findings } = readModel(edited('"text": "14 700"', '"text": "14 7OO"'));
    expect(findings).toMatchObject([
      { code: "printedUnreadable", severity: "warning", place: { pointer: "/claims/1/text" } },
    ]);
    expect(model?.claims[1]).toMatchObject({ text: "14 7OO", read: null });
  });

  it("something wrong in an entry of the document is still told what is wrong elsewhere", () => {
    const { findings } = readModel(
      edited('"family": "share"', '"family": "pie"').replace(
        '"object": "oil", "direction"',
        '"object": "gas", "direction"',
      ),
    );
    expect(findings.map(({ code }) => code)).toEqual(["unknownValue", "unknownEntry"]);
  });
});
