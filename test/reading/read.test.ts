import { cellsFlow } from "../../src/reading/document/cells";
import { hasFailed } from "../../src/reading/document/failure";
import { isBudget, printedFlow, printedWord, understandDocument, type DocumentReading } from "../../src/reading/read";
import { textFlow } from "../../src/reading/document/text";
import type { Fact } from "../../src/reading/understanding/facts";
import { aWordFile, heading, paragraph, table, type ARow } from "./aWordFile";

async function read(body: string, header = "A/80/6 (Sect. 29C)"): Promise<DocumentReading> {
  const printed = printedWord(aWordFile(body, { header }));
  if (hasFailed(printed)) throw new Error(printed.failure);
  const reading = await understandDocument(printed);
  if (hasFailed(reading)) throw new Error(reading.failure);
  return reading;
}

const CHANGES = ["Technical adjustments", "New/expanded mandates", "Other", "Total", "Percentage"];
const YEARS = ["2024 expenditure", "2025 approved", ...CHANGES, "2026 estimate"];
const captioned = (number: string, title: string, unit: string, part = ""): string =>
  paragraph(`Table ${number}`) + paragraph(title) + paragraph(`(${unit})`) + (part === "" ? "" : paragraph(part));
const MONEY = "Thousands of United States dollars";

const fundRows: readonly ARow[] = [
  ["Component/subprogramme", ...YEARS],
  ["A. Executive direction and management", "3 078.7", "3 434.3", "–", "–", "(98.4)", "(98.4)", "(2.9)", "3 335.9"],
  ["B. Programme of work", "", "", "", "", "", "", "", ""],
  ["1. Strategy", "10 446.0", "10 938.2", "–", "–", "(69.5)", "(69.5)", "(0.6)", "10 868.7"],
  ["7. Subregional activities", "", "", "", "", "", "", "", ""],
  ["(a) In North Africa", "3 392.3", "3 542.3", "–", "–", "–", "–", "–", "3 542.3"],
  ["(b) In West Africa", "2 864.2", "3 532.3", "–", "–", "–", "–", "–", "3 532.3"],
  ["Subtotal, subprogramme 7", "6 256.5", "7 074.6", "–", "–", "–", "–", "–", "7 074.6"],
  ["Subtotal, B", "16 702.5", "18 012.8", "–", "–", "(69.5)", "(69.5)", "(0.4)", "17 943.3"],
  ["Subtotal, 1", "19 781.2", "21 447.1", "–", "–", "(167.9)", "(167.9)", "(0.8)", "21 279.2"],
];
const objectRows: readonly ARow[] = [
  ["Object of expenditure", ...YEARS],
  ["Posts", "10 000.0", "11 000.0", "–", "–", "(100.0)", "(100.0)", "(0.9)", "10 900.0"],
  ["Travel of staff", "9 781.2", "10 447.1", "–", "–", "(67.9)", "(67.9)", "(0.6)", "10 379.2"],
  ["Total", "19 781.2", "21 447.1", "–", "–", "(167.9)", "(167.9)", "(0.8)", "21 279.2"],
];
const subprogrammeRows: readonly ARow[] = [
  ["", ...YEARS],
  ["Financial resources by main category of expenditure", "", "", "", "", "", "", "", ""],
  ["Posts", "5 894.8", "6 188.4", "–", "–", "(13.9)", "(13.9)", "(0.2)", "6 174.5"],
  ["Non-post", "4 551.2", "4 749.8", "–", "–", "(55.6)", "(55.6)", "(1.2)", "4 694.2"],
  ["Total", "10 446.0", "10 938.2", "–", "–", "(69.5)", "(69.5)", "(0.6)", "10 868.7"],
  ["Post resources by category", "", "", "", "", "", "", "", ""],
  ["Professional and higher", "", "24", "–", "–", "–", "–", "–", "24"],
  ["General Service and related", "", "11", "–", "–", "–", "–", "–", "11"],
  ["Total", "", "35", "–", "–", "–", "–", "–", "35"],
];

const section =
  heading("Proposed programme budget for 2026") +
  captioned("29C.14", "Overall: evolution of financial resources by object of expenditure", MONEY) +
  table(objectRows) +
  captioned("29C.17", "Overall: evolution of financial resources by source of funding", MONEY, "(1)\tRegular budget") +
  table(fundRows) +
  captioned("29C.22", "Subprogramme 1: evolution of financial and post resources", `${MONEY}/number of posts`) +
  table(subprogrammeRows);

