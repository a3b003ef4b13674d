import type { Engine } from "../engine/engine";
import type { Package } from "./Package";
import { escapeXml, parseXml } from "./xml";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const ITEM = /^customXml\/item(\d+)\.xml$/i;

/** The custom XML parts of a package, by id (`{GUID}`), and the names of their parts. */
async function itemsOf(file: Package): Promise<readonly { id: string; part: string; properties: string }[]> {
  const items: { id: string; part: string; properties: string }[] = [];
  for (const part of file.names().filter((name) => ITEM.test(name))) {
    const properties = `customXml/itemProps${ITEM.exec(part)?.[1] ?? ""}.xml`;
    const described = await file.text(properties);
    const id = described === "" ? part : (parseXml(described).attributes["itemID"] ?? part);
    items.push({ id, part, properties });
  }
  return items;
}

/** The custom XML parts of a package, by id. */
export async function readXmlParts(file: Package): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const { id, part } of await itemsOf(file)) parts[id] = (await file.text(part)).replace(/^\uFEFF/, "");
  return parts;
}

/** Puts the custom XML parts of the workbook into its package: those that are the same stay as they are. */
export async function saveXmlParts(engine: Engine, file: Package, workbookPart: string): Promise<void> {
  const wanted = engine.state.value.xmlParts;
  const items = await itemsOf(file);
  for (const { id, part, properties } of items) {
    const text = wanted[id];
    if (text === undefined) {
      await file.drop(part);
      await file.drop(properties);
      await file.unrelate(workbookPart, ({ target }) => target.toLowerCase() === part.toLowerCase());
    } else if (text !== (await file.text(part)).replace(/^\uFEFF/, "")) file.write(part, text);
  }
  const known = new Set(items.map(({ id }) => id));
  for (const [id, text] of Object.entries(wanted)) if (!known.has(id)) await addPart(file, workbookPart, id, text);
}

async function addPart(file: Package, workbookPart: string, id: string, text: string): Promise<void> {
  const part = file.freeName("customXml/item#.xml");
  const number = ITEM.exec(part)?.[1] ?? "1";
  const properties = `customXml/itemProps${number}.xml`;
  file.write(part, text);
  file.write(
    properties,
    `${DECLARATION}<ds:datastoreItem xmlns:ds="${DOCUMENT}/customXml" ` +
      `ds:itemID="${escapeXml(id)}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  file.write(
    `customXml/_rels/item${number}.xml.rels`,
    `${DECLARATION}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" ` +
      `Type="${DOCUMENT}/relationships/customXmlProps" ` +
      `Target="itemProps${number}.xml"/></Relationships>`,
  );
  await file.declare(properties, PROPERTIES);
  await file.relate(workbookPart, "customXml", part);
}
