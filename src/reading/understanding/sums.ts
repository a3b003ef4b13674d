import { ALL_FUNDS } from "./columns";
import type { Fact } from "./facts";
import { figureText, type CellPlace, type Finding } from "../../audit/laws/report";
import type { PageTable } from "./page";
import { canonical, partKey, setsOf } from "./ties";

/** A figure that the figures of other tables add up to: funds to all of them, components to the whole. */
export interface SumTie {
  readonly total: SumMember;
  readonly parts: readonly SumMember[];
}

type SumMember = Pick<Fact, "source" | "value" | "text" | "quantity">;

export interface TableFinding extends Finding {
  /** Ordinal of the table. */
  readonly table: number;
}

/** Sums are taken for ties of a document where so many of those that may be asked come out. */
const ENOUGH = 0.5;
const LEAST = 3;

/** What the tables of a document add up to across tables, set by set. */
export function sumsOf(facts: readonly Fact[], tables: readonly PageTable[]): readonly SumTie[] {
  const sets = setsOf(tables);
  const families = new Map(tables.map(({ printed, family }) => [printed.place.ordinal, family]));
  const present = facts.filter(
    ({ isFormer, quantity }) => !isFormer && quantity !== "rate" && quantity !== "percentage",
  );
  const bySet = grouped(present, ({ source }) => sets.get(source.table) ?? 0);
  return [...bySet.values()].flatMap((own) => [
    ...borneOut(fundSums(own)),
    ...borneOut(componentSums(own, (fact) => families.get(fact.source.table) === "component")),
  ]);
}

/** What rounding of the parts may add up to; posts are not rounded. */
export const roundingOfSum = ({ total, parts }: SumTie): number =>
  total.quantity === "money" ? (parts.length + 1) / 2 : 0;

/** Parts less total. */
export const excessOf = ({ total, parts }: SumTie): number =>
  parts.reduce((sum, { value }) => sum + value, 0) - total.value;

/**
 * Lines of one table whose arithmetic the table itself is too short to show: what was approved and the changes are the
 * estimate, by what the columns are called.
 */
export function lineSums(facts: readonly Fact[]): readonly SumTie[] {
  const lines = grouped(
    facts.filter(({ isFormer, quantity }) => !isFormer && quantity !== "rate"),
    ({ source, fund }) => [source.table, source.row, fund].join("|"),
  );
  return [...lines.values()].flatMap((line): readonly SumTie[] => {
    const of = (...measures: readonly Fact["measure"][]): readonly Fact[] =>
      line.filter(({ measure }) => measures.includes(measure));
    const estimates = [...of("approved", "estimate")].sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
    const [base, estimate, ...more] = estimates;
    const [whole, parts] = [of("change"), of("technical", "mandates", "other")];
    const changes = whole.length > 0 ? whole : parts;
    if (base === undefined || estimate === undefined || more.length > 0 || base.year === estimate.year) return [];
    const isShown = estimate.follows || [base, ...changes].some(({ follows }) => follows);
    return isShown || changes.length === 0 || whole.length > 1 ? [] : [{ total: estimate, parts: [base, ...changes] }];
  });
}

/** Lines that do not come out, in tables and rows where nothing else is found. */
export function lineFindings(sums: readonly SumTie[], found: readonly TableFinding[]): readonly TableFinding[] {
  const known = new Set(
    found.flatMap(({ table, row, others }) => [row, ...others.map((at) => at.row)].map((at) => `${table}:${at}`)),
  );
  return sums.flatMap((sum): readonly TableFinding[] => {
    const { source, text, quantity, value } = sum.total;
    const isOff = Math.abs(excessOf(sum)) > roundingOfSum(sum);
    if (!isOff || known.has(`${source.table}:${source.row}`)) return [];
    const digits = quantity === "money" ? 1 : 0;
    return [
      {
        ...source,
        ...{ rule: "variance", printed: text, computed: figureText(value + excessOf(sum), digits, digits) },
        ...{ difference: -excessOf(sum) / 10 ** digits, misprint: null, axis: "column", relations: 1 },
        others: sum.parts.map(({ source: { row, column } }) => ({ row, column })),
      },
    ];
  });
}

