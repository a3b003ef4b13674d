import { planOf } from "../../src/sheets/planOf";
import { section29C } from "../tables/section29C";
import { plan, sheetOf, written } from "./plans";

test("rows of several lines are high enough for them", () => {
  const overview = planOf(section29C, { language: "en", formulas: "native" }).sheets.find(
    ({ table }) => table === "29C.4",
  );
  expect(overview?.rowHeights[overview.rows["#headings/1"]!]).toBeGreaterThanOrEqual(36);
});

test("what a hidden column says makes no row higher", () => {
  const annex = planOf(section29C, { language: "zh", formulas: "native" }).sheets.find(
    ({ listObject }) => listObject !== null,
  );
  expect(annex?.rowHeights[annex.listObject!.area.bottom]).toBeLessThan(40);
});

const whole = plan();

test("footnote marks stand small and raised at the label and at the note", () => {
  expect(written(whole, "29C.6", "grade/P-4", "label")).toBe("P-4 ᵃ");
  expect(String(written(whole, "29C.6", "#note/0", "label"))).toMatch(/^ᵃ /);
});

test("the name, the title, the unit, the source and the key to the colours stand around a table", () => {
  const texts = ["#name", "#title", "#unit", "#source", "#legend"].map((row) => written(whole, "29C.12", row, "label"));
  expect(texts).toEqual([
    "表 29C.12",
    "次级方案 3：财政资源和员额资源",
    "(千美元/员额数目)",
    "资料来源：A/74/6 (Sect. 29C)，表 29C.12。",
    "蓝色：填报数字",
  ]);
  expect(written(plan({ language: "en" }), "29C.5", "#source", "label")).toBe(
    "Source: A/74/6 (Sect. 29C), table 29C.5.",
  );
  expect(written(whole, "Annex II", "#name", "component")).toBe("附件二");
});

test("changes stand under one heading over their four columns", () => {
  const { merges, rows, columns } = sheetOf(whole, "29C.10");
  const top = rows["#headings/0"]!;
  expect(written(whole, "29C.10", "#headings/0", "technical")).toBe("变动");
  expect(merges).toContainEqual({
    top,
    left: columns["technical"],
    bottom: top,
    right: columns["change"],
  });
  expect(merges).toContainEqual({
    top,
    left: columns["estimate"],
    bottom: top + 1,
    right: columns["estimate"],
  });
});

test("labels stand in column A and figures from column B on, in the order of the page", () => {
  for (const { table, columns } of whole.sheets.filter(
    ({ listObject, table }) => listObject === null && table !== "Contents",
  )) {
    const places = Object.values(columns).sort((one, other) => one - other);
    expect([table, places]).toEqual([table, places.map((_, index) => index)]);
    expect(columns["label"]).toBe(0);
  }
});

test("the lines of the annex are a list to which nothing stands in the way, with its total above", () => {
  const { listObject, rows, columns } = sheetOf(whole, "Annex II");
  expect(listObject).toEqual({
    name: "PostChanges",
    area: {
      top: rows["#headings/0"],
      left: 0,
      bottom: Math.max(...Object.values(rows)),
      right: Object.keys(columns).length - 1,
    },
  });
  expect(rows["total"]).toBeLessThan(rows["#headings/0"]!);
  // Where there is text among the numbers, it is read as the page has it.
  expect(written(whole, "Annex II", "total", "count")).toMatch(
    /^=IF\(COUNTIF\(PostChanges\[员额\],"\?\*"\)=0,SUM\(PostChanges\[员额\]\),SUMPRODUCT\(/,
  );
  expect(Object.keys(columns).slice(0, 4)).toEqual(["component", "label", "count", "grade"]);
});

test("inputs say what may be entered: amounts, whole posts, and choices for component, grade and kind", () => {
  expect(sheetOf(whole, "29C.10").validations.map(({ area, rule }) => [area, rule.kind])).toEqual([
    [{ top: 6, left: 1, bottom: 7, right: 5 }, "decimal"],
    [{ top: 10, left: 2, bottom: 11, right: 4 }, "wholeNumber"],
  ]);
  const lists = sheetOf(whole, "Annex II").validations.flatMap(({ rule }) =>
    rule.kind === "list" ? [rule.source] : [],
  );
  expect(lists).toEqual([
    "EDM,SP1,SP2,SP3",
    "ASG,D-2,D-1,P-5,P-4,P-3,P-2/1,GS (PL),GS (OL),LL",
    "设立,裁撤,调动,调入,改叙,改派,改划,调换工作地点",
  ]);
  for (const { message, title } of whole.sheets.flatMap(({ validations }) => validations)) {
    expect(title.length).toBeLessThanOrEqual(32);
    expect(message.length).toBeLessThanOrEqual(255);
  }
});

test("figures look as on the page whatever their size", () => {
  const formats = new Set(
    whole.sheets.flatMap(({ styles }) => styles.flatMap(({ style }) => style.numberFormat ?? [])),
  );
  expect([...formats].sort()).toEqual(["0.0;(0.0);—", "0;(0);—", "General"]);
});

test("headings stay in sight and are repeated on every page", () => {
  for (const { table, frozen, print, rows } of whole.sheets.filter(({ charts }) => charts === undefined)) {
    expect(frozen.rows).toBe((print.titleRows?.last ?? 0) + 1);
    expect(print.titleRows?.first).toBe(rows["#headings/0"]);
    expect(print).toMatchObject({
      landscape: table !== "Contents" && table !== "Narrative",
      header: "A/74/6 (Sect. 29C)",
      footer: "第 &P 页，共 &N 页",
    });
  }
});
