import type { Row, Table } from "../../tables/table";
import type { Finding } from "../finding";
import { placesOf, printedValue, report } from "../report";
import type { Subject } from "../subject";
import { shiftedFrom } from "./misprints";

/** Lines, columns and numbers that the page leaves out although the facts give them. */
export function missing(given: Subject): readonly Finding[] {
  const subject = { ...given, elsewhere: printedElsewhere(given) };
  const printed = subject.net.tables.filter(({ id }) => Object.keys(subject.model.printed[id] ?? {}).length > 0);
  return printed.flatMap((table) => blocksOf(table).flatMap((rows) => missingInBlock(subject, table, rows)));
}

/** Numbers that stand in another column of their row are not missing. */
const printedElsewhere = (subject: Subject): ReadonlySet<number> =>
  new Set(subject.diagnosis.misprints.flatMap((index) => shiftedFrom(subject, index) ?? []));

type Searched = Subject & { readonly elsewhere: ReadonlySet<number> };

/** Rows between headings: they have the same columns. */
function blocksOf({ rows }: Table): readonly (readonly Row[])[] {
  const blocks: Row[][] = [[]];
  for (const row of rows) {
    if (row.kind === "heading") blocks.push([]);
    else blocks.at(-1)?.push(row);
  }
  return blocks.filter((block) => block.length > 0);
}

/** Columns that the page has nowhere in the table are not the document's. */
function missingInBlock(subject: Searched, table: Table, rows: readonly Row[]): readonly Finding[] {
  const cells = subject.model.printed[table.id] ?? {};
  const printed = table.columns
    .filter(({ key }) => Object.values(cells).some((row) => Object.hasOwn(row, key)))
    .map(({ key }) => key);
  const absent = rows.filter(({ key }) => !Object.hasOwn(cells, key));
  const present = rows.filter((row) => !absent.includes(row));
  return [
    ...absent.flatMap((row) => missingLine(subject, table, row, printed)),
    ...printed.flatMap((column) => missingInColumn(subject, table, present, column)),
  ];
}

/** A line that counts for something and is not printed; one finding for all of its cells. */
function missingLine(subject: Searched, { id }: Table, row: Row, columns: readonly string[]): readonly Finding[] {
  const cells = columns.flatMap((column) => subject.net.find({ table: id, row: row.key, column }) ?? []);
  const counting = cells.filter((index) => isSomething(subject, index));
  return counting.length === 0 ? [] : [missingFinding(subject, "lineMissing", counting)];
}

function missingInColumn(subject: Searched, { id }: Table, rows: readonly Row[], column: string): readonly Finding[] {
  const cells = rows.flatMap(({ key }) => subject.net.find({ table: id, row: key, column }) ?? []);
  const absent = cells.filter((index) => subject.page[index] === null);
  const blank = cells.filter((index) => subject.page[index]?.how === "blank");
  const numbers = blank.filter((index) => isSomething(subject, index));
  const dashes = blank.filter((index) => subject.diagnosis.values[index] === 0 && isCounted(subject, index));
  const lost = absent.filter((index) => isSomething(subject, index));
  const asColumn = absent.length === cells.length && absent.length > 1 && lost.length > 0;
  return [
    ...(asColumn
      ? [missingFinding(subject, "columnMissing", absent)]
      : lost.map((index) => missingFinding(subject, "countMissing", [index]))),
    ...numbers.map((index) => missingFinding(subject, "countMissing", [index])),
    ...dashes.map((index) => missingFinding(subject, "dashMissing", [index])),
  ];
}

const isSomething = ({ diagnosis, elsewhere }: Searched, index: number): boolean =>
  (diagnosis.values[index] ?? 0) !== 0 && !elsewhere.has(index);

/** A total of nothing but unknown amounts is no nil that ought to be printed. */
function isCounted({ net, diagnosis }: Subject, index: number): boolean {
  const knot = net.netCells[index];
  return (
    knot !== undefined &&
    (knot.cell.kind === "input" || knot.operands.some((operand) => diagnosis.values[operand] !== null))
  );
}

const kinds = {
  lineMissing: "lineMissing",
  columnMissing: "columnMissing",
  countMissing: "numberMissing",
  dashMissing: "numberMissing",
} as const;

function missingFinding(subject: Subject, code: keyof typeof kinds, cells: readonly number[]): Finding {
  const { net, diagnosis } = subject;
  const places = placesOf(net, cells);
  const [place] = places;
  if (place === undefined) throw new Error("Nothing is missing.");
  const computed = cells.map((index) => printedValue(net, index, diagnosis.values[index])).join(", ");
  return report(subject, {
    rule: "missing",
    code,
    place,
    computed,
    severity: code === "dashMissing" ? "note" : "error",
    misprint: kinds[code],
    culprits: places,
  });
}