/** Relations of a table that are broken, where the audit says nothing of any of their cells. */
export function brokenFindings(tables: readonly PageTable[]): readonly TableFinding[] {
  return tables.flatMap(({ printed, cells, findings }) => {
    const said = new Set(findings.flatMap((own) => [own, ...own.others]).map(({ row, column }) => `${row}:${column}`));
    const isSaid = ({ row, column }: CellPlace): boolean => said.has(`${row}:${column}`);
    return cells.flatMap((cell): readonly TableFinding[] => {
      const { row, column, text, proof } = cell;
      if (proof === null || proof.verdict !== "breaks" || [cell, ...proof.terms].some(isSaid)) return [];
      return [
        {
          ...{ table: printed.place.ordinal, row, column, rule: proof.rule, printed: text, computed: null },
          ...{ difference: null, misprint: null, axis: "row", relations: 1 },
          others: proof.terms.map((at) => ({ row: at.row, column: at.column })),
        },
      ];
    });
  });
}

function borneOut(sums: readonly SumTie[]): readonly SumTie[] {
  const told = sums.filter(({ total, parts }) => total.value !== 0 || parts.some(({ value }) => value !== 0));
  const held = told.filter((sum) => Math.abs(excessOf(sum)) <= roundingOfSum(sum)).length;
  return held >= LEAST && held >= ENOUGH * told.length ? sums : [];
}

/** `Total (1+2+3)` beside the totals of the funds; what is approved from one fund is an estimate from another. */
function fundSums(facts: readonly Fact[]): readonly SumTie[] {
  const whole = facts.filter(({ component, part }) => component.length === 0 && part === null);
  return [
    ...grouped(whole, ({ quantity, measure, year }) => [quantity, levelOf(measure), year].join("|")).values(),
  ].flatMap((same): readonly SumTie[] => {
    const byFund = grouped(same, ({ fund }) => fund);
    const [total] = byFund.get(ALL_FUNDS) ?? [];
    const parts = [...byFund].flatMap(([fund, [first]]) =>
      NO_PARTS.includes(fund) || first === undefined ? [] : [first],
    );
    return total === undefined || parts.length < 2 ? [] : [{ total, parts }];
  });
}

/** What is financed jointly with others is no part of the total, but for the share that the regular budget bears. */
const NO_PARTS: readonly Fact["fund"][] = [ALL_FUNDS, "JF"];

const levelOf = (measure: Fact["measure"]): string => (measure === "approved" ? "estimate" : measure);

/** Tables of components that have none below them, beside the table of the whole. */
function componentSums(facts: readonly Fact[], isOfComponent: (fact: Fact) => boolean): readonly SumTie[] {
  const paths = [...new Set(facts.filter(isOfComponent).map(({ component }) => component.join("/")))];
  const isLeaf = (path: string): boolean =>
    path !== "" && path !== "PW" && !paths.some((other) => other.startsWith(`${path}/`));
  const keyOf = ({ fund, quantity, measure, year, part }: Fact): string =>
    [fund, quantity, measure, year, partKey({ part })].join("|");
  const wholes = grouped(
    facts.filter((fact) => fact.component.length === 0),
    keyOf,
  );
  const leaves = grouped(
    facts.filter((fact) => isOfComponent(fact) && isLeaf(fact.component.join("/"))),
    keyOf,
  );
  return [...wholes].flatMap(([key, [total]]): readonly SumTie[] => {
    const parts = [...grouped(leaves.get(key) ?? [], ({ component }) => canonical(component)).values()].flatMap(
      ([first]) => first ?? [],
    );
    return total === undefined || parts.length < 2 ? [] : [{ total, parts }];
  });
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return groups;
}
