import type { DeliverableTable, FormerComponent, PerformanceMeasure } from "../../budget/deliverables";
import type { Model, PostChange, PostPlace, Printed, TableEntry } from "../../budget/model";
import { fromCell } from "../../budget/notation/quantity";
import type { ObjectChange } from "../../budget/objects";
import { type PageTable, quantitiesOn } from "../../budget/pages";
import { regularBudget } from "../../budget/regularBudget";
import { readPrinted, toClaim } from "./claims";
import { toFigureEntry, toFrontMatter, toHeading, toNaming, toNumbering, toReference } from "./document";
import type {
  DocumentFile,
  FileDeliverableTable,
  FileFormerComponent,
  FileObjectChange,
  FilePerformanceMeasure,
  FileYearValue,
} from "./documentFile";
import type { FilePageTable, FilePostChange, FilePostPlace, FileTable, ModelFile } from "./modelFile";

/** A model file as the model it means: numbers in whole units, what was left out spelled out, unknown amounts gone. */
export function toModel(file: ModelFile): Model {
  const model = withoutPrinted(file);
  return { ...model, printed: { ...readPrinted(file.printed ?? {}, model), ...printedOnPages(model.pages) } };
}

/** The model without its printed cells, which can only be read once it is known what the tables are about. */
export function withoutPrinted(file: ModelFile): Model {
  const {
    id,
    section,
    year,
    baseYear = year - 1,
    symbol,
    languages,
    titles,
    funds,
    staffCategories,
    grades,
    dutyStations = [],
  } = file;
  return {
    ...{ id, section, year, baseYear, symbol, languages, titles, funds, staffCategories, grades, dutyStations },
    components: file.components.map(({ id, label, parent = null, number = null }) => ({ id, label, parent, number })),
    money: file.money.flatMap(({ value, measure, fund, component = null, category = null, source }) =>
      value === null ? [] : [{ measure, fund, component, category, value: fromCell(value, "money"), source }],
    ),
    posts: file.posts.flatMap(
      ({ value, measure, fund, component = null, grade = null, staffCategory = null, source }) =>
        value === null ? [] : [{ measure, fund, component, grade, staffCategory, value, source }],
    ),
    rates: (file.rates ?? []).map((series) => ({
      ...series,
      values: series.values.map(({ year, kind, value }) => ({ year, kind, value: fromCell(value, "rate") })),
    })),
    postChanges: (file.postChanges ?? []).map(toPostChange),
    ...documentOf(file),
    tables: file.tables.map(toTable),
    pages: (file.pages ?? []).map(toPage),
    printed: {},
  };
}

/** What a section may do without: programme, figures and what the text says. */
function documentOf(file: DocumentFile) {
  const {
    objects = [],
    deliverableCategories = [],
    abbreviations = [],
    topics = [],
    subjects = [],
    alignments = [],
    frontMatter = null,
  } = file;
  return {
    ...{ objects, deliverableCategories, abbreviations, topics, subjects, alignments },
    objectChanges: (file.objectChanges ?? []).map(toObjectChange),
    explanations: (file.explanations ?? []).map(({ category = null, ...explanation }) => ({
      ...explanation,
      category,
    })),
    formerComponents: (file.formerComponents ?? []).map(toFormerComponent),
    deliverableSubcategories: (file.deliverableSubcategories ?? []).map(({ id, label, category, unit = null }) => ({
      id,
      label,
      category,
      unit,
    })),
    deliverables: (file.deliverables ?? []).map(toDeliverableTable),
    performance: (file.performance ?? []).map(toPerformanceMeasure),
    frontMatter: frontMatter === null ? null : toFrontMatter(frontMatter),
    figures: (file.figures ?? []).map(toFigureEntry),
    headings: (file.headings ?? []).map(toHeading),
    claims: (file.claims ?? []).map(toClaim),
    references: (file.references ?? []).map(toReference),
    numberings: (file.numberings ?? []).map(toNumbering),
    namings: (file.namings ?? []).map(toNaming),
  } satisfies Partial<Model>;
}

function toPage({ table, number = null, unit = "", kind = null, columns, rows }: FilePageTable): PageTable {
  return {
    ...{ table, number, unit, kind },
    columns: columns.map(({ headings = [], ...column }) => ({ ...column, headings })),
    rows: rows.map(({ level = 0, label = "", marks = [], cells = {}, ...row }) => ({
      ...row,
      ...{ level, label, marks, cells },
    })),
  };
}

/** What pages print, as checks compare it with what follows from the entries. */
function printedOnPages(pages: readonly PageTable[]): Printed {
  return Object.fromEntries(pages.map((page) => [page.table, printedOn(page)]));
}

function printedOn(page: PageTable): Printed[string] {
  const quantityOf = quantitiesOn(page);
  return Object.fromEntries(
    page.rows.map(({ key: row, cells }) => [
      row,
      Object.fromEntries(
        Object.entries(cells).flatMap(([column, cell]) =>
          typeof cell === "string"
            ? []
            : [[column, { text: cell.text, read: fromCell(cell.value, quantityOf([row, column])) }]],
        ),
      ),
    ]),
  );
}

function toPostChange({
  id,
  kind,
  count,
  from,
  to,
  title,
  reason,
  paragraph,
  fund = regularBudget,
}: FilePostChange): PostChange {
  return { id, kind, count, from: toPlace(from), to: toPlace(to), title, reason, paragraph, fund };
}

function toPlace(place: FilePostPlace | null): PostPlace | null {
  if (place === null) return null;
  const { component = null, grade, section = null, dutyStation = null, line, count } = place;
  return {
    component,
    grade,
    section,
    dutyStation,
    ...(line === undefined ? {} : { line }),
    ...(count === undefined ? {} : { count }),
  };
}

function toTable({ id, family, component = null, title, paragraph = null, notes = [] }: FileTable): TableEntry {
  return {
    id,
    family,
    component,
    title,
    paragraph,
    notes: notes.map(({ mark = null, row = null, text }) => ({ mark, row, text })),
  };
}

function toObjectChange({
  measure,
  fund,
  component,
  object,
  direction,
  value = null,
  source,
}: FileObjectChange): ObjectChange {
  return {
    measure,
    fund,
    component,
    object,
    direction,
    value: value === null ? null : fromCell(value, "money"),
    source,
  };
}

function toFormerComponent({
  id,
  label,
  parent = null,
  number,
  component = null,
}: FileFormerComponent): FormerComponent {
  return { id, label, parent, number, component };
}

function toDeliverableTable({ table, former = null, columns = [], lines }: FileDeliverableTable): DeliverableTable {
  return {
    ...{ table, former, columns },
    lines: lines.map(({ id, subcategory, label = null, values = [] }) => ({
      id,
      subcategory,
      label,
      values: known(values),
    })),
  };
}

function toPerformanceMeasure({
  values = [],
  statements = [],
  id,
  label,
  component,
  years,
  element,
  source,
}: FilePerformanceMeasure): PerformanceMeasure {
  const rates = known(values).map(({ year, kind, value }) => ({ year, kind, value: fromCell(value, "rate") }));
  return { id, label, component, years, values: rates, statements, element, source };
}

const known = (values: readonly FileYearValue[]): DeliverableTable["lines"][number]["values"] =>
  values.flatMap(({ year, kind, value }) => (value === null ? [] : [{ year, kind, value }]));
