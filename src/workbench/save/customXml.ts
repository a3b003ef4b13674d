import type JSZip from "jszip";
import { escapeXml, unescapeXml } from "./xml";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";

/** Puts custom XML parts into a workbook's package, by id (`{GUID}`): the file library leaves them out. */
export async function addXmlParts(zip: JSZip, parts: Readonly<Record<string, string>>): Promise<void> {
  const ids = Object.keys(parts);
  if (ids.length === 0) return;
  ids.forEach((id, index) => {
    const number = index + 1;
    zip.file(`customXml/item${number}.xml`, parts[id] ?? "");
    zip.file(`customXml/itemProps${number}.xml`, properties(id));
    zip.file(`customXml/_rels/item${number}.xml.rels`, relations(`customXmlProps`, `itemProps${number}.xml`));
  });
  await insert(
    zip,
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    ids.map((_, index) => relation(`customXml${index + 1}`, "customXml", `../customXml/item${index + 1}.xml`)),
  );
  await insert(
    zip,
    "[Content_Types].xml",
    "</Types>",
    ids.map((_, index) => contentType(index + 1)),
  );
}

/** The custom XML parts of a package, by id. */
export async function readXmlParts(zip: JSZip): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const file of zip.file(/^customXml\/item\d+\.xml$/)) {
    const number = /(\d+)\.xml$/.exec(file.name)?.[1] ?? "";
    const described = await zip.file(`customXml/itemProps${number}.xml`)?.async("string");
    const id = /itemID="([^"]*)"/.exec(described ?? "")?.[1] ?? file.name;
    parts[unescapeXml(id)] = (await file.async("string")).replace(/^\uFEFF/, "");
  }
  return parts;
}

/** Puts text before a closing tag of a part that exists. */
export async function insert(zip: JSZip, part: string, before: string, lines: readonly string[]): Promise<void> {
  const text = (await zip.file(part)?.async("string")) ?? "";
  zip.file(part, text.replace(before, `${lines.join("")}${before}`));
}

export function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${DOCUMENT}/relationships/${kind}" Target="${target}"/>`;
}

function relations(kind: string, target: string): string {
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${relation("rId1", kind, target)}</Relationships>`;
}

function properties(id: string): string {
  return `${DECLARATION}<ds:datastoreItem xmlns:ds="${DOCUMENT}/customXml" ds:itemID="${escapeXml(id)}"><ds:schemaRefs/></ds:datastoreItem>`;
}

function contentType(number: number): string {
  return `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
}
