import type { Engine } from "../engine/engine";
import { saveCharts, writtenCharts } from "./addCharts";
import { saveXmlParts } from "./customXml";
import { newPackage, standardFont } from "./newPackage";
import { type Origin, originOf, type OriginSheet, namesXml, withNames } from "./saveNames";
import type { Package } from "./Package";
import { saveComments, saveTables, spillMetadata, writtenComments, writtenTables } from "./saveParts";
import type { SectionContext } from "./sections";
import { differenceXml, StyleWriter } from "./StyleWriter";
import { cellsXml, sheetXml, StringWriter, unprefixed, writtenSections } from "./writeSheet";
import { attributesOf, escapeXml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** What a sheet comes to, section by section, so that later it can be told which have changed. */
export function madeOfSheet(engine: Engine, sheet: string, namespace: string | undefined): ReadonlyMap<string, string> {
  const context: SectionContext = { engine, sheet, namespace, difference: differenceText, link: (address) => address };
  return new Map([
    ...writtenSections(context),
    ["tables", JSON.stringify(writtenTables(engine, sheet).map(([table, text]) => [table.id, text]))],
    ["comments", writtenComments(engine, sheet)],
    ["charts", JSON.stringify(writtenCharts(engine, sheet))],
  ]);
}

/** In place of a number, what a conditional format changes: only whether it is the same counts. */
const differenceText = (format: Parameters<SectionContext["difference"]>[0]): number =>
  [...differenceXml(format, () => 0)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 31, 7);

/** What the names and properties of a workbook come to. */
export function madeOfWorkbook(engine: Engine, namespace: string | undefined): ReadonlyMap<string, string> {
  return new Map([
    ["names", JSON.stringify([namesXml(engine, namespace), engine.sheets.ids()])],
    ["properties", JSON.stringify(engine.state.value.properties)],
  ]);
}

/**
 * The workbook as an .xlsx file, with the values its formulas now have. `namespace` is that of the add-in's functions.
 * Where it was opened from a file, that file is written into: what the workbench does not understand goes back as it
 * came. Of charts that were made here bars, columns, pies and rings are written.
 */
export async function saveWorkbook(engine: Engine, namespace?: string): Promise<Uint8Array> {
  await engine.settled();
  const origin = originOf(engine);
  const file = origin === null ? await newPackage(standardFont(engine)) : await origin.file.copy();
  return new Saving(engine, file, origin, namespace).save();
}

class Saving {
  private readonly workbookPart: string;

  constructor(
    readonly engine: Engine,
    private readonly file: Package,
    readonly origin: Origin | null,
    readonly namespace: string | undefined,
  ) {
    this.workbookPart = origin?.workbookPart ?? "xl/workbook.xml";
  }

  async save(): Promise<Uint8Array> {
    const { file, engine } = this;
    const stylesPart = await this.partOf("styles", "xl/styles.xml", `${CONTENT}.styles+xml`);
    const stringsPart = await this.partOf("sharedStrings", "xl/sharedStrings.xml", `${CONTENT}.sharedStrings+xml`);
    const stylesXml = unprefixed(
      (await file.text(stylesPart)) || `${DECLARATION}<styleSheet xmlns="${MAIN}"></styleSheet>`,
    );
    const styles = new StyleWriter(stylesXml, engine, this.origin);
    const strings = new StringWriter(this.origin?.strings ?? []);
    const spilling = await this.spilling();
    const sheets = await this.sheetParts();
    for (const [sheet, part] of sheets) await this.saveSheet(sheet, part, styles, strings, spilling);
    file.write(stylesPart, styles.text());
    await this.saveStrings(stringsPart, strings);
    await this.saveWorkbookPart(sheets);
    await this.dropCalculationChain();
    await saveXmlParts(engine, file, this.workbookPart);
    await this.saveProperties();
    return file.bytes();
  }

  /** The number by which arrays spill; the file is told of it only where one does. */
  private async spilling(): Promise<() => number> {
    const { engine, file } = this;
    const spills = engine.sheets.ids().some((sheet) => {
      let found = engine.cells.spillAreas(sheet).length > 0;
      engine.cells.eachStored(sheet, (row, column) => (found ||= engine.cells.hasFormula(sheet, row, column)));
      return found;
    });
    const number = spills ? await spillMetadata(file, this.workbookPart) : 0;
    return () => number;
  }

  private async partOf(kind: string, usual: string, contentType: string): Promise<string> {
    const known = (await this.file.relations(this.workbookPart)).find((relation) => relation.kind === kind);
    if (known !== undefined && this.file.has(known.target)) return known.target;
    if (known === undefined) await this.file.relate(this.workbookPart, kind, usual);
    await this.file.declare(known?.target ?? usual, contentType);
    return known?.target ?? usual;
  }

  /** The part of each sheet; those that were deleted are taken away. */
  private async sheetParts(): Promise<ReadonlyMap<string, string>> {
    const ids = this.engine.sheets.ids();
    for (const [id, { part }] of this.origin?.sheets ?? []) {
      if (ids.includes(id)) continue;
      await this.file.unrelate(this.workbookPart, ({ target }) => target === part);
      await this.file.drop(part);
    }
    const parts = new Map<string, string>();
    for (const id of ids) parts.set(id, this.origin?.sheets.get(id)?.part ?? (await this.newSheetPart()));
    return parts;
  }

  private async newSheetPart(): Promise<string> {
    const part = this.file.freeName("xl/worksheets/sheet#.xml");
    this.file.write(
      part,
      `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`,
    );
    await this.file.declare(part, `${CONTENT}.worksheet+xml`);
    await this.file.relate(this.workbookPart, "worksheet", part);
    return part;
  }

  private async saveSheet(
    sheet: string,
    part: string,
    styles: StyleWriter,
    strings: StringWriter,
    spilling: () => number,
  ): Promise<void> {
    const { engine, file, namespace, origin } = this;
    const opened = origin?.sheets.get(sheet);
    const made: OriginSheet["made"] = opened?.made ?? new Map<string, string>();
    const plain = unprefixed(await file.text(part));
    const fresh: SectionContext = {
      engine,
      sheet,
      namespace,
      difference: differenceText,
      link: (address) => address,
    };
    const changed = new Set<string>();
    const compared = writtenSections(fresh);
    for (const [name, text] of compared) if (made.get(name) !== text) changed.add(name);
    const links = changed.has("hyperlinks") ? await this.relateLinks(sheet, part) : new Map<string, string>();
    const written = writtenSections({
      ...fresh,
      difference: (format) => (changed.has("conditionalFormatting") ? styles.difference(format) : null),
      link: (address) => links.get(address) ?? "",
    });
    const now = new Map(
      [...compared].map(([name, text]) => [name, changed.has(name) ? (written.get(name) ?? "") : text]),
    );
    const before = new Map([...compared].map(([name, text]) => [name, changed.has(name) ? "\0" : text]));
    const more: [string, string][] = [];
    const tables = await saveTables(engine, file, sheet, part, made);
    if (tables !== null) more.push(["tableParts", tables]);
    if (made.get("comments") !== writtenComments(engine, sheet) && (opened || writtenComments(engine, sheet) !== "[]"))
      more.push(["legacyDrawing", await saveComments(engine, file, sheet, part)]);
    const charts = JSON.parse(made.get("charts") ?? "[]") as string[];
    const drawing = await saveCharts(engine, file, sheet, part, charts);
    if (drawing !== null) more.push(["drawing", drawing]);
    const cells = cellsXml(sheet, { engine, namespace, origin, styles, strings, spilling });
    file.write(part, sheetXml(plain, cells, now, before, more));
  }

  /** Relations to the addresses that the links of a sheet lead to, anew. */
  private async relateLinks(sheet: string, part: string): Promise<ReadonlyMap<string, string>> {
    await this.file.unrelate(part, ({ kind }) => kind === "hyperlink");
    const ids = new Map<string, string>();
    for (const { link } of this.engine.state.sheet(sheet).hyperlinks) {
      const address = link["address"];
      if (typeof address !== "string" || address === "" || ids.has(address)) continue;
      ids.set(address, await this.file.relate(part, "hyperlink", escapeXml(address), true));
    }
    return ids;
  }

  private async saveStrings(part: string, strings: StringWriter): Promise<void> {
    const xml = unprefixed((await this.file.text(part)) || `${DECLARATION}<sst xmlns="${MAIN}"></sst>`);
    const added = xml.replace(/<sst\b([^>]*?)\/>/, "<sst$1></sst>").replace("</sst>", `${strings.addition}</sst>`);
    // How often texts are used is counted anew by whoever reads the file.
    this.file.write(
      part,
      added.replace(/<sst\b[^>]*>/, (tag) => tag.replace(/\s(?:count|uniqueCount)="\d*"/g, "")),
    );
  }

  /** The list of sheets, the names, and which sheet is in front. */
  private async saveWorkbookPart(sheets: ReadonlyMap<string, string>): Promise<void> {
    const xml = unprefixed(await this.file.text(this.workbookPart));
    const listed = await this.sheetsXml(xml, sheets);
    const relations = await this.file.relations(this.workbookPart);
    const order = listed.map((element) => {
      const id = attributesOf(element)["id"];
      const part = relations.find((relation) => relation.id === id)?.target;
      return [...sheets].find(([, own]) => own === part)?.[0] ?? null;
    });
    const active = Math.max(0, order.indexOf(this.engine.sheets.active()));
    let text = xml
      .replace(/<sheets\b[^>]*?(?:\/>|>[^]*?<\/sheets>)/, `<sheets>${listed.join("")}</sheets>`)
      .replace(/<workbookView\b[^>]*/, (view) => view.replace(/\s(?:activeTab|firstSheet)="\d*"/g, "") + ` `)
      .replace(/<workbookView\b/, `<workbookView activeTab="${active}"`)
      .replace(/ +(\/?>)/g, "$1");
    if (madeOfWorkbook(this.engine, this.namespace).get("names") !== this.origin?.made.get("names"))
      text = withNames(text, xml, order, this);
    this.file.write(this.workbookPart, text);
  }

  /** The sheets in their order; sheets of other kinds keep their places among them. */
  private async sheetsXml(xml: string, sheets: ReadonlyMap<string, string>): Promise<string[]> {
    const relations = await this.file.relations(this.workbookPart);
    const elements = xml.match(/<sheet\s[^>]*?\/>|<sheet\s[^>]*?>\s*<\/sheet>/g) ?? [];
    const relationOf = (element: string) => relations.find(({ id }) => id === attributesOf(element)["id"]);
    const opened = new Set([...(this.origin?.sheets.values() ?? [])].map(({ part }) => part));
    let next = Math.max(0, ...elements.map((element) => Number(attributesOf(element)["sheetId"]))) + 1;
    const listed = [...sheets].map(([sheet, part]) => {
      const known = elements.find((element) => relationOf(element)?.target === part);
      const number = known === undefined ? next++ : Number(attributesOf(known)["sheetId"]);
      const state = { Visible: "", Hidden: ` state="hidden"`, VeryHidden: ` state="veryHidden"` }[
        this.engine.sheets.visibility(sheet)
      ];
      const id = relations.find(({ target }) => target === part)?.id ?? "";
      const name = escapeXml(this.engine.sheets.name(sheet));
      return `<sheet xmlns:r="${OFFICE}" name="${name}" sheetId="${number}"${state} r:id="${id}"/>`;
    });
    elements.forEach((element, index) => {
      const target = relationOf(element)?.target;
      if (target !== undefined && !opened.has(target) && ![...sheets.values()].includes(target))
        listed.splice(index, 0, element);
    });
    return listed;
  }

  /**
   * Which cells are calculated first is found out anew by Excel; a list that speaks of others would be taken for
   * damage.
   */
  private async dropCalculationChain(): Promise<void> {
    const chain = (await this.file.relations(this.workbookPart)).find(({ kind }) => kind === "calcChain");
    if (chain === undefined) return;
    await this.file.unrelate(this.workbookPart, ({ kind }) => kind === "calcChain");
    await this.file.drop(chain.target);
  }

  private async saveProperties(): Promise<void> {
    const { properties } = this.engine.state.value;
    if (JSON.stringify(properties) === (this.origin?.made.get("properties") ?? "{}")) return;
    const known = (await this.file.relations("")).find(({ kind }) => kind === "core-properties")?.target;
    const part = known ?? "docProps/core.xml";
    const old = await this.file.text(part);
    const empty =
      `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN}" ` +
      `xmlns:dcterms="http://purl.org/dc/terms/"></cp:coreProperties>`;
    const text = CORE_PROPERTIES.reduce(
      (xml, [name, element]) => {
        const value = properties[name];
        const without = xml.replace(new RegExp(`<${element}\\b[^>]*?(?:/>|>[^]*?</${element}>)`), "");
        return typeof value === "string" && value !== ""
          ? without.replace(/<\/cp:coreProperties>/, (end) => `<${element}>${escapeXml(value)}</${element}>${end}`)
          : without;
      },
      old === "" ? empty : old,
    );
    this.file.write(part, text);
    if (known !== undefined) return;
    await this.file.declare(part, "application/vnd.openxmlformats-package.core-properties+xml");
    await this.file.relate("", "core-properties", part);
  }
}

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN = "http://purl.org/dc/elements/1.1/";
const CORE_PROPERTIES = [
  ["title", "dc:title"],
  ["subject", "dc:subject"],
  ["author", "dc:creator"],
  ["keywords", "cp:keywords"],
  ["comments", "dc:description"],
  ["category", "cp:category"],
  ["lastAuthor", "cp:lastModifiedBy"],
] as const;
