import type { Check } from "../../audit/laws/checks";
import { figureText, type CellPlace, type Finding } from "../../audit/laws/report";
import { misprintOf } from "../../audit/reading/misprint";
import type { Measure } from "./columns";
import type { PageTable } from "./page";
import { excessOf, roundingOfSum, type SumTie } from "./sums";
import { sourceKey, type Tie } from "./ties";

/** A finding with the ordinal of its table. */
type Found = Finding & { readonly table: number };

/** What is asked of a table to weigh its cells. */
type Asked = Pick<PageTable, "printed" | "relations" | "columns">;

/** A cell that may be to blame, and what it should be instead. */
interface Suspect {
  readonly place: CellPlace;
  /** In the common unit of its table; null where nothing tells. */
  readonly right: number | null;
  /** How many relations and other tables would agree with that figure, less those that would not, and hints. */
  readonly score: number;
}

/** Another cell is named only where so much more speaks against it. */
const MARGIN = 0.05;
/** One digit, a sign or a point: what a hand does to one figure. */
const PLAIN = 0.4;
/** A figure that comes nearer to those beside it by an order of magnitude. */
const NEARER = 0.5;
/** A law that words do not bear out counts less. */
const TENTATIVE = 0.6;
/** Of a sum with more cells than these only the total is suspected. */
const MOST_CELLS = 80;
/** More cells beside the one to blame are not named. */
const MOST_OTHERS = 8;

/**
 * Findings of tables, each with the cell that most speaks against. Within one table several cells often explain a
 * finding as well; other tables that state the same figure, what a slip of one digit does, and the figures of other
 * years in its row tell them apart.
 */
export function settled<F extends Found>(
  findings: readonly F[],
  ties: readonly Tie[],
  sums: readonly SumTie[],
  tables: ReadonlyMap<number, Asked>,
): readonly F[] {
  const statements = statementsIn(ties, sums);
  return findings.map((finding): F => {
    const table = tables.get(finding.table);
    return table === undefined ? finding : withCulprit(finding, table, statements);
  });
}

function withCulprit<F extends Found>(finding: F, table: Asked, statements: Statements): F {
  const suspects = suspectsOf(finding, table, statements);
  const own = suspects.find(({ place }) => samePlace(place, finding));
  const [best, second] = suspects;
  const places = [...finding.others, ...suspects.map(({ place }) => place)];
  const isClear = best !== undefined && (second === undefined || second === own || best.score > second.score);
  if (!isClear || best === own || best.score - (own?.score ?? 0) < MARGIN)
    return finding.relations > 1
      ? finding
      : { ...finding, ...toldOf(own, finding, table), others: placesBut(finding, places) };
  return {
    ...finding,
    ...best.place,
    printed: textAt(table, best.place),
    computed: best.right === null ? null : shown(table, best.right),
    difference: null,
    misprint: null,
    others: placesBut(best.place, [finding, ...places]),
  };
}

/** What a finding says a cell should be, where it does not say so itself. */
const toldOf = (own: Suspect | undefined, { computed }: Found, table: Asked): Pick<Found, "computed"> => ({
  computed: computed ?? (own === undefined || own.right === null ? null : shown(table, own.right)),
});

const samePlace = (one: CellPlace, other: CellPlace): boolean => one.row === other.row && one.column === other.column;

function placesBut(own: CellPlace, places: readonly CellPlace[], most = MOST_OTHERS): readonly CellPlace[] {
  const isFirst = (place: CellPlace, index: number): boolean =>
    places.findIndex((other) => samePlace(other, place)) === index;
  return places
    .filter((place, index) => !samePlace(place, own) && isFirst(place, index))
    .slice(0, most)
    .map(({ row, column }) => ({ row, column }));
}

const textAt = ({ printed }: Asked, { row, column }: CellPlace): string => printed.rows[row]?.cells[column]?.text ?? "";

const shown = ({ relations }: Asked, units: number): string =>
  figureText(units, relations?.scale ?? 0, relations?.scale ?? 0);

/** What other tables state of each cell: its own figure, and theirs. */
interface Statement {
  readonly own: number;
  readonly others: readonly number[];
}

type Statements = ReadonlyMap<string, readonly Statement[]>;

function statementsIn(ties: readonly Tie[], sums: readonly SumTie[]): Statements {
  const statements = new Map<string, readonly Statement[]>();
  const state = (key: string, statement: Statement): unknown =>
    statements.set(key, [...(statements.get(key) ?? []), statement]);
  for (const { members } of ties)
    for (const { source, value } of members) {
      const others = members.filter((other) => other.source !== source).map((other) => other.value);
      state(sourceKey(source), { own: value, others });
    }
  for (const sum of sums) {
    const off = Math.abs(excessOf(sum)) <= roundingOfSum(sum) ? 0 : excessOf(sum);
    const { total, parts } = sum;
    state(sourceKey(total.source), { own: total.value, others: [total.value + off] });
    for (const { source, value } of parts) state(sourceKey(source), { own: value, others: [value - off] });
  }
  return statements;
}

