import { hasFailed } from "../../../src/reading/document/failure";
import { readWordFile, type WordFile } from "../../../src/reading/docx/body";
import { aWordFile, heading, paragraph, raised, run, table, type OtherParts } from "../aWordFile";

function read(body: string, parts: OtherParts = {}): WordFile {
  const file = readWordFile(aWordFile(body, parts));
  if (hasFailed(file)) throw new Error(file.failure);
  return file;
}

const paragraphs = (body: string, parts: OtherParts = {}) =>
  read(body, parts).flow.flatMap((item) => (item.kind === "paragraph" ? [item] : []));
const cells = (body: string) =>
  read(body).flow.flatMap((item) => (item.kind === "table" ? item.rows.map((row) => row.cells) : []));

test("what was inserted stands, what was deleted or moved away does not", () => {
  const [only] = paragraphs(
    paragraph(
      `<w:ins>${run("178 ")}</w:ins><w:del><w:r><w:delText>179</w:delText></w:r></w:del><w:moveFrom>` +
        `${run("away")}</w:moveFrom>${run("posts")}`,
    ),
  );
  expect(only?.text.text).toBe("178 posts");
});

test("a content control is its content", () => {
  const [only] = paragraphs(`<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("Overview")}</w:sdtContent></w:sdt>`);
  expect(only?.text.text).toBe("Overview");
});

test("a raised letter is a mark, a raised ordinal is a part of its word", () => {
  const [marked, ordinal] = paragraphs(
    paragraph(run("2025 approved") + raised("a")) + paragraph(run("the 20") + raised("th") + run(" session")),
  );
  expect([marked?.text.text, marked?.text.marks]).toEqual(["2025 approved", ["a"]]);
  expect(ordinal?.text.text).toBe("the 20th session");
});

test("hidden words are not printed", () => {
  expect(paragraphs(paragraph(run("seen") + run("unseen", "<w:vanish/>")))[0]?.text.text).toBe("seen");
});

test("numbers that Word prints before paragraphs are there, also where no words follow them", () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>' +
    '<w:lvlText w:val="29C.%1"/></w:lvl>' +
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>' +
    "</w:abstractNum>" +
    '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>';
  const at = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
  const body =
    paragraph("The Office", at(0)) + paragraph("will", at(1)) + paragraph("also", at(1)) + paragraph("<w:r/>", at(0));
  expect(paragraphs(body, { numbering }).map(({ number }) => number)).toEqual(["29C.1", "(a)", "(b)", "29C.2"]);
});

test("footnotes of the document are marks where they stand and texts apart", () => {
  const file = read(paragraph(`${run("Posts")}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
    footnotes: `<w:footnote w:id="2">${paragraph("Includes temporary posts.")}</w:footnote>`,
  });
  expect(file.footnotes.get("2")).toBe("Includes temporary posts.");
  expect(file.flow[0]?.kind === "paragraph" ? file.flow[0].text.marks : []).toEqual(["2"]);
});

test("cells keep how far they reach, to the right and down", () => {
  const [first, second] = cells(
    table([
      [
        { text: "", merge: "restart" },
        { text: "Changes", span: 2 },
      ],
      [{ text: "", merge: "on" }, "Other", "Total"],
    ]),
  );
  expect(first?.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(second?.map(({ text }) => text.text)).toEqual(["", "Other", "Total"]);
});

test("a heading is known by its outline level, a running head by the part it stands in", () => {
  const file = read(heading("Overview", 1), { header: "A/80/6 (Sect. 29C)" });
  expect(file.flow[0]).toMatchObject({ kind: "paragraph", outline: 1 });
  expect(file.heads).toEqual(["A/80/6 (Sect. 29C)"]);
});

test("a span that no page could hold is cut off", () => {
  const [row] = cells(table([[{ text: "wide", span: 1_000_000_000 }]]));
  expect(row?.[0]?.columnSpan).toBeLessThan(100);
});
