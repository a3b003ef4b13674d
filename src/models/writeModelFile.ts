import schema from "../../assets/models/model.schema.json";
import { type Coordinates, factKey } from "../budget/factKey";
import type { ComponentId, FundId, Model, PrintedCell, Source } from "../budget/model";
import { type Quantity, toCell } from "../budget/notation/quantity";
import { regularBudget } from "../budget/regularBudget";
import { fromClaim, mapValues, readCell } from "./file/claims";
import {
  type FileMoneyFact,
  type FilePostFact,
  type FilePrinted,
  type FilePrintedCell,
  type ModelFile,
  modelFormat,
} from "./file/modelFile";
import { type CellContent, printedLayout } from "./file/printedLayout";
import { requiredFacts } from "./meaning/requiredFacts";

/**
 * A model as the text of a model file, the same text for the same model: reading it again gives an equal model. Fields
 * stand in the order of the schema, one entry of a list on a line.
 */
export const writeModelFile = (model: Model): string => printFile(toFile(model));

type Field = string & keyof ModelFile;

const required: ReadonlySet<string> = new Set(schema.required);
/** Fields in the order of the schema. */
const fields = Object.keys(schema.properties).filter((name): name is Field => name !== "$schema");

/** Fields that may be null or empty and yet have to be written. */
const kept: ReadonlySet<string> = new Set(["value", "from", "to", "read", "count"]);

/** The text of a file: every entry of a list, and every printed row, on a line of its own. */
function printFile(file: ModelFile): string {
  const members = fields.flatMap((field) => {
    const value: unknown = file[field];
    return isLeftOut(value) && !required.has(field) ? [] : [`  ${JSON.stringify(field)}: ${printMember(field, value)}`];
  });
  return `{\n${[`  "$schema": ${JSON.stringify(schema.$id)}`, ...members].join(",\n")}\n}\n`;
}

function printMember(field: Field, value: unknown): string {
  if (field === "printed") return printLines(value, "{}", 2, (rows) => printLines(rows, "{}", 4, printInLine));
  if (field === "languages") return printInLine(value);
  if (field === "money" || field === "objectChanges") return printLines(value, "[]", 2, printAmount);
  if (Array.isArray(value)) return printLines(value, "[]", 2, printInLine);
  return typeof value === "object" && value !== null ? printLines(value, "{}", 2, printInLine) : printInLine(value);
}

/** An object or list with each member on a line; `indent` is that of the line where it begins. */
function printLines(value: unknown, brackets: string, indent: number, print: (inner: unknown) => string): string {
  const space = " ".repeat(indent);
  const isList = Array.isArray(value);
  const lines = Object.entries(Object(value)).flatMap(([key, inner]) =>
    isLeftOut(inner) && !isList ? [] : [`${space}  ${isList ? "" : `${JSON.stringify(key)}: `}${print(inner)}`],
  );
  return lines.length === 0 ? brackets : `${brackets.charAt(0)}\n${lines.join(",\n")}\n${space}${brackets.charAt(1)}`;
}

/** An entry whose value is an amount: thousands of dollars always have one decimal. */
function printAmount(entry: unknown): string {
  return printInLine(entry).replace(/"value": (-?\d+)(?=[,}])/, '"value": $1.0');
}

/** Everything on one line; what is null or empty is left out where reading fills it in again. */
function printInLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printInLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([key, inner]) => kept.has(key) || !isLeftOut(inner));
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}: ${printInLine(inner)}`).join(", ")}}`;
}

const isLeftOut = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * A model as a file says it: amounts in thousands of dollars, and the facts that a section must state written even
 * where they are unknown.
 */
