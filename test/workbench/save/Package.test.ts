import JSZip from "jszip";
import { Package } from "../../../src/workbench/save/Package";
import { BrokenXml, parseXml, tagsOf } from "../../../src/workbench/save/xml";

async function packed(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

test("a part that unfolds to more than may be held is refused before it is whole", async () => {
  const file = await Package.read(await packed({ "a.xml": " ".repeat(2_000_000) }), 1_000_000);
  await expect(file.text("a.xml")).rejects.toThrow(/unfolds/);
});

test("many parts share what may be held", async () => {
  const parts = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.xml`, "x".repeat(300)]));
  const file = await Package.read(await packed(parts), 1000);
  for (const name of ["0.xml", "1.xml", "2.xml"]) expect(await file.text(name)).toHaveLength(300);
  await expect(file.text("3.xml")).rejects.toThrow(/unfolds/);
});

test("what is no package is refused", async () => {
  await expect(Package.read(new TextEncoder().encode("nonsense"))).rejects.toThrow(/no .xlsx workbook/);
});

test("relations lead from the folder of their part, whatever the case of names", async () => {
  const rels = `<Relationships><Relationship Id="r" Type="a/b/chart" Target="../Charts/chart1.xml"/></Relationships>`;
  const file = await Package.read(
    await packed({ "xl/drawings/_rels/d.xml.rels": rels, "xl/charts/chart1.xml": "<c/>" }),
  );
  const [relation] = await file.relations("xl/drawings/d.xml");
  expect(relation).toMatchObject({ kind: "chart", target: "xl/Charts/chart1.xml" });
  expect(await file.text(relation?.target ?? "")).toBe("<c/>");
});

test("a relation that is added is named as seen from its part", async () => {
  const file = await Package.read(await packed({ "xl/worksheets/sheet1.xml": "<worksheet/>" }));
  await file.relate("xl/worksheets/sheet1.xml", "table", "xl/tables/table1.xml");
  expect(await file.text("xl/worksheets/_rels/sheet1.xml.rels")).toContain('Target="../tables/table1.xml"');
  expect(await file.relations("xl/worksheets/sheet1.xml")).toMatchObject([{ target: "xl/tables/table1.xml" }]);
});

test.each(["<a", "<a b='", "<a><b></a>", "<a>", "</a>", "<!-- "])("%s is broken, and found so at once", (xml) => {
  expect(() => parseXml(xml)).toThrow(BrokenXml);
});

test("marks in quotes, comments and prefixes do not mislead", () => {
  const root = parseXml(
    `<?xml version="1.0"?><x:a b="1>2" r:id='q'><!-- <c/> --><x:c>one &amp; <![CDATA[<two>]]></x:c></x:a>`,
  );
  expect(root).toMatchObject({ name: "a", attributes: { b: "1>2", id: "q" } });
  expect(root.children).toMatchObject([{ name: "c", text: "one & <two>" }]);
  expect([...tagsOf("<a><b/></a>")].map(({ kind }) => kind)).toEqual(["open", "empty", "close"]);
});
