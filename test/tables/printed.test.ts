import { isRead } from "../../src/budget/notation/reading";
import { parseNumber } from "../../src/budget/notation/parseNumber";
import { fromCell } from "../../src/budget/notation/quantity";
import { evaluate } from "../../src/tables/evaluate";
import { say, speakerOf } from "../../src/tables/say";
import { tablesOf } from "../../src/tables/tablesOf";
import { tiesOf } from "../../src/tables/contents";
import { nothing, words } from "../../src/tables/wording";
import { section29C } from "./section29C";

const tables = tablesOf(section29C);
const values = evaluate(tables);
/** The tables that the document prints as tables of numbers. */
const published = tables.filter(({ id }) => /^29C\.([4-9]|1\d)$/.test(id));

interface Compared {
  readonly at: string;
  readonly text: string;
  readonly printed: number | null;
  readonly value: number | null;
}

/**
 * Every number that the page prints beside the value that follows from the facts. A cell that the page lost is not
 * compared.
 */
function compared(table: (typeof tables)[number]): readonly Compared[] {
  return table.rows.flatMap(({ key, cells }) =>
    Object.entries(cells).flatMap(([column, cell]): Compared[] => {
      const printed = section29C.printed[table.id]?.[key]?.[column];
      if (!("quantity" in cell) || printed === undefined) return [];
      return [
        {
          at: `${table.id} ${key} ${column}`,
          text: printed.text,
          printed: printed.read,
          value: values[table.id]?.[key]?.[column] ?? null,
        },
      ];
    }),
  );
}

test("the tables of the section have the 70 rows of numbers that the document has", () => {
  const rows = published.flatMap((table) => table.rows.filter(({ kind }) => kind !== "heading"));
  expect(rows).toHaveLength(70);
});

/** Beside a change that is printed, the kinds of change that the page leaves blank are nil. */
const isLeftOut = ({ at, text, value }: Compared): boolean =>
  value === 0 && text === "" && /^29C\.12 posts\/OTHER (technical|mandates)$/.test(at);

test.each(published.map((table) => [table.id, table] as const))(
  "table %s comes out as it is printed, cell for cell",
  (_id, table) => {
    const all = compared(table);
    expect(all.filter(({ text }) => text !== "").length).toBeGreaterThan(7);
    expect(all.filter((each) => each.printed !== each.value && !isLeftOut(each))).toEqual([]);
  },
);

test("what a printed number is read as is what its text says, but for the one that no rule can read", () => {
  const misread = published.flatMap((table) =>
    table.rows.flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([column, cell]) => {
        const printed = section29C.printed[table.id]?.[key]?.[column];
        if (!("quantity" in cell) || printed === undefined) return [];
        const reading = parseNumber(printed.text);
        const units = isRead(reading) && reading.value !== null ? fromCell(reading.value, cell.quantity) : null;
        return units === printed.read ? [] : [printed.text];
      }),
    ),
  );
  expect(misread).toEqual(["47 83434"]);
});

test("numbers that the page lost are worked out all the same: the percentages of 29C.11's posts", () => {
  const percentages = ["posts/P", "posts/GS", "posts/total"].map((row) => values["29C.11"]?.[row]?.["percentage"]);
  expect(percentages).toEqual([-38, 333, 185]);
});

test("the lines of the annex add up to the eleven posts that the section gains", () => {
  expect(values["Annex II"]?.["total"]?.["count"]).toBe(11);
});

test("expenditure that nobody has entered is unknown in every table, not nil", () => {
  const expenditure = published.flatMap(({ id }) =>
    Object.values(values[id] ?? {}).flatMap((row) => ("expenditure" in row ? [row["expenditure"]] : [])),
  );
  expect(expenditure.length).toBeGreaterThan(15);
  expect(new Set(expenditure)).toEqual(new Set([null]));
});

test("every total and every figure worked out is an expression; only facts are inputs, each in one place", () => {
  const inputs = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) => (cell.kind === "input" ? [JSON.stringify(cell.fact)] : [])),
    ),
  );
  expect(new Set(inputs).size).toBe(inputs.length);
  const enteredInTotals = tables.flatMap(({ rows }) =>
    rows.filter(
      ({ kind, cells }) => kind.endsWith("total") && Object.values(cells).some((cell) => cell.kind === "input"),
    ),
  );
  expect(enteredInTotals).toEqual([]);
});