function toFile(model: Model): ModelFile {
  return {
    format: modelFormat,
    ...model,
    money: moneyOf(model),
    posts: postsOf(model),
    rates: model.rates.map((series) => ({ ...series, values: inCells(series.values, "rate") })),
    postChanges: model.postChanges.map(({ fund, ...change }) =>
      fund === regularBudget ? change : { ...change, fund },
    ),
    objectChanges: model.objectChanges.map((change) => ({
      ...change,
      value: change.value === null ? null : toCell(change.value, "money"),
    })),
    performance: model.performance.map((measure) => ({ ...measure, values: inCells(measure.values, "rate") })),
    claims: model.claims.map(fromClaim),
    printed: fromPrinted(model),
  };
}

const inCells = <Valued extends { readonly value: number }>(
  values: readonly Valued[],
  quantity: Quantity,
): readonly Valued[] => values.map((entry) => ({ ...entry, value: toCell(entry.value, quantity) }));

/** Printed cells as a file says them: what is read is left out where the text says the same. */
function fromPrinted(model: Model): FilePrinted {
  const tables = new Map(model.tables.map((table) => [table.id, table]));
  const pages = new Set(model.pages.map(({ table }) => table));
  const printed = Object.fromEntries(Object.entries(model.printed).filter(([id]) => !pages.has(id)));
  return mapValues(printed, (rows, id) => {
    const table = tables.get(id);
    const layout = table === undefined ? null : printedLayout(model, table);
    return mapValues(rows, (cells, row) =>
      mapValues(cells, (cell, column) => fromCellOf(cell, layout?.get(row)?.get(column) ?? "words")),
    );
  });
}

function fromCellOf({ text, read }: PrintedCell, content: CellContent): FilePrintedCell {
  if (readCell(text, content).read === read) return text;
  return { text, read: read === null || content === "words" ? null : toCell(read, content) };
}

type Fact = Coordinates & { readonly of: "money" | "posts" };

/**
 * Amounts of a model as a file states them, in thousands of dollars, those that are unknown as null beside their
 * neighbours.
 */
function moneyOf(model: Model): readonly FileMoneyFact[] {
  const known = model.money.map((fact) => ({ ...fact, value: toCell(fact.value, "money") }));
  const unknown = absent(
    model,
    model.money.map((fact) => ({ of: "money", ...fact })),
  );
  return unknown.reduce<readonly FileMoneyFact[]>(
    (facts, fact) => (fact.of === "money" ? beside(facts, entryOf(model, fact)) : facts),
    known,
  );
}

/** Posts of a model as a file states them. */
function postsOf(model: Model): readonly FilePostFact[] {
  const unknown = absent(
    model,
    model.posts.map((fact) => ({ of: "posts", ...fact })),
  );
  return unknown.reduce<readonly FilePostFact[]>(
    (facts, fact) => (fact.of === "posts" ? beside(facts, entryOf(model, fact)) : facts),
    model.posts,
  );
}

function absent(model: Model, known: readonly Fact[]): readonly Fact[] {
  const keys = new Set(known.map(factKey));
  return requiredFacts(model).filter((fact) => !keys.has(factKey(fact)));
}

/** What is unknown was printed, as a blank, where what is known beside it was printed. */
function entryOf<Kind extends Fact>(
  model: Model,
  fact: Kind,
): Omit<Kind, "of"> & { readonly value: null; readonly source: Source } {
  const { of, ...at } = fact;
  const neighbours: readonly (Neighbour & { readonly source: Source })[] = model[of];
  const source = neighbours.find((other) => isBeside(other, at))?.source ??
    neighbours[0]?.source ?? { paragraph: model.section };
  return { ...at, value: null, source };
}

interface Neighbour {
  readonly fund: FundId;
  readonly component?: ComponentId | null;
}

const isBeside = (one: Neighbour, other: Neighbour): boolean =>
  one.fund === other.fund && (one.component ?? null) === (other.component ?? null);

function beside<Entry extends Neighbour>(facts: readonly Entry[], fact: Entry): readonly Entry[] {
  const position = facts.reduce((last, other, index) => (isBeside(other, fact) ? index + 1 : last), 0) || facts.length;
  return [...facts.slice(0, position), fact, ...facts.slice(position)];
}
