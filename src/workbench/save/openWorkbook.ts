import { formatArea } from "../engine/address";
import { singleCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import { isName } from "../engine/names";
import type { Bag, SheetState } from "../engine/stateModel";
import { openCharts } from "./addCharts";
import { readXmlParts } from "./customXml";
import { userFormula } from "./fileFormula";
import { madeOfSheet, madeOfWorkbook } from "./saveWorkbook";
import { setOrigin } from "./saveNames";
import { BadFile, Package, type Relation } from "./Package";
import { type FileCells, readCells, readStrings } from "./readCells";
import { type FileStyles, readStyles } from "./Styles";
import { childOf, childrenOf, type Element, isOn, parseXml } from "./xml";
import { formulasOf, openComments } from "./openNotes";
import { conditionalFormatsOf, validationsOf } from "./openRules";
import {
  filterOf,
  hyperlinksOf,
  loadedSheet,
  openTable,
  pageBreaksOf,
  pageLayoutOf,
  printAreas,
  printTitles,
  protectionOf,
} from "./openSheet";

/** Something of a file that could not be taken in, and why: it costs only itself. */
export interface Notice {
  readonly sheet: string | null;
  /** The cell or part it is about. */
  readonly place: string;
  readonly reason: string;
}

/**
 * The name under which the sheets that were open wait until the new ones stand: a workbook is never without a sheet.
 */
const LEAVING = "__leaving";

/** Whether a file is an .xlsx workbook at all. */
export async function isWorkbook(file: Uint8Array): Promise<boolean> {
  const found = await Package.read(file)
    .then(workbookPartOf)
    .catch(() => null);
  return found !== null;
}

async function workbookPartOf(file: Package): Promise<string | null> {
  const main = (await file.relations("")).find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  return file.has(main) && !main.endsWith(".bin") ? main : null;
}

/**
 * Puts an .xlsx file in place of the open workbook. `namespace` is that of the add-in's functions. Formulas are
 * calculated anew. Throws `BadFile` when the file is no workbook; what cannot be understood of a workbook is told in
 * notices.
 */
export async function openWorkbook(engine: Engine, bytes: Uint8Array, namespace?: string): Promise<readonly Notice[]> {
  const file = await Package.read(bytes);
  const opening = new Opening(engine, file, namespace);
  await opening.read();
  return opening.notices;
}

/** A sheet of the file, its part read. */
interface ReadSheet {
  readonly name: string;
  readonly part: string;
  readonly visibility: string;
  readonly xml: string;
  readonly root: Element;
  readonly cells: FileCells;
  readonly relations: readonly Relation[];
  /** Its id in the workbook once it stands. */
  id: string;
}

class Opening {
  readonly notices: Notice[] = [];
  private readonly formulaTexts = new Map<string, string>();
  private workbookPart = "";
  private comments = 0;

  constructor(
    private readonly engine: Engine,
    private readonly file: Package,
    private readonly namespace: string | undefined,
  ) {}

  /** Everything is read before the open workbook is touched, so that a bad file leaves it as it is. */
  async read(): Promise<void> {
    this.workbookPart = (await workbookPartOf(this.file)) ?? badFile("The file is no .xlsx workbook.");
    const workbook = await this.parsed(this.workbookPart);
    const relations = await this.file.relations(this.workbookPart);
    const partOf = (kind: string): string => relations.find((relation) => relation.kind === kind)?.target ?? "";
    const themeXml = await this.file.text(partOf("theme"));
    const styles = readStyles(await this.file.text(partOf("styles")), themeXml);
    const strings = readStrings(await this.file.text(partOf("sharedStrings")));
    const dynamic = await this.dynamicMetadata(partOf("sheetMetadata"));
    const context = { strings, formats: styles.formats, isDynamic: (cm?: string) => dynamic.has(Number(cm ?? 0)) };
    const sheets: (ReadSheet | null)[] = [];
    for (const { attributes } of childrenOf(childOf(workbook, "sheets"), "sheet")) {
      const relation = relations.find(({ id }) => id === attributes["id"]);
      sheets.push(relation?.kind === "worksheet" ? await this.readSheet(attributes, relation.target, context) : null);
    }
    const all = sheets.filter((sheet): sheet is ReadSheet => sheet !== null);
    if (all.length === 0) badFile("The file has no worksheet that can be read.");
    if (isOn(childOf(workbook, "workbookPr")?.attributes["date1904"]))
      this.notices.push({ sheet: null, place: "dates", reason: "The file counts its days from 1904; here from 1900." });
    const formatStyles = this.engine.loading.styles(styles.formats);
    await this.placeSheets(all, styles, formatStyles);
    await this.attempt(null, "names", () => this.openNames(workbook, sheets));
    for (const sheet of all) await this.openTables(sheet);
    for (const sheet of all) this.openFormulas(sheet);
    for (const sheet of all) await this.openExtras(sheet, styles);
    for (const { id, visibility } of all)
      await this.attempt(null, "visibility", () => {
        if (visibility === "hidden" || visibility === "veryHidden")
          this.engine.sheets.setVisibility(id, visibility === "hidden" ? "Hidden" : "VeryHidden");
      });
    await this.attempt(null, "charts", () => openCharts(this.engine, this.file, all));
    await this.openProperties();
    const active = Number(childOf(childOf(workbook, "bookViews"), "workbookView")?.attributes["activeTab"] ?? 0);
    await this.engine.sheets.activate((sheets[active] ?? all[0])?.id ?? "");
    this.keepOrigin(all, styles, formatStyles, strings);
    // What functions of an add-in have to say may come later: the add-in need not have started yet.
    await this.engine.calculation.pass();
    this.engine.undo.clear();
  }

  private async parsed(part: string): Promise<Element> {
    try {
      return parseXml(await this.file.text(part));
    } catch (reason) {
      return badFile(`The part ${part} of the file is damaged: ${wordsOf(reason)}.`);
    }
  }

  private async readSheet(
    { name = "", state = "visible" }: Readonly<Record<string, string>>,
    part: string,
    context: Parameters<typeof readCells>[1],
  ): Promise<ReadSheet | null> {
    try {
      const xml = await this.file.text(part);
      const root = parseXml(xml, "sheetData");
      const cells = readCells(xml, context);
      return { name, part, visibility: state, xml, root, cells, relations: await this.file.relations(part), id: "" };
    } catch (reason) {
      if (reason instanceof BadFile) throw reason;
      this.notices.push({ sheet: name, place: part, reason: `The sheet is damaged: ${wordsOf(reason)}.` });
      return null;
    }
  }

  /** Numbers of the cell metadata by which an array spills. */
  private async dynamicMetadata(part: string): Promise<ReadonlySet<number>> {
    const xml = await this.file.text(part);
    if (xml === "") return new Set();
    const root = parseXml(xml);
    const types = childrenOf(childOf(root, "metadataTypes"), "metadataType");
    const records = childrenOf(childOf(root, "cellMetadata"), "bk");
    const isDynamic = (record: Element): boolean =>
      childrenOf(record, "rc").some(({ attributes: { t } }) => types[Number(t) - 1]?.attributes["name"] === "XLDAPR");
    return new Set(records.flatMap((record, index) => (isDynamic(record) ? [index + 1] : [])));
  }

  private async placeSheets(
    all: readonly ReadSheet[],
    styles: FileStyles,
    formatStyles: readonly (string | null)[],
  ): Promise<void> {
    const { sheets, loading } = this.engine;
    const leaving = sheets.ids();
    for (const [index, sheet] of leaving.entries()) await sheets.rename(sheet, `${LEAVING}${index}`);
    for (const sheet of all)
      sheet.id = await loading.sheet(loadedSheet(sheet.name, sheet.root, sheet.cells, styles, formatStyles));
    for (const sheet of leaving) await sheets.remove(sheet);
  }

  /** Runs a part of the work that may fail by itself. */
  private async attempt(sheet: string | null, place: string, work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (reason) {
      this.notices.push({ sheet, place, reason: wordsOf(reason) });
    }
  }

  private async openNames(workbook: Element, sheets: readonly (ReadSheet | null)[]): Promise<void> {
    for (const { attributes, text } of childrenOf(childOf(workbook, "definedNames"), "definedName")) {
      const { name = "", localSheetId, hidden, comment = "" } = attributes;
      const scope = localSheetId === undefined ? null : sheets[Number(localSheetId)];
      if (scope === undefined) continue;
      if (name.startsWith("_xlnm.")) this.openPrintName(name, text, scope);
      else if (!name.startsWith("_xl") && isName(name))
        await this.attempt(scope?.name ?? null, name, () => {
          const made = this.engine.names.add(name, userFormula(text, this.namespace), scope?.id ?? null, comment);
          if (isOn(hidden)) this.engine.names.update(made, { visible: false });
        });
    }
  }

  private openPrintName(name: string, text: string, sheet: ReadSheet | null): void {
    if (sheet === null) return;
    if (name === "_xlnm.Print_Area") this.engine.state.updateSheet(sheet.id, () => ({ printArea: printAreas(text) }));
    if (name === "_xlnm.Print_Titles") this.engine.state.updateSheet(sheet.id, () => printTitles(text));
  }

  private async openTables({ name, id, relations }: ReadSheet): Promise<void> {
    for (const { target } of relations.filter(({ kind }) => kind === "table"))
      await this.attempt(name, target, async () => openTable(this.engine, id, await this.parsed(target)));
  }

  private openFormulas({ name, id, cells }: ReadSheet): void {
    const formulas = formulasOf(cells, this.engine, this.namespace);
    const refused = this.engine.loading.formulas(
      id,
      formulas.map(({ loaded }) => loaded),
      (index) => {
        const { filed, element, loaded } = formulas[index] ?? badFile("A formula is lost.");
        return { filed: { ...filed, unread: { element, formula: loaded.formula } } };
      },
    );
    for (const [index, reason] of refused) {
      const { row = 0, column = 0, formula = "" } = formulas[index]?.loaded ?? {};
      this.notices.push({ sheet: name, place: formatArea(singleCell(row, column)), reason: `${formula}: ${reason}` });
    }
    for (const [index, { loaded, text }] of formulas.entries()) {
      const kept = refused.has(index) ? null : this.engine.cells.keptFormula(id, loaded.row, loaded.column);
      if (kept !== null && text !== "") this.formulaTexts.set(kept, text);
    }
  }

  private async openExtras({ name, id, root, xml, relations }: ReadSheet, styles: FileStyles): Promise<void> {
    const target = (kind: string): string => relations.find((relation) => relation.kind === kind)?.target ?? "";
    const set = (part: Partial<SheetState>): void => this.engine.state.updateSheet(id, () => part);
    await this.attempt(name, "data validation", () => this.engine.validations.load(id, validationsOf(root)));
    await this.attempt(name, "conditional formats", () => {
      const rules = xml.match(/<(?:\w+:)?cfRule[\s>](?:[^>]*\/>|[^]*?<\/(?:\w+:)?cfRule>)/g) ?? [];
      set({ conditionalFormats: conditionalFormatsOf(root, rules, styles, this.namespace) });
    });
    await this.attempt(name, "comments", async () => {
      const [notes, threads] = [
        await this.file.text(target("comments")),
        await this.file.text(target("threadedComment")),
      ];
      const comments = openComments(notes, threads, await this.people());
      set({ comments: comments.map((comment) => ({ ...comment, id: `comment-${(this.comments += 1)}` })) });
    });
    await this.attempt(name, "links", () => set({ hyperlinks: hyperlinksOf(root, relations) }));
    await this.attempt(name, "page", () => set({ pageLayout: pageLayoutOf(root), pageBreaks: pageBreaksOf(root) }));
    await this.attempt(name, "protection", () => set({ protection: protectionOf(root) }));
    await this.attempt(name, "filter", () => {
      const filter = filterOf(childOf(root, "autoFilter"));
      if (filter !== null)
        this.engine.state.updateSheet(id, ({ filters }) => ({ filters: { ...filters, "": filter } }));
    });
  }

  /** Who wrote comments, by id. */
  private async people(): Promise<ReadonlyMap<string, string>> {
    const part = (await this.file.relations(this.workbookPart)).find(({ kind }) => kind === "person")?.target ?? "";
    const xml = await this.file.text(part);
    const persons = xml === "" ? [] : childrenOf(parseXml(xml), "person");
    return new Map(persons.map(({ attributes }) => [attributes["id"] ?? "", attributes["displayName"] ?? ""]));
  }

  private async openProperties(): Promise<void> {
    const properties: Record<string, string> = {};
    await this.attempt(null, "properties", async () => {
      const part = (await this.file.relations("")).find(({ kind }) => kind === "core-properties")?.target ?? "";
      const xml = await this.file.text(part);
      for (const { name, text } of xml === "" ? [] : parseXml(xml).children) {
        const known = PROPERTIES[name];
        if (known !== undefined && text !== "") properties[known] = text;
      }
    });
    const xmlParts = await readXmlParts(this.file).catch(() => ({}));
    this.engine.state.update((state) => ({
      ...state,
      xmlParts,
      properties: { ...state.properties, ...(properties satisfies Bag) },
    }));
  }

  private keepOrigin(
    all: readonly ReadSheet[],
    styles: FileStyles,
    formatStyles: readonly (string | null)[],
    strings: ReturnType<typeof readStrings>,
  ): void {
    const sheets = new Map(
      all.map(({ id, part }) => [id, { part, made: madeOfSheet(this.engine, id, this.namespace) }] as const),
    );
    setOrigin(this.engine, {
      file: this.file,
      workbookPart: this.workbookPart,
      styles,
      formatStyles,
      strings,
      formulas: this.formulaTexts,
      sheets,
      made: madeOfWorkbook(this.engine, this.namespace),
    });
  }
}

/** Core properties, by the name of a file, as the workbook calls them. */
const PROPERTIES: Readonly<Record<string, string>> = {
  title: "title",
  creator: "author",
  subject: "subject",
  keywords: "keywords",
  description: "comments",
  category: "category",
  lastModifiedBy: "lastAuthor",
};

const wordsOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

function badFile(reason: string): never {
  throw new BadFile(reason);
}
