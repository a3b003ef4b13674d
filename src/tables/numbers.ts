import type { Model, TableEntry } from "../budget/model";
import { term } from "../locales/locales";
import { at, derived, linked } from "./cells";
import { figureName } from "./figureName";
import type { IndexedModel } from "./facts";
import { frame } from "./frame";
import { row } from "./rows";
import type { Cell, Column, Table } from "./table";
import { termWith } from "./words";

/** The section at a glance: estimated resources and posts of the proposed year by source of funds, and the share of each. */
export function numbersTable(model: IndexedModel, entry: TableEntry): Table {
  const funds = [...model.funds.map(({ id, label }) => ({ id, label })), { id: "total", label: term("total") }];
  const rows = funds.map(({ id, label }) => row(id === "total" ? "total" : "data", id, label, cells(model, entry, id)));
  const figure = model.figures.find(({ family }) => family === "numbers");
  const table = frame(entry, term("thousandsAndPosts"), columns(model), rows);
  return figure === undefined
    ? table
    : {
        ...table,
        ...figureName(figure.id),
        notes: table.notes.length > 0 ? table.notes : figure.notes.map((text) => ({ mark: null, text })),
      };
}

function columns({ year }: Model): readonly Column[] {
  const money = termWith("estimateBeforeRecosting", { year });
  return [
    { key: "label", kind: "label", headings: [term("fundingSource")] },
    { key: "money", kind: "number", headings: [term("financialResources"), money] },
    { key: "moneyShare", kind: "number", headings: [term("financialResources"), term("shareOfTotal")] },
    { key: "posts", kind: "number", headings: [term("postResources"), termWith("estimate", { year })] },
    { key: "postsShare", kind: "number", headings: [term("postResources"), term("shareOfTotal")] },
  ];
}

function cells(model: Model, { id }: TableEntry, fund: string): Readonly<Record<string, Cell>> {
  const overview = model.tables.find(({ family }) => family === "overview")?.id;
  const figure = (of: "money" | "posts"): Cell =>
    linked(of, overview === undefined ? [] : [at(overview, `${of}/total`, `${fund}/estimate`)]);
  const share = (of: "money" | "posts"): Cell =>
    derived("percentage", { op: "share", part: at(id, fund, of), total: at(id, "total", of) });
  return { money: figure("money"), moneyShare: share("money"), posts: figure("posts"), postsShare: share("posts") };
}
