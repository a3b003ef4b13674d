import {
  type DeliverableCoordinates,
  factKey,
  type MoneyCoordinates,
  type ObjectCoordinates,
  type PageCoordinates,
  type PerformanceCoordinates,
  type PostCoordinates,
  type RateCoordinates,
} from "../factKey";
import { toCell } from "../notation/quantity";
import { quantitiesOn } from "../pages";
import type { Source, YearValue } from "../identifiers";
import type { Model } from "../model";
import { disagreeing, type Edit, editPostChange, type Refusal, type RefusedEdit } from "./editPostChange";

interface EditedModel {
  readonly model: Model;
  readonly refused: readonly RefusedEdit[];
}

/**
 * A model with new values of facts; the model that is given stays as it is. Edits are carried out in order, and those
 * that cannot be are returned with the reason while the others take effect.
 */
export function editModel(model: Model, edits: readonly Edit[]): EditedModel {
  const disagree = disagreeing(edits);
  return edits.reduce<EditedModel>(
    ({ model: before, refused }, edit) => {
      const outcome = disagree.has(edit) ? "endsDisagree" : editOne(before, edit);
      return typeof outcome === "string"
        ? { model: before, refused: [...refused, { edit, reason: outcome }] }
        : { model: outcome, refused };
    },
    { model, refused: [] },
  );
}

function editOne(model: Model, { at, value, source }: Edit): Model | Refusal {
  if (value !== null && !Number.isSafeInteger(value)) return "notWhole";
  if (value !== null && Math.abs(value) > most[at.of]) return "notPossible";
  switch (at.of) {
    case "money":
      return editMoney(model, at, value, source);
    case "posts":
      return editPosts(model, at, value, source);
    case "rate":
      return editRate(model, at, value);
    case "postChange":
      return editPostChange(model, at, value);
    case "object":
      return editObjectChange(model, at, value);
    case "deliverable":
      return editDeliverable(model, at, value);
    case "performance":
      return editPerformance(model, at, value);
    case "page":
      return editPage(model, at, value);
  }
}

/** What a model file takes at most, in whole units of the quantity. */
const most = {
  money: 1_000_000_000,
  object: 1_000_000_000,
  posts: 100_000,
  postChange: 10_000,
  rate: 10_000,
  performance: 10_000,
  deliverable: 1_000_000_000,
  page: 1_000_000_000_000,
} as const satisfies Record<Edit["at"]["of"], number>;

/** A number of a page, in whole units of its quantity: a page has it, and nothing but another number in its place. */
function editPage(model: Model, { table, row, column }: PageCoordinates, value: number | null): Model | Refusal {
  const page = model.pages.find((each) => each.table === table);
  const before = page?.rows.find(({ key }) => key === row)?.cells[column];
  if (page === undefined || before === undefined || typeof before === "string") return "noSuchPlace";
  if (value === null) return "notPossible";
  const number = toCell(value, quantitiesOn(page)([row, column]));
  const cell = { ...before, value: number, text: number.toFixed(before.decimals) };
  const rows = page.rows.map((each) =>
    each.key === row ? { ...each, cells: { ...each.cells, [column]: cell } } : each,
  );
  return { ...model, pages: model.pages.map((each) => (each === page ? { ...page, rows } : each)) };
}

interface Fact {
  readonly fund: string;
  readonly component: string | null;
  readonly value: number;
  readonly source: Source;
}

/** A money fact of a new value in hundreds of dollars; null takes it away. */
function editMoney(model: Model, at: MoneyCoordinates, value: number | null, source?: Source): Model | Refusal {
  const key = factKey({ of: "money", ...at });
  const { measure, fund, component, category } = at;
  const money = edited(
    model.money,
    (fact) => factKey({ of: "money", ...fact }) === key,
    { measure, fund, component, category },
    value,
    source,
  );
  return money === null ? "noSuchPlace" : { ...model, money };
}

/** A post fact of a new value; null takes it away. Only changes may be negative. */
function editPosts(model: Model, at: PostCoordinates, value: number | null, source?: Source): Model | Refusal {
  const key = factKey({ of: "posts", ...at });
  const { measure, fund, component, grade, staffCategory } = at;
  if (value !== null && value < 0 && (measure === "approved" || measure === "estimate")) return "notPossible";
  const posts = edited(
    model.posts,
    (fact) => factKey({ of: "posts", ...fact }) === key,
    { measure, fund, component, grade, staffCategory },
    value,
    source,
  );
  return posts === null ? "noSuchPlace" : { ...model, posts };
}

