import type { Model, TableEntry, Text } from "../budget/model";
import { term } from "../locales/locales";
import { componentLabel } from "./components";
import { figureName } from "./figureName";
import { frame } from "./frame";
import { row } from "./rows";
import type { Column, Row, Table } from "./table";
import { mapWords, termWith, wordsIn } from "./words";

/** The Sustainable Development Goals, and which subprogrammes are aligned with each: the figure of the document as a grid. */
export function alignmentTable(model: Model, entry: TableEntry): Table {
  const figure = model.figures.find(({ family }) => family === "alignment");
  const components = model.components.filter(({ id }) => model.alignments.some(({ component }) => component === id));
  const columns: readonly Column[] = [
    { key: "label", kind: "label", headings: [term("goal")] },
    ...components.map((each): Column => ({ key: each.id, kind: "key", headings: [componentLabel(each)] })),
  ];
  const table = frame(
    entry,
    {},
    columns,
    goalNames().map((name, index) => goalRow(model, index + 1, name)),
  );
  return figure === undefined ? table : { ...table, ...figureName(figure.id) };
}

/** The name of each goal in every language. */
function goalNames(): readonly Text[] {
  const count = wordsIn(term("goalNames"), "en").split("|").length;
  return Array.from({ length: count }, (_, index) =>
    mapWords(term("goalNames"), (names) => names.split("|")[index] ?? ""),
  );
}

function goalRow({ alignments }: Model, goal: number, name: Text): Row {
  const aligned = alignments.filter(({ goals }) => goals.includes(goal));
  const cells = aligned.map(({ component }): [string, Row["cells"][string]] => [
    component,
    { kind: "code", code: "●" },
  ]);
  return row("data", `goal/${String(goal)}`, termWith("numbered", { number: goal, name }), Object.fromEntries(cells));
}
