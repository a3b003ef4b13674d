import { formatArea } from "../engine/address";
import type { Engine } from "../engine/engine";
import type { TableInfo } from "../engine/tables";
import type { Package } from "./Package";
import { filterXml } from "./sections";
import { attributesOf, childOf, childrenOf, escapeXml, parseXml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What the tables of a sheet come to, table by table: a table that comes to the same is written as it came. */
export function writtenTables(engine: Engine, sheet: string): readonly (readonly [table: TableInfo, text: string])[] {
  return engine.tables.onSheet(sheet).map((table) => [table, tableXml(engine, table, 0, "")] as const);
}

/** A table as its part says it; `columns` are elements of the file for the columns that it had, by name. */
function tableXml(engine: Engine, table: TableInfo, id: number, old: string): string {
  const outline = engine.state.value.tables[table.id] ?? {};
  const flag = (name: string, filed: string, usual = false): string =>
    ` ${filed}="${(outline[name] ?? usual) === true ? 1 : 0}"`;
  const style = typeof outline["style"] === "string" ? outline["style"] : "TableStyleMedium2";
  const known = columnsOf(old);
  const taken = new Set([...known.values()].map((column) => Number(attributesOf(column)["id"])));
  let next = Math.max(0, ...taken);
  const columns = table.columns.map(
    (name) =>
      known.get(name) ?? `<tableColumn id="${(next += 1)}" name="${escapeXml(name).replaceAll("\n", "_x000a_")}"/>`,
  );
  const filter = engine.state.sheet(table.sheet).filters[table.id] ?? { area: null, criteria: [] };
  return [
    `${DECLARATION}<table xmlns="${MAIN}" id="${id}" name="${escapeXml(table.name)}" ` +
      `displayName="${escapeXml(table.name)}" ` +
      `ref="${formatArea(table.area)}" ` +
      `totalsRowShown="0">`,
    outline["showFilterButton"] === false ? "" : filterXml(filter, table.area),
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`,
    `<tableStyleInfo${style === "" ? "" : ` name="${escapeXml(style)}"`}` +
      `${flag("highlightFirstColumn", "showFirstColumn")}${flag("highlightLastColumn", "showLastColumn")}` +
      `${flag("showBandedRows", "showRowStripes", true)}${flag("showBandedColumns", "showColumnStripes")}/>`,
    "</table>",
  ].join("");
}

/** The columns of a table's part by name: they know formulas and totals that the workbench does not. */
function columnsOf(xml: string): ReadonlyMap<string, string> {
  const elements = xml.match(/<tableColumn\s(?:[^>]*\/>|[^>]*>[^]*?<\/tableColumn>)/g) ?? [];
  return new Map(
    elements.map((element) => [attributesOf(element.replace(/^<tableColumn/, ""))["name"] ?? "", element]),
  );
}

/**
 * Writes the tables of a sheet that have changed; returns the element that names them all, null where nothing changed.
 */
export async function saveTables(
  engine: Engine,
  file: Package,
  sheet: string,
  part: string,
  made: ReadonlyMap<string, string>,
): Promise<string | null> {
  const relations = (await file.relations(part)).filter(({ kind }) => kind === "table");
  const byName = new Map<string, { id: string; target: string; xml: string }>();
  for (const { id, target } of relations) {
    const xml = await file.text(target);
    const { displayName = "", name = displayName } = parseXml(xml).attributes;
    byName.set((displayName || name).toLowerCase(), { id, target, xml });
  }
  const before = tablesOf(made.get("tables"));
  const now = writtenTables(engine, sheet);
  const isSame = (table: TableInfo, text: string): boolean => before.get(table.id) === text;
  if (now.length === before.size && now.every(([table, text]) => isSame(table, text))) return null;
  const ids = new Map<string, string>();
  for (const [table, text] of now) {
    const own = [...byName].find(([name]) => name === nameOf(before.get(table.id) ?? text))?.[1];
    const target = own?.target ?? file.freeName("xl/tables/table#.xml");
    const id = own?.id ?? (await file.relate(part, "table", target));
    if (own === undefined || !isSame(table, text))
      file.write(target, tableXml(engine, table, await tableNumber(file, target), own?.xml ?? ""));
    await file.declare(target, `${CONTENT}.table+xml`);
    ids.set(target, id);
  }
  for (const [name, { target }] of byName)
    // What was never understood stays; what was deleted goes.
    if (!ids.has(target) && [...before.values()].some((text) => nameOf(text) === name)) {
      await file.unrelate(part, (relation) => relation.target === target);
      await file.drop(target);
    } else if (!ids.has(target)) ids.set(target, byName.get(name)?.id ?? "");
  const parts = [...ids.values()].map((id) => `<tablePart xmlns:r="${OFFICE}" r:id="${id}"/>`);
  return parts.length === 0 ? "" : `<tableParts count="${parts.length}">${parts.join("")}</tableParts>`;
}

const nameOf = (xml: string): string => (/\sdisplayName="([^"]*)"/.exec(xml)?.[1] ?? "").toLowerCase();

/** What `madeOfSheet` remembered of the tables, by their ids. */
const tablesOf = (text: string | undefined): ReadonlyMap<string, string> =>
  new Map(text === undefined || text === "" ? [] : (JSON.parse(text) as [string, string][]));

/** The number of a table is its own in the whole file. */
async function tableNumber(file: Package, target: string): Promise<number> {
  const numbers: number[] = [];
  for (const name of file.names().filter((each) => /^xl\/tables\/[^/]*\.xml$/i.test(each))) {
    const id = Number(parseXml(await file.text(name)).attributes["id"] ?? 0);
    if (name === target) return id;
    numbers.push(id);
  }
  return Math.max(0, ...numbers) + 1;
}

/** What the comments of a sheet come to. */
export const writtenComments = (engine: Engine, sheet: string): string =>
  JSON.stringify(engine.state.sheet(sheet).comments);

/**
 * Writes the comments of a sheet as notes, in place of what the file had; returns the element that names their drawing.
 */
export async function saveComments(engine: Engine, file: Package, sheet: string, part: string): Promise<string> {
  const kinds = ["comments", "threadedComment"];
  for (const { kind, target } of await file.relations(part)) if (kinds.includes(kind)) await file.drop(target);
  await file.unrelate(part, ({ kind }) => kinds.includes(kind) || kind === "vmlDrawing");
  const { comments } = engine.state.sheet(sheet);
  if (comments.length === 0) return "";
  const authors = [...new Set(comments.map(({ author }) => author))];
  const notes = comments.map(({ area, author, text, replies }) => {
    const words = escapeXml([text, ...replies.map((reply) => reply.text)].join("\n"));
    const at = formatArea({ ...area, rows: 1, columns: 1 });
    return (
      `<comment ref="${at}" authorId="${authors.indexOf(author)}"><text><r><t ` +
      `xml:space="preserve">${words}</t></r></text></comment>`
    );
  });
  const named = authors.map((author) => `<author>${escapeXml(author)}</author>`);
  const target = file.freeName("xl/comments#.xml");
  file.write(
    target,
    `${DECLARATION}<comments ` +
      `xmlns="${MAIN}"><authors>${named.join("")}</authors><commentList>${notes.join("")}</commentList></comments>`,
  );
  await file.declare(target, `${CONTENT}.comments+xml`);
  await file.relate(part, "comments", target);
  const drawing = file.freeName("xl/drawings/vmlDrawing#.vml");
  file.write(drawing, vmlOf(comments.map(({ area }) => area)));
  await file.declare(drawing, "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const id = await file.relate(part, "vmlDrawing", drawing);
  return `<legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
}

/** The boxes of notes, without which Excel does not show them; each stands beside its cell. */
function vmlOf(places: readonly { readonly row: number; readonly column: number }[]): string {
  const boxes = places.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" ` +
      `style="position:absolute;width:108pt;height:59pt;z-index:${index + 1};visibility:hidden" ` +
      `fillcolor="#ffffe1" ` +
      `o:insetmode="auto"><v:fill ` +
      `color2="#ffffe1"/><v:shadow ` +
      `on="t" color="black" ` +
      `obscured="t"/><v:path ` +
      `o:connecttype="none"/><v:textbox ` +
      `style="mso-direction-alt:auto"/><x:ClientData ` +
      `ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ` +
      `${Math.max(0, row - 1)}, 10, ` +
      `${column + 3}, 15, ${row + 3}, ` +
      `4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
      "</x:ClientData></v:shape>",
  );
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" ` +
    `xmlns:o="urn:schemas-microsoft-com:office:office" ` +
    `xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout ` +
    `v:ext="edit"><o:idmap v:ext="edit" ` +
    `data="1"/></o:shapelayout><v:shapetype ` +
    `id="_x0000_t202" ` +
    `coordsize="21600,21600" o:spt="202" ` +
    `path="m,l,21600r21600,l21600,xe"><v:stroke ` +
    `joinstyle="miter"/><v:path ` +
    `gradientshapeok="t" ` +
    `o:connecttype="rect"/></v:shapetype>${boxes.join("")}</xml>`
  );
}

/**
 * The number of the cell metadata by which a formula spills: Excel takes an array without it for one of old, which
 * fills just the cells that it was entered for.
 */
export async function spillMetadata(file: Package, workbookPart: string): Promise<number> {
  const known = (await file.relations(workbookPart)).find(({ kind }) => kind === "sheetMetadata")?.target;
  const part = known ?? "xl/metadata.xml";
  const xml = known === undefined ? "" : await file.text(known);
  if (xml === "") {
    file.write(part, SPILLING);
    await file.declare(part, `${CONTENT}.sheetMetadata+xml`);
    if (known === undefined) await file.relate(workbookPart, "sheetMetadata", part);
    return 1;
  }
  const root = parseXml(xml);
  const types = childrenOf(childOf(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes["name"] === "XLDAPR") + 1;
  const records = childrenOf(childOf(root, "cellMetadata"), "bk");
  const found = records.findIndex(({ children }) =>
    children.some(({ attributes }) => Number(attributes["t"]) === type),
  );
  if (type > 0 && found >= 0) return found + 1;
  file.write(part, withSpilling(xml, types.length, records.length));
  return records.length + 1;
}

const SPILL_TYPE =
  `<metadataType name="XLDAPR" minSupportedVersion="120000" ` +
  `copy="1" pasteAll="1" ` +
  `pasteValues="1" merge="1" ` +
  `splitFirst="1" rowColShift="1" ` +
  `clearFormats="1" ` +
  `clearComments="1" assign="1" ` +
  `coerce="1" cellMeta="1"/>`;
const SPILL_FUTURE =
  `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext ` +
  `uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" ` +
  `xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><xda:dynamicArrayProperties ` +
  `fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;
const spillRecord = (type: number): string => `<bk><rc t="${type}" v="0"/></bk>`;
const SPILLING =
  `${DECLARATION}<metadata xmlns="${MAIN}"><metadataTypes ` +
  `count="1">${SPILL_TYPE}</metadataTypes>${SPILL_FUTURE}<cellMetadata ` +
  `count="1">${spillRecord(1)}</cellMetadata></metadata>`;

/** Metadata of other kinds with that of spilling put beside it. */
function withSpilling(xml: string, types: number, records: number): string {
  const typed = xml.replace(
    /<metadataTypes\b[^>]*>([^]*?)<\/metadataTypes>/,
    (_, inner: string) => `<metadataTypes count="${types + 1}">${inner}${SPILL_TYPE}</metadataTypes>`,
  );
  const record = spillRecord(types + 1);
  const future = typed.replace(/<(?:cellMetadata|valueMetadata|extLst)\b|<\/metadata>/, (next) => SPILL_FUTURE + next);
  return records > 0
    ? future.replace(
        /<cellMetadata\b[^>]*>([^]*?)<\/cellMetadata>/,
        (_, inner: string) => `<cellMetadata count="${records + 1}">${inner}${record}</cellMetadata>`,
      )
    : future.replace(
        /<valueMetadata\b|<\/metadata>/,
        (next) => `<cellMetadata count="1">${record}</cellMetadata>${next}`,
      );
}
