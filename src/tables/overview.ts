import { childrenOf } from "../budget/components";
import type { Component, FundId, Model, TableEntry } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { at, derived, linked, sum, heading, row } from "./cells";
import { componentLabel, moneyCells, partsOf, postCells } from "./components";
import type { Tie } from "./expression";
import { type IndexedModel, moneyInput, postInput } from "./numbers";
import { frame, inSentence, termWith } from "./frame";
import type { Cell, Column, Row, Table } from "./table";

/** All components by source of funds, money above posts. Funds other than the regular budget are entered here. */
export function overviewTable(model: IndexedModel, entry: TableEntry): Table {
  const table = frame(entry, term("thousandsAndPosts"), columns(model), [
    heading("money", term("financialResources")),
    ...half(model, entry, "money"),
    heading("posts", term("postResources")),
    ...half(model, entry, "posts"),
  ]);
  return { ...table, ties: moneyTies(model, entry) };
}

/** The regular budget is the same as in the table of its changes. */
function moneyTies({ tables }: Model, { id }: TableEntry): readonly Tie[] {
  const changes = tables.find(({ family }) => family === "changes");
  if (changes === undefined) return [];
  return sides.map((side) => ({
    total: at(id, "money/total", `${regularBudget}/${side}`),
    parts: [at(changes.id, "component/total", side)],
  }));
}

type Half = "money" | "posts";
type Side = "appropriation" | "estimate";
const sides: readonly Side[] = ["appropriation", "estimate"];

function columns({ funds, baseYear, year }: Model): readonly Column[] {
  const ofFund = (id: string, label: Column["headings"][number]): readonly Column[] => {
    const isRegular = id === regularBudget;
    const base = termWith(isRegular ? "appropriation" : "estimate", { year: baseYear });
    const estimate = termWith(isRegular ? "estimateBeforeRecosting" : "estimate", { year });
    return [
      { key: `${id}/appropriation`, kind: "number", headings: [label, base] },
      { key: `${id}/estimate`, kind: "number", headings: [label, estimate] },
      { key: `${id}/variance`, kind: "number", headings: [label, term("variance")] },
    ];
  };
  return [
    { key: "label", kind: "label", headings: [{}] },
    ...funds.flatMap(({ id, label }) => ofFund(id, label)),
    ...ofFund("total", term("total")),
  ];
}

function half(model: IndexedModel, entry: TableEntry, of: Half): readonly Row[] {
  const components = childrenOf(model.components, null);
  return [
    ...components.flatMap((component) => branch(model, entry, of, component, 0)),
    sumRow(model, entry, of, "total", components, row("total", `${of}/total`, term("total"), {})),
  ];
}

/** A component without parts is one row; one with parts is a heading, its parts, and their subtotal. */
function branch(model: IndexedModel, entry: TableEntry, of: Half, component: Component, level: number): readonly Row[] {
  const parts = partsOf(model, component.id);
  const label = componentLabel(component);
  if (parts.length === 0)
    return [row("data", `${of}/${component.id}`, label, leafCells(model, entry, of, component), level)];
  const subtotal = row(
    "subtotal",
    `${of}/${component.id}`,
    termWith("subtotalOf", { name: inSentence(label) }),
    {},
    level,
  );
  return [
    heading(`${of}/${component.id}`, label, level),
    ...parts.flatMap((part) => branch(model, entry, of, part, level + 1)),
    sumRow(model, entry, of, component.id, parts, subtotal),
  ];
}

function leafCells(
  model: IndexedModel,
  { id }: TableEntry,
  of: Half,
  component: Component,
): Readonly<Record<string, Cell>> {
  const key = `${of}/${component.id}`;
  const given = model.funds.flatMap(({ id: fund }) =>
    sides.map((side) => [`${fund}/${side}`, leafCell(model, of, component, fund, side)]),
  );
  const across = sides.map((side) => [
    `total/${side}`,
    sum(
      of,
      model.funds.map((fund) => at(id, key, `${fund.id}/${side}`)),
    ),
  ]);
  return { ...Object.fromEntries([...given, ...across]), ...variances(model, id, of, key) };
}

function leafCell(model: IndexedModel, of: Half, { id }: Component, fund: FundId, side: Side): Cell {
  if (fund === regularBudget)
    return linked(of, of === "money" ? moneyCells(model, id, null, side) : postCells(model, id, side));
  if (of === "money") return moneyInput(model, { measure: side, fund, component: id, category: null });
  const measure = side === "appropriation" ? "approved" : "estimate";
  return postInput(model, { measure, fund, component: id, grade: null, staffCategory: null });
}

function sumRow(
  model: Model,
  { id }: TableEntry,
  of: Half,
  name: string,
  parts: readonly Component[],
  empty: Row,
): Row {
  const down = (column: string): Cell =>
    sum(
      of,
      parts.map((part) => at(id, `${of}/${part.id}`, column)),
    );
  const keys = fundsAndTotal(model).flatMap((fund) => sides.map((side) => `${fund}/${side}`));
  const sums = Object.fromEntries(keys.map((column) => [column, down(column)]));
  return { ...empty, cells: { ...sums, ...variances(model, id, of, `${of}/${name}`) } };
}

function variances(model: Model, table: string, of: Half, key: string): Readonly<Record<string, Cell>> {
  const variance = (fund: string): Cell =>
    derived(of, {
      op: "variance",
      base: at(table, key, `${fund}/appropriation`),
      estimate: at(table, key, `${fund}/estimate`),
    });
  return Object.fromEntries(fundsAndTotal(model).map((fund) => [`${fund}/variance`, variance(fund)]));
}

const fundsAndTotal = (model: Model): readonly string[] => [...model.funds.map(({ id }) => id), "total"];
