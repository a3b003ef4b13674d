import { placementOf } from "../../../src/sheets/printFormula";
import { printView, type PrintSheet } from "../../../src/sheets/print/printView";
import { tablesOf } from "../../../src/tables/tablesOf";
import { section29C } from "../../tables/section29C";
import { plan, sheetOf } from "../plans";

const pagesIn = (language: string): readonly PrintSheet[] => {
  const whole = plan({ language });
  return printView(section29C, tablesOf(section29C), {
    placement: placementOf(whole),
    bottom: (list) => Math.max(...Object.values(sheetOf(whole, list).rows)),
    language,
  });
};

const [english, chinese] = [pagesIn("en"), pagesIn("zh")];
const page = (pages: readonly PrintSheet[], table: string): PrintSheet => pages.find((each) => each.table === table)!;
const cells = ({ contents }: PrintSheet): readonly string[] => contents.flat();

test("tables of one numbering that share their columns stand on one sheet, the others on sheets of their own", () => {
  expect(english.map(({ name }) => name)).toEqual([
    "Print Figure 29C.I",
    "Print Performance",
    "Print 29C.1–29C.3",
    "Print A.1–A.10",
    "Print Figure 29C.II",
    "Print 29C.4",
    "Print 29C.5",
    "Print 29C.6",
    "Print 29C.7",
    "Print 29C.8–29C.12",
    "Print Annex I",
    "Print Annex II",
  ]);
  expect(chinese.at(-1)!.name).toBe("打印 附件二");
});

test("every cell is linked to the sheet of its table, and what is blank there is blank here", () => {
  const overview = page(english, "29C.4");
  expect(cells(overview)).toContain("='29C.4'!A1&\"\"");
  expect(cells(overview)).toContain("=IF('29C.4'!B7=\"\",\"\",'29C.4'!B7)");
});

test("everything is black and in the document's typeface, numbers in Roman type in every language", () => {
  const fontsOf = (pages: readonly PrintSheet[]) => [
    ...new Set(pages.flatMap(({ styles }) => styles.flatMap(({ style }) => style.font ?? []))),
  ];
  expect(fontsOf(english)).toEqual(["Times New Roman"]);
  expect(fontsOf(chinese)).toEqual(["SimSun", "Times New Roman"]);
  const colors = [...english, ...chinese].flatMap(({ styles }) => styles.flatMap(({ style }) => style.color ?? []));
  expect(new Set(colors)).toEqual(new Set(["#000000"]));
  expect(english.every(({ styles }) => styles.every(({ style }) => style.fill === undefined))).toBe(true);
});

test("the parentheses of negatives hang beyond the digits", () => {
  const formats = page(english, "29C.8").styles.flatMap(({ style }) => style.numberFormat ?? []);
  expect(new Set(formats)).toEqual(new Set(["0.0_);(0.0);—_)", "0_);(0);—_)"]));
});

test("the list of post changes names each component once, and prints no codes, with its total at the end", () => {
  const annex = page(english, "Annex II");
  const lines = annex.contents.filter(([label]) => label?.startsWith("=IF('Annex II'!B"));
  expect(lines).toHaveLength(30);
  expect(lines[1]![0]).toMatch(/^=IF\('Annex II'!B(\d+)='Annex II'!B\d+,"",'Annex II'!B\1&""\)$/);
  expect(annex.columnWidths).toHaveLength(5);
  const headings = ["Component/subprogramme", "Posts", "Grade", "Description", "Reason for change"];
  expect(annex.contents).toContainEqual(headings);
  const last = annex.contents.findLastIndex(([label]) => label?.startsWith("=IF"));
  expect(annex.contents[last + 1]?.[0]).toMatch(/^='Annex II'!B\d+&""$/);
});

test("what the document has not is not printed: our own columns, notes and the key to the colours", () => {
  const all = cells(page(english, "A.1")).join(" ");
  expect(all).not.toContain("difference");
  const whole = plan({ language: "en" });
  const legend = sheetOf(whole, "29C.8").rows["#legend"]! + 1;
  expect(cells(page(english, "29C.8"))).not.toContain(`='29C.8'!A${legend}&""`);
});

test("a table that no longer fits begins the next page", () => {
  const { pageStarts = [] } = page(english, "A.1").print;
  expect(pageStarts.length).toBeGreaterThan(0);
  expect(pageStarts.length).toBeLessThan(4);
});

test("the organisation is drawn as boxes, each with the posts of its unit, the section over all", () => {
  const chart = page(english, "Annex I");
  const boxes = chart.styles.filter(({ style }) => style.box !== undefined).map(({ area }) => area);
  expect(boxes).toHaveLength(6);
  expect(boxes[0]).toMatchObject({ left: 0, right: Math.max(...boxes.map(({ right }) => right)) });
  expect(chart.contents.flat()).toEqual(
    expect.arrayContaining([
      "Office of Information and Communications Technology",
      "1. Strategy and technology innovation",
      "RB: Professional and higher",
      "OA",
      "XB",
    ]),
  );
  expect(chart.contents.flat().filter((cell) => cell === "│")).toHaveLength(5);
});
