import { findingSentence } from "../../src/models/findings/describeFinding";
import type { FindingCode } from "../../src/models/findings/sentences.en";
import { readModel } from "../../src/models/readModel";
import { text29c, text98x } from "./fixtures/modelFiles";

/** What a person who edits the file might do: one text in place of another. */
function edited(from: string | RegExp, to: string, text = text29c): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`nothing to edit: ${String(from)}`);
  return result;
}

const withoutLines = (pattern: RegExp): string =>
  text29c
    .split("\n")
    .filter((line) => !pattern.test(line))
    .join("\n")
    .replace(/,(\n\s*[\]}])/g, "$1");

const codesOf = (input: unknown): readonly FindingCode[] => readModel(input).findings.map(({ code }) => code);

const postChange = /^ {4}\{"id": "sp1-gs",.*$/m;
const changed = (json: string): string => edited(postChange, `    ${json},`);
const change = (fields: string): string =>
  changed(
    '{"id": "x", "count": 1, "title": {"zh": "员额", "en": "Post"}, "reason": {"zh": "理由", "en": "Reason"}, ' +
      `"paragraph": "1", ${fields}}`,
  );

const badFiles: readonly (readonly [string, string, FindingCode, string])[] = [
  ["a missing component", withoutLines(/"id": "SP2", "label"/), "unknownComponent", "/money/20/component"],
  [
    "a component that something stands under",
    withoutLines(/"id": "PW", "label"/),
    "unknownComponent",
    "/components/1/parent",
  ],
  [
    "a component without facts",
    edited(
      '    {"id": "SP1"',
      '    {"id": "SP0", "label": {"zh": "零", "en": "Zero"}, "parent": "PW", "number": 9},\n    {"id": "SP1"',
    ),
    "componentWithoutFacts",
    "/components/2",
  ],
  [
    "a missing fact",
    withoutLines(/"measure": "other", "fund": "RB", "component": "SP3", "category": "posts"/),
    "missingFact",
    "/money",
  ],
  [
    "a missing fact of a grade",
    withoutLines(/"measure": "approved", "fund": "RB", "grade": "P-3"/),
    "missingFact",
    "/posts",
  ],
  ["a text where a number belongs", edited('"value": 1903.2', '"value": "1 903.2"'), "textForNumber", "/money/1/value"],
  ["a list where a number belongs", edited('"value": 1903.2', '"value": [1903.2]'), "wrongType", "/money/1/value"],
  ["a list where an object belongs", edited(/"titles": \{[^]*?\n {2}\}/, '"titles": []'), "wrongType", "/titles"],
  [
    "an object where a list belongs",
    edited(/"languages": \[.*\]/, '"languages": {"zh": true}'),
    "wrongType",
    "/languages",
  ],
  ["two decimals", edited('"value": 1903.2', '"value": 1903.25'), "tooManyDecimals", "/money/1/value"],
  ["two decimals of a rate", edited('"value": 49.5', '"value": 49.55'), "tooManyDecimals", "/rates/1/values/1/value"],
  [
    "half a post",
    edited('"grade": "P-4", "value": 24', '"grade": "P-4", "value": 24.5'),
    "notWhole",
    "/posts/12/value",
  ],
  [
    "fewer posts than none",
    edited('"grade": "P-4", "value": 24', '"grade": "P-4", "value": -24'),
    "negativePosts",
    "/posts/12/value",
  ],
  ["an infinite number", edited('"value": 1903.2', '"value": 1e999'), "notFinite", "/money/1/value"],
  ["an absurd amount", edited('"value": 1903.2', '"value": 19032000000'), "outOfRange", "/money/1/value"],
  [
    "an unknown grade",
    edited('"grade": "P-4", "value": 24', '"grade": "P-9", "value": 24'),
    "unknownGrade",
    "/posts/12/grade",
  ],
  [
    "an unknown grade in a post change",
    edited('"component": "EDM", "grade": "P-5"', '"component": "EDM", "grade": "P-55"'),
    "unknownGrade",
    "/postChanges/0/to/grade",
  ],
  ["an unknown fund", edited('"fund": "XB"', '"fund": "ZZ"'), "unknownFund", "/money/48/fund"],
  ["an unknown category", edited('"category": "posts"', '"category": "travel"'), "unknownValue", "/money/0/category"],
  [
    "an unknown staff category",
    edited('"staffCategory": "OTHER", "value"', '"staffCategory": "FS", "value"'),
    "unknownStaffCategory",
    "/posts/54/staffCategory",
  ],
  [
    "an unknown kind of post change",
    edited('"kind": "transfer"', '"kind": "gift"'),
    "unknownValue",
    "/postChanges/13/kind",
  ],
  [
    "an unknown duty station",
    edited('"dutyStation": "VIE"', '"dutyStation": "ROM"'),
    "unknownDutyStation",
    "/postChanges/9/to/dutyStation",
  ],
  [
    "an unknown source",
    edited('"source": {"table": "29C.8"}', '"source": {"table": "29D.8"}'),
    "unknownTable",
    "/money/0/source/table",
  ],
  [
    "two sources",
    edited('"source": {"table": "29C.8"}', '"source": {"table": "29C.8", "paragraph": "1"}'),
    "wrongCount",
    "/money/0/source",
  ],
  [
    "a fact entered twice",
    edited(
      '"component": "EDM", "category": "nonPost", "value": 916.0',
      '"component": "EDM", "category": "posts", "value": 916.0',
    ),
    "duplicateFact",
    "/money/6",
  ],
  [
    "a rate entered twice",
    edited('"year": 2018, "kind": "actual", "value": 49.5', '"year": 2018, "kind": "planned", "value": 49.5'),
    "duplicateRate",
    "/rates/1/values/1",
  ],
  [
    "an identifier given twice",
    edited('"id": "SP2", "label"', '"id": "SP1", "label"'),
    "duplicateId",
    "/components/3/id",
  ],
  [
    "an identifier given twice but for its capitals",
    edited('"id": "SP2", "label"', '"id": "sp1", "label"'),
    "duplicateId",
    "/components/3/id",
  ],
  ["a key given twice", edited('"year": 2020,', '"year": 2020, "year": 2021,'), "duplicateKey", "/year"],
  [
    "a key of a printed row given twice",
    edited('"money/SP1": {', '"money/EDM": {'),
    "duplicateKey",
    "/printed/29C.4/money~1EDM",
  ],
  [
    "a component under itself",
    edited('"en": "Programme of work"}, "parent": null', '"en": "Programme of work"}, "parent": "SP1"'),
    "parentCycle",
    "/components/1/parent",
  ],
  [
    "a component before its parent",
    edited(
      '"en": "Executive direction and management"}, "parent": null',
      '"en": "Executive direction and management"}, "parent": "PW"',
    ),
    "parentAfterChild",
    "/components/0",
  ],
  [
    "another fund before the regular budget",
    edited(/( {4}\{"id": "RB".*\n)( {4}\{"id": "OA".*\n)/, "$2$1"),
    "regularBudgetMissing",
    "/funds/0",
  ],
  [
    "a formula in a label",
    edited('"zh": "行政领导和管理"', '"zh": "=HYPERLINK(\\"http://example.org\\")"'),
    "formulaInText",
    "/components/0/label/zh",
  ],
  [
    "a formula behind a space",
    edited('"zh": "行政领导和管理"', '"zh": " +1"'),
    "formulaInText",
    "/components/0/label/zh",
  ],
  [
    "a formula in a reason",
    edited('"en": "To help the Office', '"en": "@SUM the Office'),
    "formulaInText",
    "/postChanges/0/reason/en",
  ],
  [
    "a formula in a printed cell",
    edited('"text": "47 83434"', '"text": "-A1"'),
    "formulaInText",
    "/printed/29C.4/money~1total/RB~1appropriation/text",
  ],
  [
    "a tab in a label",
    edited('"zh": "行政领导和管理"', '"zh": "\\t行政"'),
    "controlCharacter",
    "/components/0/label/zh",
  ],
  [
    "a mark that turns the text round",
    edited('"en": "Regular budget"', '"en": "Regular \\u202Etegdub"'),
    "controlCharacter",
    "/funds/0/label/en",
  ],
  [
    "half a character",
    edited('"en": "Regular budget"', '"en": "Regular \\uD800"'),
    "controlCharacter",
    "/funds/0/label/en",
  ],
  ["a label without words", edited('"en": "Regular budget"', '"en": ""'), "textEmpty", "/funds/0/label/en"],
  [
    "a label of absurd length",
    edited('"en": "Regular budget"', `"en": "${"Regular ".repeat(100)}"`),
    "textTooLong",
    "/funds/0/label/en",
  ],
  ["a label without one of the languages", edited(', "en": "Regular budget"', ""), "languageMissing", "/funds/0/label"],
  [
    "a key __proto__",
    edited('"year": 2020,', '"year": 2020, "__proto__": {"polluted": true},'),
    "forbiddenKey",
    "/__proto__",
  ],
  [
    "a key __proto__ in depth",
    edited('"source": {"table": "29C.8"}', '"source": {"table": "29C.8", "__proto__": {}}'),
    "forbiddenKey",
    "/money/0/source/__proto__",
  ],
  [
    "a table called constructor",
    edited('\n  "printed": {', '\n  "printed": {"constructor": {},'),
    "forbiddenKey",
    "/printed/constructor",
  ],
  [
    "a language called prototype",
    edited('"en": "Regular budget"', '"en": "Regular budget", "prototype": "x"'),
    "forbiddenKey",
    "/funds/0/label/prototype",
  ],
  ["an identifier with a bar", edited('"id": "NY"', '"id": "N|Y"'), "badIdentifier", "/dutyStations/0/id"],
  [
    "a component called total",
    edited('"id": "SP1", "label"', '"id": "total", "label"'),
    "badIdentifier",
    "/components/2/id",
  ],
  [
    "printed cells of an unknown table",
    edited('\n  "printed": {', '\n  "printed": {"29C.99": {},'),
    "unknownTable",
    "/printed/29C.99",
  ],
  [
    "printed cells of an unknown row",
    edited('"money/SP1": {', '"money/SP9": {'),
    "unknownRow",
    "/printed/29C.4/money~1SP9",
  ],
  [
    "printed cells of an unknown column",
    edited('"RB/appropriation": "2 819.2"', '"RB/spent": "2 819.2"'),
    "unknownColumn",
    "/printed/29C.4/money~1EDM/RB~1spent",
  ],
  [
    "a printed cell without what it is read as",
    edited(', "read": 47834.3', ""),
    "missingField",
    "/printed/29C.4/money~1total/RB~1appropriation",
  ],
  [
    "a component table without its component",
    edited('"family": "component", "component": "EDM"', '"family": "component"'),
    "tableComponent",
    "/tables/20",
  ],
  [
    "a component table about a programme",
    edited('"family": "component", "component": "EDM"', '"family": "component", "component": "PW"'),
    "tableComponent",
    "/tables/20",
  ],
  [
    "two tables of the same thing",
    edited('"id": "29C.7", "family": "rates"', '"id": "29C.7", "family": "grades"'),
    "duplicateTableFamily",
    "/tables/19",
  ],
  [
    "a note on a row that is not there",
    edited('"row": "grade/P-4"', '"row": "grade/P-44"'),
    "unknownRow",
    "/tables/18/notes/0/row",
  ],
  [
    "an estimate that follows from other facts",
    edited(
      '"measure": "expenditure", "fund": "RB", "component": "EDM", "category": "posts", "value": null',
      '"measure": "estimate", "fund": "RB", "component": "EDM", "category": "posts", "value": 2140.0',
    ),
    "misplacedFact",
    "/money/0",
  ],
  [
    "a total entered as a fact",
    edited(
      '"measure": "expenditure", "fund": "RB", "component": "EDM", "category": "posts"',
      '"measure": "expenditure", "fund": "RB", "component": "PW", "category": "posts"',
    ),
    "misplacedFact",
    "/money/0",
  ],
  [
    "a fund's money by category",
    edited(
      '"measure": "estimate", "fund": "XB", "component": "SP3"',
      '"measure": "estimate", "fund": "XB", "component": "SP3", "category": "posts"',
    ),
    "misplacedFact",
    "/money/55",
  ],
  [
    "posts of a grade and a component",
    edited('"fund": "RB", "grade": "ASG"', '"fund": "RB", "component": "EDM", "grade": "ASG"'),
    "misplacedFact",
    "/posts/0",
  ],
  [
    "an establishment that takes a post",
    change(
      '"kind": "establishment", "from": {"component": "SP1", "grade": "P-3"}, "to": {"component": "SP1", ' +
        '"grade": "P-3"}',
    ),
    "changeShape",
    "/postChanges/8",
  ],
  [
    "an abolishment that goes somewhere",
    change('"kind": "abolishment", "from": null, "to": {"component": "SP1", "grade": "P-3"}'),
    "changeShape",
    "/postChanges/8",
  ],
  [
    "a redeployment that stays",
    change(
      '"kind": "redeployment", "from": {"component": "SP1", "grade": "P-3"}, "to": {"component": "SP1", ' +
        '"grade": "P-3"}',
    ),
    "changeShape",
    "/postChanges/8",
  ],
  [
    "a transfer within the section",
    change(
      '"kind": "transfer", "from": {"component": "SP1", "grade": "P-3"}, "to": {"component": "SP2", "grade": "P-3"}',
    ),
    "changeShape",
    "/postChanges/8",
  ],
  [
    "a reclassification to the same grade",
    change(
      '"kind": "reclassification", "from": {"component": "SP1", "grade": "P-3"}, "to": {"component": ' +
        '"SP1", "grade": "P-3"}',
    ),
    "changeShape",
    "/postChanges/8",
  ],
  [
    "a relocation to nowhere",
    change(
      '"kind": "relocation", "from": {"component": "SP1", "grade": "P-3", "dutyStation": "NY"}, "to": ' +
        '{"component": "SP1", "grade": "P-3"}',
    ),
    "changeShape",
    "/postChanges/8",
  ],
  [
    "a post change of a component with others under it",
    change('"kind": "abolishment", "from": {"component": "PW", "grade": "P-3"}, "to": null'),
    "changeShape",
    "/postChanges/8",
  ],
  [
    "a post change of no post",
    edited('"kind": "abolishment", "count": 1', '"kind": "abolishment", "count": 0'),
    "outOfRange",
    "/postChanges/8/count",
  ],
  ["a misspelt field", edited('"category": "posts"', '"categry": "posts"'), "unknownField", "/money/0/categry"],
  ["a missing field", edited(/^ {2}"symbol".*\n/m, ""), "missingField", ""],
  ["a missing list of facts", edited(/ {2}"money": \[[^]*?\n {2}\],\n/, ""), "missingField", ""],
  ["another version of the format", edited('"format": 1', '"format": 2'), "formatVersion", "/format"],
];

describe("a model file with", () => {
  it.each(badFiles)("%s is refused where it is wrong", (_, text, code, pointer) => {
    const { model, findings } = readModel(text);
    expect(model).toBeNull();
    expect(findings).toContainEqual(
      expect.objectContaining({ code, severity: "error", place: expect.objectContaining({ pointer }) as object }),
    );
  });
});

describe("what is no model file", () => {
  it.each<[string, unknown, FindingCode]>([
    ["nothing", "", "fileEmpty"],
    ["a byte order mark alone", "\uFEFF", "fileEmpty"],
    ["white space", " \n\t", "fileEmpty"],
    ["words", "nonsense", "notJson"],
    ["half a file", text29c.slice(0, 5000), "notJson"],
    ["a list", "[1, 2]", "notAModel"],
    ["a number", "12", "notAModel"],
    ["null", "null", "notAModel"],
    ["another kind of file", '{"name": "fascicle", "version": "0.1.0"}', "notAModel"],
    ["ten megabytes of nonsense", "x".repeat(10_000_000), "fileTooLarge"],
    ["a deep well", "[".repeat(1_000_000), "tooDeep"],
    ["a well in a model", edited('"year": 2020', `"year": ${"[".repeat(40)}${"]".repeat(40)}`), "tooDeep"],
    ["a desert of values", `[${"0,".repeat(300_000)}0]`, "tooManyValues"],
    ["nothing at all", undefined, "notAModel"],
    ["a function", () => 0, "notAModel"],
    ["an endless value", endless(), "tooDeep"],
  ])("%s is refused with one finding", (_, input, code) => {
    expect(codesOf(input)).toEqual([code]);
  });

  it("is told by line and column where JSON breaks", () => {
    const { findings } = readModel('{\n  "format": 1,\n  "id" "x"\n}');
    expect(findings[0]).toMatchObject({
      code: "notJson",
      place: { line: 3, column: 8 },
      args: { expected: { word: "colon" } },
    });
    expect(findings.map((found) => findingSentence(found, "en"))).toEqual([
      'file, line 3, column 8: This is not JSON: “"x"\uFFFD}” stands where a colon is expected. Correct ' +
        "the file or save it again.",
    ]);
  });
});

function endless(): unknown {
  const value: Record<string, unknown> = {};
  value["again"] = value;
  return value;
}

describe("a model file", () => {
  it("may begin with a byte order mark", () => {
    expect(readModel(`\uFEFF${text29c}`)).toMatchObject({ model: { id: "29c-2020" }, findings: [] });
  });

  it("may already be a value", () => {
    expect(readModel(JSON.parse(text98x))).toMatchObject({ model: { id: "98x-2031" }, findings: [] });
  });

  it("with several things wrong is told all of them", () => {
    const text = edited(
      '"zh": "行政领导和管理"',
      '"zh": "=1+1"',
      edited('"fund": "XB"', '"fund": "ZZ"', edited('"value": 1903.2', '"value": "x"')),
    );
    expect(codesOf(text)).toEqual(expect.arrayContaining(["textForNumber", "unknownFund", "formulaInText"]));
  });

  it("wrong everywhere is told a hundred things and the number of the rest", () => {
    const value: unknown = { ...(JSON.parse(text29c) as object), money: Array(6_000).fill({ a: 1 }) };
    const { findings } = readModel(value);
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({ code: "tooManyFindings", args: { count: "29900" } });
  });

  it("with only doubtful things is still a model", () => {
    const unread = readModel(edited('{"text": "47 83434", "read": 47834.3}', '"47 83434"'));
    expect(unread.findings).toMatchObject([
      {
        code: "printedUnreadable",
        severity: "warning",
        place: { pointer: "/printed/29C.4/money~1total/RB~1appropriation" },
      },
    ]);
    expect(unread.model?.printed["29C.4"]?.["money/total"]?.["RB/appropriation"]).toEqual({
      text: "47 83434",
      read: null,
    });
    expect(
      readModel(edited('"en": "Regular budget"', '"en": "Regular budget", "fr": "Budget ordinaire"')),
    ).toMatchObject({ model: {}, findings: [{ code: "languageUnknown" }] });
  });

  it("names a missing component once, with the number of references to it", () => {
    const { findings } = readModel(withoutLines(/"id": "SP2", "label"/));
    const missing = findings.filter(({ code }) => code === "unknownComponent");
    expect(missing).toMatchObject([{ args: { id: "SP2", known: "EDM, PW, SP1, SP3" } }]);
    expect(findings.length).toBeLessThan(10);
  });
});