const find = ({ facts }: DocumentReading, wanted: Partial<Fact>): readonly Fact[] =>
  facts.filter((fact) =>
    Object.entries(wanted).every(
      ([name, value]) =>
        JSON.stringify(Object.entries(fact).find(([own]) => own === name)?.[1]) === JSON.stringify(value),
    ),
  );

test("symbol, section, years and language are read off the document", async () => {
  const { front } = await read(section);
  expect(front).toMatchObject({
    symbol: "A/80/6 (Sect. 29C)",
    section: "29C",
    year: 2026,
    baseYear: 2025,
    language: "en",
  });
});

test("tables are known by their headings and structure", async () => {
  const { tables } = await read(section);
  expect(tables.map(({ family }) => family)).toEqual(["objects", "funds", "component"]);
});

test("components stand on as many levels as the page has, and totals are totals of what they name", async () => {
  const reading = await read(section);
  const of = (component: readonly string[]) =>
    find(reading, { component, measure: "estimate", fund: "RB", part: null, quantity: "money" }).map(
      ({ value }) => value,
    );
  expect(of(["EDM"])).toEqual([33359]);
  expect(of(["PW", "SP7", "part 1"])).toEqual([35423]);
  expect(of(["PW", "SP7"])).toEqual([70746]);
  expect(of(["PW"])).toEqual([179433]);
  expect(of([])).toEqual([212792, 212792]);
});

test("a figure keeps year, measure, part, the text of the page and where it stands", async () => {
  const reading = await read(section);
  expect(find(reading, { component: ["SP1"], measure: "expenditure", part: { category: "posts" } })).toMatchObject([
    { year: 2024, value: 58948, text: "5 894.8", follows: false, source: { table: 3, row: 2, column: 1 } },
  ]);
  expect(find(reading, { quantity: "posts", measure: "approved", part: { staffCategory: "P" } })).toMatchObject([
    { year: 2025, value: 24, component: ["SP1"] },
  ]);
});

test("a total, a change and a percentage are proved to follow, an amount of a component is not", async () => {
  const [, funds] = (await read(section)).tables;
  const at = (row: number, column: number) => funds?.cells.find((cell) => cell.row === row && cell.column === column);
  expect([at(9, 2)?.kind, at(1, 6)?.kind, at(1, 7)?.kind, at(1, 1)?.kind]).toEqual([
    "derived",
    "derived",
    "derived",
    "input",
  ]);
  expect(at(1, 7)?.proof?.base).toEqual({ row: 1, column: 2 });
});

test("tables that state one figure tie, and the one that differs from the others is named", async () => {
  const whole = await read(section);
  expect(whole.tieFindings).toEqual([]);
  expect(whole.ties.length).toBeGreaterThan(10);
  const changed = await read(
    section.replace(
      'Total</w:t></w:r></w:p></w:tc><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">19 781.2',
      'Total</w:t></w:r></w:p></w:tc><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">19 871.2',
    ),
  );
  expect(changed.tieFindings).toMatchObject([{ isRounding: false, culprits: [{ table: 1, row: 3, column: 1 }] }]);
});

test("a subtotal also names its component without a comma, as one word in Chinese", async () => {
  const rows = [
    ["构成部分", "2019年核定数", "2020年估计数"],
    ["行政领导和管理", "2 819.2", "2 894.9"],
    ["工作方案", "", ""],
    ["1. 战略和技术创新", "10 971.7", "10 336.5"],
    ["2. 业务支助", "19 338.8", "20 545.4"],
    ["工作方案小计", "30 310.5", "30 881.9"],
    ["共计", "33 129.7", "33 776.8"],
  ];
  const { facts } = await read(paragraph("表 29C.4") + table(rows), "");
  expect(facts.map(({ component, value }) => [component.join("/"), value]).slice(6)).toEqual([
    ["PW", 303105],
    ["PW", 308819],
    ["", 331297],
    ["", 337768],
  ]);
});

