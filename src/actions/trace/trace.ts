import type { Source } from "../../budget/model";
import { isCell } from "../../checks/finding";
import { filled, shownValues } from "../../checks/sheet/entries";
import { placeWords, type Subject, subjectOf } from "../../checks/subject";
import type { Seen } from "../../excel/watch/WorkbookCache";
import { localeOf } from "../../locales/locales";
import { placementNow } from "../../refresh/print";
import type { Placement } from "../../sheets/printFormula";
import { parseReference } from "../../spreadsheet/address";
import type { CellAt } from "../../tables/expression";
import { wordsIn } from "../../tables/frame";
import { type Part, takesPart } from "../../trace/cellFigure";
import { withShownLines } from "../../trace/shownLines";
import { type Trace, traceOf } from "../../trace/traceOf";
import { checkShown, modelShown } from "../checks/check";
import { cellOf } from "../checks/findingInWords";
import { type ShownModel, shownModels } from "../checks/shownModel";
import { ActionError } from "../context/ActionError";
import type { ActionContext } from "../context/CheckedModels";
import { formulasIn } from "../../excel/read/readValues";
import { withSteps } from "../context/perform";
import {
  type FormulaReader,
  type Forwards,
  type ForwardsOfTables,
  forwardsOf,
  traceForwards,
  type Wording,
} from "./traceForwards";
import type { TraceArgs, TracedCell, TracedCheck, TraceResult } from "./TraceResult";
import { type Known, type Position, traceOthers } from "./traceOthers";

/**
 * Follows a cell of the workbook, as `see` sees it, to the printed facts that it comes from: by the tables of its model
 * where it is one of theirs, else by what its formula refers to.
 */
export function trace(
  room: ActionContext,
  args: TraceArgs,
  see: () => Promise<Seen> = () => room.workbook.readWithValues(),
  formulasOf: FormulaReader = (sheets) => formulasIn(room.workbook, sheets),
): Promise<TraceResult> {
  return withSteps(args.progress, async (tell) => {
    const place = cellPlace(args.cell);
    tell("look");
    const seen = await see();
    const shown = shownModels(seen);
    if (shown.length === 0) throw new ActionError("NothingLoaded");
    tell("plan");
    const book = await traceableWorkbook(room, shown, args.language ?? room.language());
    const back = book.trace(place) ?? { ...(await traceOthers(room.workbook, seen.snapshot, place, book)), checks: [] };
    return { ...back, moves: await traceForwards(formulasOf, seen, place, book.forwards) };
  });
}

function cellPlace(cell: string): Position {
  const place = parseReference(`=${cell.trim()}`);
  if (place === null || place.row === null || place.column === null)
    throw new ActionError("InvalidReference", { place: cell });
  return { sheet: place.sheet, row: place.row, column: place.column };
}

/** Our cells in a workbook, whichever model they are of. */
interface TraceableWorkbook extends Known {
  /** A number of ours with everything behind it and the checks that it takes part in; null where none stands. */
  trace(position: Position): TracedBack | null;
  readonly forwards: Forwards;
}

type TracedBack = Omit<TraceResult, "moves">;

/** The tables of every model in the workbook, ready to be traced in words of a language. */
async function traceableWorkbook(
  room: ActionContext,
  shown: readonly ShownModel[],
  language: string,
): Promise<TraceableWorkbook> {
  const models = await Promise.all(shown.map((each) => tracedTables(room, each, language)));
  const first = <T>(position: Position, answer: (tables: TracedTables, at: CellAt) => T | null): T | null => {
    for (const tables of models) {
      const at = tables.keysAt(position);
      if (at !== null) return answer(tables, at);
    }
    return null;
  };
  return {
    trace: (position) => first(position, (tables, at) => tables.trace(at)),
    traced: (position): TracedCell | null => first(position, (tables, at) => tables.traced(at)),
    place: (position) =>
      first(position, (tables, at) => ({
        ...at,
        words: tables.words(at),
        source: tables.words({ table: at.table, row: "", column: "" }),
      })),
    lists: new Map(models.flatMap(({ lists }) => [...lists])),
    forwards: {
      blocks: new Map(models.flatMap(({ blocks }) => [...blocks])),
      ofLine: (position) => first(position, (tables, at) => tables.followersOfLine(at)),
      countsLines: (position) => first(position, (tables, at) => tables.countsLines(at)) ?? false,
      told: (position) => first(position, (tables, at) => ({ ...at, ...tables.told(at) })),
      sheetTold: (sheet) => models.flatMap((tables) => tables.sheetTold(sheet) ?? [])[0] ?? null,
    },
  };
}

/** The tables of one model as they stand in a workbook. */
interface TracedTables extends ForwardsOfTables {
  /** The keys of what stands at a position; null where no line and column of ours cross. */
  keysAt(position: Position): CellAt | null;
  /** A number of ours with everything behind it; null where the cell holds none. */
  traced(at: CellAt): TracedCell | null;
  trace(at: CellAt): TracedBack | null;
  /** What a cell is by the words beside and above it. */
  words(at: CellAt): string;
  /** Each list by its name in lower case, with the counts of its lines. */
  readonly lists: ReadonlyMap<string, readonly TracedCell[]>;
}

