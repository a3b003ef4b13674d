import type { Fact, FactSource } from "./facts";
import type { PageTable } from "./page";
import type { PostLine, StatedPosts } from "./postChanges";

/** Figures of several tables that must be the same. */
export interface Tie {
  /** What ties: two tables state one figure, or lists of posts add up to a table of grades. */
  readonly kind: "sameFigure" | "postLines";
  /** The figure, as the coordinates that its tables share. */
  readonly key: string;
  readonly members: readonly TieMember[];
}

interface TieMember {
  readonly source: FactSource;
  /** In whole units of its quantity. */
  readonly value: number;
  readonly text: string;
}

/** A tie whose members differ. */
export interface TieFinding {
  readonly tie: Tie;
  /**
   * Members that differ from what the others agree on, or that do not fit in their own table; empty where nothing
   * tells.
   */
  readonly culprits: readonly FactSource[];
  /** A difference of one printed unit, as adding rounded figures brings. */
  readonly isRounding: boolean;
}

/**
 * Tables that belong together: those from one table of objects of the whole to the next, since a full set of tables
 * begins with it. A document about several entities has a set for each.
 */
const OVERVIEWS = -1;

export function setsOf(tables: readonly PageTable[]): ReadonlyMap<number, number> {
  let set = 0;
  const sets = tables.map((table): readonly [PageTable, number] => {
    if (table.family === "objects" && table.component.length === 0) set += 1;
    return [table, set];
  });
  // An overview adds the sets of a document; that of a document with one set belongs to it.
  return new Map(
    sets.map(([{ family, printed }, own]) => [
      printed.place.ordinal,
      family === "overview" && set > 1 ? OVERVIEWS : own,
    ]),
  );
}

/** Subprogrammes stand under the programme of work in one table and alone in another. */
export const canonical = (component: readonly string[]): string =>
  (component.length > 1 ? component.filter((key) => key !== "PW") : component).join("/");

export const partKey = ({ part }: Pick<Fact, "part">): string => (part === null ? "" : Object.values(part).join(""));

function keyOf(fact: Fact, sets: ReadonlyMap<number, number>): string {
  const set = sets.get(fact.source.table) ?? 0;
  return [set, fact.fund, fact.quantity, fact.measure, fact.year ?? "", canonical(fact.component), partKey(fact)].join(
    "|",
  );
}

/** Every figure that two tables or more of one set state. */
export function sameFigures(facts: readonly Fact[], tables: readonly PageTable[]): readonly Tie[] {
  const sets = setsOf(tables);
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.isFormer || fact.measure === "percentage" || fact.quantity === "rate") continue;
    const key = keyOf(fact, sets);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups].flatMap(([key, members]): readonly Tie[] =>
    new Set(members.map(({ source }) => source.table)).size < 2 || areRepeated(members, tables)
      ? []
      : [{ kind: "sameFigure", key, members: members.map(({ source, value, text }) => ({ source, value, text })) }],
  );
}

/**
 * Where two tables of one kind state a figure, something that is not read tells them apart, and they need not agree.
 */
function areRepeated(members: readonly Fact[], tables: readonly PageTable[]): boolean {
  const kinds = members.map(({ source }) => {
    const table = tables.find(({ printed }) => printed.place.ordinal === source.table);
    return `${table?.family ?? ""}`;
  });
  return new Set(kinds).size < kinds.length;
}

/** What the small table of post changes says of a grade, against the table of grades of its set. */
export function postTies(
  lines: readonly PostLine[],
  facts: readonly Fact[],
  tables: readonly PageTable[],
): readonly Tie[] {
  const sets = setsOf(tables);
  const familyOf = new Map(tables.map((table) => [table.printed.place.ordinal, table.family]));
  const grades = facts.filter(
    ({ part, quantity, source }) =>
      part !== null && "grade" in part && quantity === "posts" && familyOf.get(source.table) === "grades",
  );
  const stated = lines.filter(({ kind }) => kind === "approved" || kind === "proposed");
  return stated.flatMap((line): readonly Tie[] => {
    const measure = line.kind === "approved" ? "approved" : "estimate";
    const same = grades.filter(
      (fact) =>
        fact.measure === measure &&
        sets.get(fact.source.table) === sets.get(line.source.table) &&
        canonical(fact.component) === canonical(line.component) &&
        fact.part !== null &&
        "grade" in fact.part &&
        fact.part.grade === line.grade,
    );
    const [fact] = same;
    if (fact === undefined || same.length > 1) return [];
    const own = { source: { ...line.source, column: 1 }, value: line.count, text: `${line.count} ${line.grade}` };
    const theirs = { source: fact.source, value: fact.value, text: fact.text };
    return [{ kind: "postLines", key: `${line.source.table}|${measure}|${line.grade}`, members: [own, theirs] }];
  });
}

/**
 * The posts that a line of the small table states, the sum of the grades that it lists, and the total of the table of
 * grades of its set: one number. Only states are held to it; a line of changes also tells from what to what.
 */
export function statedTies(
  stated: readonly StatedPosts[],
  facts: readonly Fact[],
  tables: readonly PageTable[],
): readonly Tie[] {
  const sets = setsOf(tables);
  const gradeTables = new Set(
    tables.filter(({ family }) => family === "grades").map(({ printed }) => printed.place.ordinal),
  );
  const totals = facts.filter(
    ({ part, quantity, source }) => part === null && quantity === "posts" && gradeTables.has(source.table),
  );
  return stated.flatMap((own): readonly Tie[] => {
    if (own.kind !== "approved" && own.kind !== "proposed") return [];
    const measure = own.kind === "approved" ? "approved" : "estimate";
    const same = totals.filter(
      (fact) =>
        fact.measure === measure &&
        sets.get(fact.source.table) === sets.get(own.source.table) &&
        canonical(fact.component) === canonical(own.component),
    );
    const members = [
      { source: own.source, value: own.stated, text: String(own.stated) },
      { source: own.list, value: own.listed, text: String(own.listed) },
      ...(same.length === 1 ? same.map(({ source, value, text }) => ({ source, value, text })) : []),
    ];
    return [{ kind: "postLines", key: `${own.source.table}|${measure}`, members }];
  });
}

/** How far apart members may be for rounding of the parts: one printed unit of money. */
const roundingOf = (key: string): number => (key.includes("|money|") ? 1 : 0);

/** The ties whose members differ, with what differs; `odd` are the cells that do not fit in their own tables. */
export function tieFindings(ties: readonly Tie[], odd: ReadonlySet<string>): readonly TieFinding[] {
  return ties.flatMap((tie): readonly TieFinding[] => {
    const values = tie.members.map(({ value }) => value);
    const spread = Math.max(...values) - Math.min(...values);
    if (spread === 0) return [];
    return [{ tie, culprits: culpritsOf(tie, odd), isRounding: spread <= roundingOf(tie.key) }];
  });
}

/** The name of a cell among all cells of a document. */
export const sourceKey = ({ table, row, column }: FactSource): string => `${table}:${row}:${column}`;

function culpritsOf({ members }: Tie, odd: ReadonlySet<string>): readonly FactSource[] {
  const votes = new Map<number, number>();
  for (const { value } of members) votes.set(value, (votes.get(value) ?? 0) + 1);
  const most = Math.max(...votes.values());
  const agreed = [...votes].filter(([, count]) => count === most).map(([value]) => value);
  const [only] = agreed;
  if (agreed.length === 1 && most > 1 && only !== undefined)
    return members.filter(({ value }) => value !== only).map(({ source }) => source);
  return members.filter(({ source }) => odd.has(sourceKey(source))).map(({ source }) => source);
}
