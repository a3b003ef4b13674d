import { strToU8, zipSync } from "fflate";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A run of text; a tab is a tab, a line feed a line break. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${text
    .split(/(\t|\n)/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece === "\t" ? "<w:tab/>" : piece === "\n" ? "<w:br/>" : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
    )
    .join("")}</w:r>`;

/** A raised footnote letter. */
export const raised = (mark: string): string => run(mark, '<w:vertAlign w:val="superscript"/>');

export const paragraph = (content: string, properties = ""): string =>
  "<w:p>" +
  `${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}` +
  "</w:p>";

export const heading = (text: string, level = 0): string => paragraph(text, `<w:outlineLvl w:val="${level}"/>`);

export interface ACell {
  readonly text: string;
  readonly span?: number;
  readonly merge?: "restart" | "on";
  readonly indent?: number;
}

const cellXml = (cell: string | ACell): string => {
  const { text, span, merge, indent }: ACell = typeof cell === "string" ? { text: cell } : cell;
  const spanned = span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`;
  const merged = merge === undefined ? "" : merge === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  const set = indent === undefined ? "" : `<w:ind w:left="${indent}"/>`;
  return `<w:tc><w:tcPr>${spanned}${merged}</w:tcPr>${paragraph(text, set)}</w:tc>`;
};

export type ARow = readonly (string | ACell)[];

/** A table; its first `headings` rows are marked as headings. */
export const table = (rows: readonly ARow[], headings = 1): string =>
  `<w:tbl>${rows
    .map(
      (cells, index) =>
        `<w:tr>${index < headings ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map(cellXml).join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;

/** Parts of a file beside its body. */
export interface OtherParts {
  readonly numbering?: string;
  readonly header?: string;
  readonly footnotes?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** A Word file that holds a body. */
export function aWordFile(body: string, { numbering, header, footnotes, files = {} }: OtherParts = {}): Uint8Array {
  const part = (name: string, content: string | undefined): Record<string, Uint8Array> =>
    content === undefined ? {} : { [`word/${name}.xml`]: strToU8(content) };
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    ...part("document", `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`),
    ...part("numbering", numbering === undefined ? undefined : `<w:numbering ${NAMESPACE}>${numbering}</w:numbering>`),
    ...part(
      "header1",
      header === undefined || header === "" ? undefined : `<w:hdr ${NAMESPACE}>${paragraph(header)}</w:hdr>`,
    ),
    ...part("footnotes", footnotes === undefined ? undefined : `<w:footnotes ${NAMESPACE}>${footnotes}</w:footnotes>`),
    ...files,
  });
}
