import { singleCell } from "../engine/area";
import { whole } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, HostObject } from "./model";
import { cellsOf } from "./reference";

interface BreakSelf {
  readonly sheet: string;
  /** The first row after the break, from 0. */
  readonly row: number;
}

const rowsOf = (sheet: string, { engine }: HostContext): readonly number[] =>
  engine.state.sheet(sheet).pageBreaks.map(({ row }) => row);

const change = (sheet: string, host: HostContext, rows: readonly number[]): void =>
  host.engine.state.updateSheet(sheet, () => ({
    pageBreaks: [...new Set(rows)].sort((a, b) => a - b).map((row) => singleCell(row, 0)),
  }));

/** Excel.PageBreak, between two rows. */
const pageBreak = defineObject<BreakSelf>({
  name: "PageBreak",
  properties: { rowIndex: { read: ({ row }) => row }, columnIndex: { read: () => 0 } },
  methods: {
    delete: ({ sheet, row }, _, host) =>
      change(
        sheet,
        host,
        rowsOf(sheet, host).filter((other) => other !== row),
      ),
    getCellAfterBreak: ({ sheet, row }, _, host) => host.objects.range(host.span(sheet, singleCell(row, 0)), host),
  },
});

function at(sheet: string, index: unknown, host: HostContext): HostObject {
  const row = rowsOf(sheet, host)[whole(index, "index")];
  return row === undefined
    ? host.refuse("ItemNotFound", "There is no such page break.")
    : pageBreak({ sheet, row }, host);
}

/** Excel.PageBreakCollection, of a sheet's horizontal page breaks: a page begins at the row of the cells that are given. */
export const horizontalPageBreaks = defineObject<string>({
  name: "PageBreakCollection",
  items: (sheet, host) => rowsOf(sheet, host).map((row) => pageBreak({ sheet, row }, host)),
  item: at,
  methods: {
    add: (sheet, [cells], host) => {
      const { row } = cellsOf(cells, host, sheet).area;
      if (row === 0) host.refuse("InvalidArgument", "No page can begin before the first row.");
      change(sheet, host, [...rowsOf(sheet, host), row]);
      return pageBreak({ sheet, row }, host);
    },
    getCount: (sheet, _, host) => rowsOf(sheet, host).length,
    getItem: (sheet, [index], host) => at(sheet, index, host),
    removePageBreaks: (sheet, _, host) => change(sheet, host, []),
  },
});