/**
 * A fact that was unknown is added, printed where its neighbours are unless a source is given; null where it has none.
 */
function edited<Known extends Fact>(
  facts: readonly Known[],
  isIt: (fact: Known) => boolean,
  at: Omit<Known, "value" | "source">,
  value: number | null,
  source?: Source,
): readonly (Known | (Omit<Known, "value" | "source"> & Pick<Fact, "value" | "source">))[] | null {
  if (value === null) return facts.filter((fact) => !isIt(fact));
  if (facts.some(isIt)) return facts.map((fact) => (isIt(fact) ? { ...fact, value } : fact));
  const place = source ?? facts.find(({ fund, component }) => fund === at.fund && component === at.component)?.source;
  return place === undefined ? null : [...facts, { ...at, value, source: place }];
}

/**
 * A change by object in hundreds of dollars; its word follows its sign, and an unknown amount keeps the word. Nothing
 * changes by nil.
 */
function editObjectChange(model: Model, at: ObjectCoordinates, value: number | null): Model | Refusal {
  const key = factKey({ of: "object", ...at });
  const change = model.objectChanges.find((other) => factKey({ of: "object", ...other }) === key);
  if (change === undefined) return "noSuchPlace";
  if (value === 0) return "notPossible";
  const direction = value === null ? change.direction : value < 0 ? "decrease" : "increase";
  return {
    ...model,
    objectChanges: model.objectChanges.map((other) => (other === change ? { ...change, value, direction } : other)),
  };
}

type Year = Pick<YearValue, "year" | "kind">;

/** A rate of a series in tenths of a per cent. A series keeps at least one value. */
function editRate(model: Model, at: RateCoordinates, value: number | null): Model | Refusal {
  const series = model.rates.find(({ id }) => id === at.series);
  if (series === undefined) return "noSuchPlace";
  // A year without its rate would leave its printed cells without a column.
  if (value === null || isNegative(value)) return "notPossible";
  const values = withValue(series.values, at, value);
  return { ...model, rates: model.rates.map((other) => (other === series ? { ...series, values } : other)) };
}

/** A number of deliverables, in a column that its table has. */
function editDeliverable(model: Model, at: DeliverableCoordinates, value: number | null): Model | Refusal {
  const table = model.deliverables.find(({ table: id }) => id === at.table);
  const line = table?.lines.find(({ id }) => id === at.line);
  if (table === undefined || line === undefined || !table.columns.some((column) => isSameYear(column, at)))
    return "noSuchPlace";
  const isQuantified = model.deliverableSubcategories.some(({ id, unit }) => id === line.subcategory && unit !== null);
  if (!isQuantified || isNegative(value)) return "notPossible";
  const values = withValue(line.values, at, value);
  const lines = table.lines.map((other) => (other === line ? { ...line, values } : other));
  return { ...model, deliverables: model.deliverables.map((other) => (other === table ? { ...table, lines } : other)) };
}

/**
 * A rate of a performance measure in tenths of a per cent, in a year that it shows. A measure goes on telling
 * something.
 */
function editPerformance(model: Model, at: PerformanceCoordinates, value: number | null): Model | Refusal {
  const measure = model.performance.find(({ id }) => id === at.measure);
  if (measure === undefined || !measure.years.includes(at.year)) return "noSuchPlace";
  const values = withValue(measure.values, at, value);
  if (isNegative(value) || values.length + measure.statements.length === 0) return "notPossible";
  return {
    ...model,
    performance: model.performance.map((other) => (other === measure ? { ...measure, values } : other)),
  };
}

const isSameYear = (one: Year, other: Year): boolean => one.year === other.year && one.kind === other.kind;

const isNegative = (value: number | null): boolean => value !== null && value < 0;

/** Values in their order; a new one stands last. */
function withValue(values: readonly YearValue[], { year, kind }: Year, value: number | null): readonly YearValue[] {
  const isIt = (entry: Year): boolean => isSameYear(entry, { year, kind });
  if (value === null) return values.filter((entry) => !isIt(entry));
  return values.some(isIt)
    ? values.map((entry) => (isIt(entry) ? { ...entry, value } : entry))
    : [...values, { year, kind, value }];
}
