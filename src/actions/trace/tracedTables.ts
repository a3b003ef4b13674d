import { placeWords } from "../../checks/words";
import { filled, shownValues } from "../../checks/sheet/sheetValues";
import { type Subject, subjectOf } from "../../checks/subject";
import { localeOf } from "../../locales/locales";
import { placementNow } from "../../refresh/print";
import type { Placement } from "../../sheets/formula/placement";
import type { CellAt } from "../../tables/expression";
import { wordsIn } from "../../tables/words";
import { withShownLines } from "../../trace/shownLines";
import { takesPart } from "../../trace/takesPart";
import { type Trace, traceOf } from "../../trace/traceOf";
import type { TracedCell, TraceResult } from "./Traced";
import { checkShown, modelShown } from "../checks/check";
import type { Room } from "../Room";
import type { ShownModel } from "../checks/shownModel";
import { checkInWords, tracedInWords, type Wording } from "./tracedInWords";
import type { Position } from "./traceOthers";

/** The tables of one model as they stand in a workbook. */
export interface TracedTables {
  /** The keys of what stands at a position; null where no line and column of ours cross. */
  keysAt(position: Position): CellAt | null;
  /** A number of ours with everything behind it; null where the cell holds none. */
  traced(at: CellAt): TracedCell | null;
  trace(at: CellAt): TraceResult | null;
  /** What a cell is by the words beside and above it. */
  words(at: CellAt): string;
  /** Each list by its name in lower case, with the counts of its lines. */
  readonly lists: ReadonlyMap<string, readonly TracedCell[]>;
}

/** Draws up the tables as the workbook has them now, with its own lines of post changes. */
export async function tracedTables(room: Room, shown: ShownModel, language: string): Promise<TracedTables> {
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
  };
}

const inWords = (trace: Trace | null, wording: Wording): TracedCell | null =>
  trace === null ? null : tracedInWords(trace, wording);

/** The sheet and the words at the beginning of the line, or of the last line above that has some, for what is no table of the document. */
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
      const counts = net.knots.filter(({ at, cell }) => at.table === table && cell.kind === "input");
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