test("an overview of a section with one set of tables ties to it", async () => {
  const overview: readonly ARow[] = [
    ["", { text: "Regular budget", span: 2 }, { text: "Extrabudgetary", span: 2 }],
    ["", "2025 approved", "2026 estimate", "2025 estimate", "2026 estimate"],
    ["A. Executive direction and management", "3 434.3", "3 353.9", "2 732.5", "2 573.1"],
    ["Total", "3 434.3", "3 353.9", "2 732.5", "2 573.1"],
  ];
  const { tables, tieFindings } = await read(
    section + captioned("29C.1", "Overview of resources", MONEY) + table(overview, 2),
  );
  expect(tables.at(-1)?.family).toBe("overview");
  expect(tieFindings.map(({ tie }) => tie.members.map(({ text }) => text))).toContainEqual(["3 335.9", "3 353.9"]);
});

test("a former structure stands apart from the present one", async () => {
  const rows: readonly ARow[] = [
    ["Component/subprogramme", "2024 expenditure", "2025 approved", "2026 estimate"],
    ["A. Programme of work", "", "", ""],
    ["2024 programmatic structure (discontinued)", "", "", ""],
    ["3. Private sector development", "3 045.1", "–", "–"],
    ["2025 and 2026 programmatic structure", "", "", ""],
    ["3. Technology", "–", "2 617.2", "2 617.2"],
    ["Total", "3 045.1", "2 617.2", "2 617.2"],
  ];
  const { facts } = await read(captioned("1", "Resources by component", MONEY) + table(rows));
  const third = facts.filter(({ component }) => component.at(-1) === "SP3");
  expect(third.map(({ isFormer }) => isFormer)).toEqual([true, true, true, false, false, false]);
});

test("posts of the small table and of the annex are read grade by grade", async () => {
  const small: readonly ARow[] = [
    ["", "Number", "Details"],
    ["Approved for 2025", "178", "1 ASG, 9 P-2/1, 16 GS (PL)"],
    ["Redeployment (geographical)", "2", "2 P-4 under subprogramme 1"],
    ["Proposed for 2026", "178", "1 ASG, 9 P-2/1, 16 GS (PL)"],
  ];
  const annex: readonly ARow[] = [
    ["Component/subprogramme", "Posts", "Grade", "Description", "Reason for change"],
    [
      { text: "Programme support", merge: "restart" },
      "1",
      "P-3",
      { text: "Conversion of one officer (P-3)", merge: "restart" },
      "Needed",
    ],
    [{ text: "", merge: "on" }, "(2)", "LL", { text: "", merge: "on" }, "Needed"],
  ];
  const { postLines } = await read(
    captioned("2", "Overall: proposed posts and post changes for 2026", "Number of posts") +
      table(small) +
      heading("Annex II") +
      heading("Summary of proposed post changes") +
      table(annex),
  );
  expect(postLines.map(({ kind, grade, count, component }) => [kind, grade, count, component.join()])).toEqual([
    ["approved", "ASG", 1, ""],
    ["approved", "P-2/1", 9, ""],
    ["approved", "GS (PL)", 16, ""],
    ["relocation", "P-4", 2, ""],
    ["proposed", "ASG", 1, ""],
    ["proposed", "P-2/1", 9, ""],
    ["proposed", "GS (PL)", 16, ""],
    ["conversion", "P-3", 1, "PS"],
    ["conversion", "LL", -2, "PS"],
  ]);
});