/** Draws up the tables as the workbook has them now, with its own lines of post changes. */
async function tracedTables(room: ActionContext, shown: ShownModel, language: string): Promise<TracedTables> {
  const model = await modelShown(room, shown);
  const checked = room.checkedModels.of(model);
  const subject = subjectNow(checked.subject, shown);
  const values = filled(shownValues(subject, shown.tables), subject.values);
  const placement = placementNow(shown.standing.states);
  const wording: Wording = { model, tables: subject.net.tables, language, placement, added: shown.tables.added };
  const known = new Map<number, TracedCell>();
  const traced = (at: CellAt): TracedCell | null => {
    const index = subject.net.find(at);
    const found = index === undefined ? null : (known.get(index) ?? inWords(traceOf(subject, values, at), wording));
    if (index !== undefined && found !== null) known.set(index, found);
    return found;
  };
  const checksOf = (at: CellAt) =>
    takesPart(subject, checkShown(checked, shown).findings, at).map((part) => checkInWords(part, wording));
  return {
    keysAt: (position) => keysAt(placement, shown, position),
    traced,
    trace: (at) => {
      const found = traced(at);
      return found === null ? null : { ...found, checks: checksOf(at) };
    },
    words: (at) =>
      subject.net.tables.some(({ id }) => id === at.table)
        ? wordsIn(placeWords(subject.net.tables, at), localeOf(language).tag)
        : sheetWords(placement, shown, at),
    lists: listsOf(placement, subject, traced),
    ...forwardsOf(subject, values, shown, wording),
  };
}

const inWords = (trace: Trace | null, wording: Wording): TracedCell | null =>
  trace === null ? null : tracedInWords(trace, wording);

/**
 * The sheet and the words at the beginning of the line, or of the last line above that has some, for what is no table
 * of the document.
 */
function sheetWords(placement: Placement, { tables }: ShownModel, { table, row }: CellAt): string {
  const place = placement[table];
  const [first] = Object.entries(place?.columns ?? {}).toSorted(([, one], [, other]) => one - other);
  const above = Object.entries(place?.rows ?? {})
    .filter(([, at]) => at <= (place?.rows[row] ?? -1))
    .toSorted(([, one], [, other]) => other - one);
  const labels =
    first === undefined
      ? []
      : above.map(([key]) => String(tables.find({ table, row: key, column: first[0] })?.value ?? ""));
  const label = labels.find((words) => words !== "") ?? "";
  return [place?.sheet ?? table, label].filter((words) => words !== "").join(", ");
}

function subjectNow(subject: Subject, { tables }: ShownModel): Subject {
  const now = withShownLines(subject.net.tables, tables);
  return now === subject.net.tables ? subject : subjectOf(subject.model, now);
}

function listsOf(
  placement: Placement,
  { net }: Subject,
  traced: (at: CellAt) => TracedCell | null,
): TracedTables["lists"] {
  return new Map(
    Object.entries(placement).flatMap(([table, { list }]): [string, readonly TracedCell[]][] => {
      if (list === null) return [];
      const counts = net.netCells.filter(({ at, cell }) => at.table === table && cell.kind === "input");
      return [[list.name.toLowerCase(), counts.flatMap(({ at }) => traced(at) ?? [])]];
    }),
  );
}

function keysAt(placement: Placement, { tables }: ShownModel, { sheet, row, column }: Position): CellAt | null {
  const [table, place] =
    Object.entries(placement).find(([, candidate]) => candidate.sheet.toLowerCase() === sheet.toLowerCase()) ?? [];
  if (table === undefined || place === undefined) return null;
  const keyAt = (positions: Readonly<Record<string, number>>, position: number): string | undefined =>
    Object.keys(positions).find((key) => positions[key] === position);
  const added = place.list === null ? undefined : tables.added.find((line) => line.row === row);
  const rowKey = added === undefined ? keyAt(place.rows, row) : `+${String(added.number)}`;
  const columnKey = keyAt(place.columns, column);
  return rowKey === undefined || columnKey === undefined ? null : { table, row: rowKey, column: columnKey };
}

/** A trace in words of a language, with the addresses of its cells. What was told in `told` before is not told anew. */
function tracedInWords(trace: Trace, wording: Wording, told: Map<Trace, TracedCell> = new Map()): TracedCell {
  const before = told.get(trace);
  if (before !== undefined) return before;
  const { at, words, value, formula, sentence, printed, source, change, inputs } = trace;
  const { tag } = localeOf(wording.language);
  const cell = {
    ...cellOf(at, wording.placement, wording.added),
    ...{ words: wordsIn(words, tag), value, sentence, printed },
    formula: formula === null ? null : wordsIn(formula, tag),
    source: source === null ? null : sourceWords(source, wording),
    change: change === null ? null : wordsIn(change, tag),
    inputs: inputs.map((input) => tracedInWords(input, wording, told)),
  };
  told.set(trace, cell);
  return cell;
}

const sourceWords = (source: Source, { model, tables, language }: Wording): string =>
  wordsIn(placeWords(tables, source, model.headings), localeOf(language).tag);

function checkInWords(
  { rule, place, holds }: Part,
  { model, tables, language, placement, added }: Wording,
): TracedCheck {
  const { messages, tag } = localeOf(language);
  const cell = isCell(place) ? cellOf(place, placement, added).cell : null;
  return {
    rule,
    name: messages[`rule.${rule}`],
    place: wordsIn(placeWords(tables, place, model.headings), tag),
    cell,
    holds,
  };
}
