import { readCells, readFile } from "../../../src/actions/reading/readWith";
import { aWordFile, paragraph, table } from "../../reading/aWordFile";

const ROWS = [
  ["Object of expenditure", "2025 approved", "2026 estimate"],
  ["Posts", "10.0", "11.0"],
  ["Consultants", "5.0", "6.0"],
  ["Total", "15.0", "18.0"],
];

test("a document is told in words: tables with their kind, findings with their place", async () => {
  const told = await readFile(aWordFile(paragraph("Table 29C.14") + table(ROWS)), "en", {});
  expect(told.tables).toMatchObject([
    { number: "29C.14", family: "objects", place: "table 29C.14", rows: 4, figures: 6 },
  ]);
  expect(told.findings).toMatchObject([
    { place: "table 29C.14, “Total”, 2026 estimate", printed: "18.0", computed: "17.0", rule: "total" },
  ]);
  expect(told.counts).toMatchObject({ tables: 1, numeric: 1, understood: 1, facts: 6 });
});

test("the words are Chinese where that is asked for", async () => {
  const { findings } = await readFile(aWordFile(paragraph("Table 29C.14") + table(ROWS)), "zh", {});
  expect(findings.map(({ place }) => place)).toEqual(["表 29C.14，“Total”，2026 estimate"]);
});

test("a document without tables of a budget fails with its code", async () => {
  const letter = aWordFile(
    table([
      ["Name", "Place"],
      ["Ada", "London"],
    ]),
  );
  await expect(readFile(letter, "en", {})).rejects.toMatchObject({ code: "NotABudget" });
  await expect(readFile(new Uint8Array([1, 2, 3]), "en", {})).rejects.toMatchObject({ code: "NotADocument" });
});

test("a range of cells is read without asking whether it is a budget", async () => {
  const told = await readCells(
    [
      ["Vehicle", "Owned", "Leased"],
      ["Light", "10", "4"],
      ["Heavy", "3", "5"],
      ["Total", "13", "9"],
    ],
    "en",
    {},
  );
  expect(told.tables).toMatchObject([{ live: true, derived: 2 }]);
});

test("who waits is told of each table", async () => {
  const seen: [number, number, string][] = [];
  await readFile(aWordFile(paragraph("Table 1") + paragraph("Objects") + table(ROWS)), "en", {
    onTable: (done, total, caption) => seen.push([done, total, caption]),
  });
  expect(seen).toEqual([[0, 1, "Objects"]]);
});