test("labels stand as the document prints them", () => {
  const labels = (id: string, language: string) =>
    tables.find((table) => table.id === id)?.rows.map(({ label }) => label[language] ?? "");
  expect(labels("29C.4", "zh")?.slice(0, 8)).toEqual([
    "财政资源",
    "行政领导和管理",
    "工作方案",
    "1. 战略和技术创新",
    "2. 业务支助",
    "3. 企业解决方案",
    "工作方案小计",
    "共计",
  ]);
  expect(labels("29C.4", "en")).toContain("Subtotal, programme of work");
  expect(labels("29C.12", "zh")).toContain("当地雇员");
  expect(labels("29C.6", "zh")).toEqual(expect.arrayContaining(["特等", "其他职等", "当地雇员", "小计", "共计"]));
});

test("every printed number is a cell with that value, but for one lost sign and one line in wrong columns", () => {
  const missing = Object.entries(section29C.printed).flatMap(([id, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, { text, read }]) =>
        read === null || values[id]?.[row]?.[column] === read ? [] : [`${id} ${row} ${column}: ${text}`],
      ),
    ),
  );
  expect(missing).toEqual([
    // Planned and actual of 2018, as the text tells them; the page has them a column further and under 2020.
    "A.10 meetings 2018/actual: 13 440",
    "A.10 meetings 2020/planned: 20 704",
    "Annex II sp1-p3-p4/from count: 1",
  ]);
});

test("deliverables show what was planned, what came, and by how much they differ", () => {
  expect(values["A.10"]?.["meetings"]).toEqual({
    "2018/planned": 13440,
    "2018/actual": 20704,
    "2018/difference": 7264,
    "2019/planned": null,
    "2020/planned": null,
  });
  expect(values["29C.2"]?.["meetings"]).toMatchObject({ "2018/difference": null, "2019/planned": 26910 });
});

test("client satisfaction rises by nine points, and what is told in words stands year by year", () => {
  expect(values["Performance"]?.["clientSatisfaction"]).toEqual({ 2018: 760, 2019: null, 2020: 850, change: 90 });
  const words = tables
    .find(({ id }) => id === "Performance")
    ?.rows.filter(({ key }) => key.startsWith("adoption"))
    .map(({ cells }) => Object.keys(cells));
  expect(words).toEqual([["2018", "2019", "2020"], ["2020"]]);
});

test("the non-post change of executive direction and management is the sum of its objects", () => {
  expect(values["Objects"]).toMatchObject({
    "EDM/total": { other: -1611 },
    "EDM/nonPost": { other: -1611 },
    "EDM/difference": { other: 0 },
    "SP1/contractualServices": { other: null },
    "SP1/nonPost": { other: -2744 },
  });
});

test("the section in numbers is what the overview adds up to, with shares of the whole", () => {
  expect(values["Figure 29C.II"]).toEqual({
    RB: { money: 484851, moneyShare: 350, posts: 183, postsShare: 735 },
    OA: { money: 402316, moneyShare: 290, posts: 54, postsShare: 217 },
    XB: { money: 499927, moneyShare: 360, posts: 12, postsShare: 48 },
    total: { money: 1387094, moneyShare: 1000, posts: 249, postsShare: 1000 },
  });
});

test("the organisation counts every post once: 238 before, 249 as proposed", () => {
  expect(values["Annex I"]?.["total"]).toMatchObject({
    "appropriation/RB": 172,
    "appropriation/total": 238,
    "estimate/RB/P": 94,
    "estimate/RB/GS": 87,
    "estimate/RB/OTHER": 2,
    "estimate/RB": 183,
    "estimate/OA": 54,
    "estimate/XB": 12,
    "estimate/total": 249,
  });
  expect(values["Annex I"]?.["SP3"]).toMatchObject({
    "appropriation/RB/OTHER": 1,
    "estimate/RB/OTHER": 2,
    "estimate/RB": 54,
    "estimate/OA": 22,
  });
});

test("every total ties in the model as it stands", () => {
  const speaker = speakerOf(tables, values, "en");
  const untied = tables
    .flatMap(tiesOf)
    .filter(
      (tie) =>
        say({ say: "ifTied", ties: [tie], tied: nothing, untied: words({ en: "!" }), unknown: nothing }, speaker) !==
        "",
    );
  expect(untied).toEqual([]);
  expect(tables.flatMap(tiesOf).length).toBeGreaterThan(200);
});
