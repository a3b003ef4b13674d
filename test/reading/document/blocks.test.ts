import { hasFailed } from "../../../src/reading/document/failure";
import { tablesIn } from "../../../src/reading/document/blocks";
import type { PrintedTable } from "../../../src/reading/document/document";
import { printedWord } from "../../../src/reading/read";
import { aWordFile, heading, paragraph, raised, run, table } from "../aWordFile";

function tablesOf(body: string): readonly PrintedTable[] {
  const printed = printedWord(aWordFile(body));
  if (hasFailed(printed)) throw new Error(printed.failure);
  return tablesIn(printed.blocks);
}

const HEADINGS = ["Component/subprogramme", "2025 approved", "2026 estimate"];
const ROWS = [HEADINGS, ["A. Executive direction and management", "3 434.3", "3 335.9"]];

const texts = ({ rows }: PrintedTable): readonly (readonly (string | null)[])[] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null));

test("a caption is the number, the title, the unit and the part above the table", () => {
  const [only] = tablesOf(
    heading("Overview") +
      paragraph("\t29C.58\tAs shown in table 29C.17 (1), the overall resources proposed amount to $55,382,300.") +
      heading("Table 29C.17", 1) +
      heading("Overall: evolution of financial resources by source of funding", 1) +
      paragraph("(Thousands of United States dollars)") +
      heading("\t(1)\tRegular budget", 3) +
      table(ROWS),
  );
  expect(only).toMatchObject({
    number: "29C.17",
    caption: "Overall: evolution of financial resources by source of funding",
    part: "(1) Regular budget",
    unit: "Thousands of United States dollars",
    place: { ordinal: 1, headings: ["Overview"], paragraph: "29C.58" },
  });
});

test("a table under the same caption takes number, title and unit from the one before", () => {
  const [, second] = tablesOf(
    paragraph("Table 1") +
      paragraph("Overall resources") +
      paragraph("(Thousands of United States dollars)") +
      paragraph("(1)\tRegular budget") +
      table(ROWS) +
      paragraph("(2)\tOther assessed") +
      table([
        ["Component/subprogramme", "2025 estimate", "2026 estimate"],
        ["A. Executive direction", "46.4", "46.4"],
      ]),
  );
  expect(second).toMatchObject({
    number: "1",
    caption: "Overall resources",
    part: "(2) Other assessed",
    unit: "Thousands of United States dollars",
  });
});

test("a table that a page break has cut is one table, its heading once", () => {
  const tables = tablesOf(
    paragraph("Table 2") + table(ROWS) + paragraph("") + table([HEADINGS, ["B. Programme of work", "1.0", "2.0"]]),
  );
  expect(tables).toHaveLength(1);
  expect(tables.map(({ rows }) => rows.length)).toEqual([3]);
});

test("rows and columns in which nothing stands are left out, and merged headings reach less far for it", () => {
  const [only] = tablesOf(
    table(
      [
        ["", "", { text: "Changes", span: 3 }],
        ["Object of expenditure", "", "Other", "", "Total"],
        ["", "", "", "", ""],
        ["Posts", "", "(13.9)", "", "(13.9)"],
      ],
      2,
    ),
  );
  expect(only === undefined ? [] : texts(only)).toEqual([
    ["", "Changes", null],
    ["Object of expenditure", "Other", "Total"],
    ["Posts", "(13.9)", "(13.9)"],
  ]);
  expect(only?.rows[0]?.cells[1]?.columnSpan).toBe(2);
});

test("notes under a table belong to it and to no caption", () => {
  const [first, second] = tablesOf(
    paragraph("Table 3") +
      table(ROWS) +
      paragraph(raised("a") + run("Includes 12 temporary posts.")) +
      paragraph("Note: figures are before recosting.") +
      paragraph("Table 4") +
      table(ROWS),
  );
  expect(first?.notes).toEqual([
    { mark: "a", text: "Includes 12 temporary posts." },
    { mark: null, text: "Note: figures are before recosting." },
  ]);
  expect(second?.number).toBe("4");
});

test("a cell that goes on from the one above does not push the others aside", () => {
  const [only] = tablesOf(
    table([
      ["Component", "Posts", "Grade"],
      [{ text: "Programme support", merge: "restart" }, "1", "P-3"],
      [{ text: "", merge: "on" }, "2", "LL"],
    ]),
  );
  expect(only === undefined ? [] : texts(only).at(-1)).toEqual([null, "2", "LL"]);
});