/** The cells that may be to blame for a finding, the likeliest first, each with its likeliest figure. */
function suspectsOf(finding: Found, table: Asked, statements: Statements): readonly Suspect[] {
  const named = [finding, ...finding.others];
  const tied = named
    .flatMap((place) => brokenAround(table, place))
    .flatMap(({ cells, target }) => (cells.length > MOST_CELLS ? [target] : cells));
  const places = [finding, ...placesBut(finding, [...named, ...tied].slice(0, 4 * MOST_CELLS), Infinity)];
  return places
    .flatMap((place) => {
      const said = statements.get(sourceKey({ table: finding.table, ...place })) ?? [];
      return answersAt(table, place, said).map((right) => suspectOf(table, place, right, said));
    })
    .sort((one, other) => other.score - one.score)
    .filter(({ place }, index, all) => all.findIndex((other) => samePlace(other.place, place)) === index);
}

const valueAt = ({ relations }: Asked, { row, column }: CellPlace): number | null =>
  relations?.checks.read(row, column) ?? null;

const brokenAround = ({ relations }: Asked, place: CellPlace): readonly Check[] =>
  (relations?.checks.around(place) ?? []).filter((check) => relations?.checks.verdict(check) === "breaks");

/** What a cell would have to be: as its broken relations ask, or as other tables state; null where nothing tells. */
function answersAt(table: Asked, place: CellPlace, said: readonly Statement[]): readonly (number | null)[] {
  const own = valueAt(table, place);
  const asked = brokenAround(table, place).map((check) => table.relations?.checks.solve(check, place) ?? null);
  const stated = said.flatMap(({ own: here, others }) =>
    own === null || here === 0
      ? []
      : others.filter((value) => value !== here).map((value) => Math.round((value * own) / here)),
  );
  const answers = [...new Set([...asked, ...stated])].filter((right) => right !== null && right !== own);
  return answers.length > 0 ? answers : [null];
}

function suspectOf(table: Asked, place: CellPlace, right: number | null, said: readonly Statement[]): Suspect {
  const hints = right === null ? 0 : plainness(table, place, right) + NEARER * nearness(table, place, right);
  return { place, right, score: gainIn(table, place, right) + gainBeside(table, place, right, said) + hints };
}

/** Relations of the table that would come out with another figure, less those that would no longer. */
function gainIn({ relations }: Asked, place: CellPlace, right: number | null): number {
  if (relations === null || right === null) return 0;
  return relations.checks.around(place).reduce((sum, check) => {
    const [before, after] = [
      relations.checks.verdict(check),
      relations.checks.verdict(check, { ...place, value: right }),
    ].map((verdict) => verdict === "breaks");
    return sum + (Number(before) - Number(after)) * (check.law.isFirm ? 1 : TENTATIVE);
  }, 0);
}

/** The same of what other tables state. */
function gainBeside(table: Asked, place: CellPlace, right: number | null, said: readonly Statement[]): number {
  const own = valueAt(table, place);
  return said.reduce((sum, { own: here, others }) => {
    const wanted = right === null || own === null || own === 0 ? null : (right * here) / own;
    const agrees = (value: number | null): number => others.filter((other) => other === value).length / others.length;
    return sum - agrees(here) + (wanted === null ? (agrees(here) < 1 ? 1 : 0) : agrees(Math.round(wanted)));
  }, 0);
}

/** What a hand does to one figure speaks for it; a figure that is not there, or should not be, is an unlikely slip. */
function plainness({ relations }: Asked, { row, column }: CellPlace, right: number): number {
  const own = relations?.checks.read(row, column) ?? null;
  if (own === null || own === 0 || right === 0) return -PLAIN;
  return misprintOf(own, right) === null ? 0 : PLAIN;
}

/** Measures of a whole, of which one year's is much like another's. */
const LEVELS: readonly (Measure | null)[] = ["expenditure", "approved", "estimate", "planned", "actual", "amount"];

/** By how many orders of magnitude a cell comes nearer to its row's figures of other years with another figure. */
function nearness(table: Asked, { row, column }: CellPlace, right: number): number {
  const own = table.columns[column];
  const printed = valueAt(table, { row, column });
  if (own === undefined || printed === null || !LEVELS.includes(own.measure)) return 0;
  const beside = table.columns
    .filter(
      (other) =>
        other !== own && LEVELS.includes(other.measure) && other.fund === own.fund && other.grade === own.grade,
    )
    .flatMap((other) => valueAt(table, { row, column: other.column }) ?? []);
  const distance = (value: number): number =>
    Math.min(...beside.map((other) => Math.abs(Math.log10((1 + Math.abs(value)) / (1 + Math.abs(other))))));
  return beside.length === 0 ? 0 : Math.max(-1, Math.min(1, distance(printed) - distance(right)));
}