test("the same tables pasted into cells, or as text with tabs, or as HTML, give the same facts", async () => {
  const lines = (number: string, title: string, rows: readonly ARow[]) => [
    [`Table ${number}`],
    [title],
    [`(${MONEY})`],
    ...rows.map((row) => row.map(String)),
    [""],
  ];
  const cells = [
    ...lines("29C.14", "Overall: evolution of financial resources by object of expenditure", objectRows),
    ...lines("29C.17", "Overall: evolution of financial resources by source of funding, component", fundRows),
  ];
  const html = cells
    .map((row) =>
      row.length === 1 ? `<p>${String(row[0])}</p>` : `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
    )
    .join("")
    .replace(/<\/p><tr>/g, "</p><table><tr>")
    .replace(/<\/tr><p>/g, "</tr></table><p>");
  const flows = [cellsFlow(cells), textFlow(cells.map((row) => row.join("\t")).join("\n")), textFlow(html)];
  const facts = await Promise.all(
    flows.map(async (flow) => {
      const reading = await understandDocument({ ...printedFlow(flow) });
      return hasFailed(reading) ? [] : reading.facts;
    }),
  );
  const [ofCells = [], ofText, ofHtml] = facts;
  expect(ofCells).toHaveLength(24 + 56);
  expect(ofText).toEqual(ofCells);
  expect(ofHtml).toEqual(ofCells);
});

test.each([
  ["zh", ["支出用途", "2024年支出", "2025年核定数", "2026年估计数"], ["员额", "咨询人", "共计"]],
  [
    "fr",
    ["Objet de dépense", "Dépenses de 2024", "Crédits ouverts 2025", "Prévisions 2026"],
    ["Postes", "Consultants", "Total"],
  ],
  [
    "es",
    ["Objeto de gastos", "Gastos de 2024", "Consignación de 2025", "Estimación para 2026"],
    ["Puestos", "Consultores", "Total"],
  ],
  [
    "ru",
    ["Статья расходов", "Расходы за 2024 год", "Ассигнования на 2025 год", "Смета на 2026 год"],
    ["Должности", "Консультанты", "Всего"],
  ],
  [
    "ar",
    ["وجه الإنفاق", "نفقات عام 2024", "اعتمادات عام 2025", "تقديرات عام 2026"],
    ["الوظائف", "الخبراء الاستشاريون", "المجموع"],
  ],
])("a table of objects is known in %s", async (_language, headings, [posts = "", consultants = "", total = ""]) => {
  const rows = [
    headings,
    [posts, "10.0", "11.0", "12.0"],
    [consultants, "5.0", "6.0", "7.0"],
    [total, "15.0", "17.0", "19.0"],
  ];
  const { tables, facts } = await read(paragraph("Table 1") + table(rows), "");
  expect(tables.map(({ family }) => family)).toEqual(["objects"]);
  expect(facts.map(({ measure, year, value }) => [measure, year, value]).slice(0, 3)).toEqual([
    ["expenditure", 2024, 100],
    ["approved", 2025, 110],
    ["estimate", 2026, 120],
  ]);
});

test("a table of no known kind is live where figures follow, else said to be not understood", async () => {
  const { tables, notUnderstood } = await read(
    paragraph("Table 1") +
      table([
        ["Vehicle", "Owned", "Leased", "Both"],
        ["Light", "10", "4", "14"],
        ["Heavy", "3", "5", "8"],
        ["Armoured", "6", "1", "7"],
        ["Total", "19", "10", "29"],
      ]) +
      paragraph("Table 2") +
      table([
        ["Year", "Claim"],
        ["Building", "17"],
        ["Vessel", "5"],
      ]),
  );
  expect(tables.map(({ state }) => state)).toEqual(["live", "notUnderstood"]);
  expect(notUnderstood).toEqual([{ table: 2, row: null, column: null, text: "", reason: "nothingFollows" }]);
});

test("a document that is about something else is no budget", async () => {
  const reading = await read(
    table([
      ["Name", "Place"],
      ["Ada", "London"],
    ]),
    "",
  );
  expect(isBudget(reading)).toBe(false);
});

test("one who wants it no longer is heard between two tables", async () => {
  const printed = printedWord(aWordFile(section));
  if (hasFailed(printed)) throw new Error(printed.failure);
  const stop = new AbortController();
  const seen: number[] = [];
  const reading = await understandDocument(printed, {
    signal: stop.signal,
    onTable: (done) => {
      seen.push(done);
      if (done === 1) stop.abort();
    },
  });
  expect("failure" in reading ? reading.failure : null).toBe("ReadCancelled");
  expect(seen).toEqual([0, 1]);
});

test("the posts of a state are held to the grades that it lists", async () => {
  const small = (stated: string): string =>
    captioned("2", "Overall: proposed posts and post changes for 2026", "Number of posts") +
    table([
      ["", "Number", "Details"],
      ["Approved for 2025", stated, "1 ASG, 9 P-2/1, 16 GS (PL)"],
      ["Abolishment", "(1)", "1 GS (PL) under subprogramme 1"],
      ["Proposed for 2026", "25", "1 ASG, 9 P-2/1, 15 GS (PL)"],
    ]);
  expect((await read(small("26"))).tieFindings).toEqual([]);
  expect((await read(small("28"))).tieFindings.map(({ tie }) => tie.members.map(({ text }) => text))).toEqual([
    ["28", "26"],
  ]);
});
