import type { ChartState } from "../engine/stateModel";
import { text, whole, cellsOf } from "./arguments";
import { type ChartSelf, chart } from "./chart";
import { headingsAreCalculated, seriesOf } from "./chartSeries";
import { defineObject } from "./define";
import type { HostContext, HostObject } from "./model";

const all = (sheet: string, host: HostContext): readonly ChartState[] => host.engine.state.sheet(sheet).charts;
const nameOf = ({ properties }: ChartState): string => String(properties["name"] ?? "");

async function add(
  sheet: string,
  type: unknown,
  source: unknown,
  seriesBy: unknown,
  host: HostContext,
): Promise<HostObject> {
  const cells = cellsOf(source, host, sheet);
  if (headingsAreCalculated(cells, host)) await host.engine.calculation.pass();
  const number =
    host.engine.sheets
      .ids()
      .flatMap((id) => all(id, host))
      .reduce((highest, { id }) => Math.max(highest, Number(id.slice(6))), 0) + 1;
  const made: ChartState = {
    id: `chart-${number}`,
    over: null,
    type: text(type, "type"),
    series: seriesOf(cells, seriesBy, host),
    properties: { name: `Chart ${number}` },
  };
  host.engine.state.updateSheet(sheet, (state) => ({ charts: [...state.charts, made] }));
  return chart({ sheet, id: made.id }, host);
}

function item(sheet: string, key: unknown, host: HostContext): HostObject | null {
  const found = all(sheet, host).find(
    (one) => one.id === key || nameOf(one).toLowerCase() === text(key, "name").toLowerCase(),
  );
  const self: ChartSelf | undefined = found && { sheet, id: found.id };
  return self ? chart(self, host) : null;
}

const orNotFound = (object: HostObject | null, host: HostContext): HostObject =>
  object ?? host.refuse("ItemNotFound", "The requested resource doesn't exist: no such chart.");

/** Excel.ChartCollection */
export const charts = defineObject<string>({
  name: "ChartCollection",
  properties: { count: { read: (sheet, host) => all(sheet, host).length } },
  items: (sheet, host) => all(sheet, host).map(({ id }) => chart({ sheet, id }, host)),
  item: (sheet, key, host) => orNotFound(item(sheet, key, host), host),
  methods: {
    add: (sheet, [type, source, seriesBy], host) => add(sheet, type, source, seriesBy, host),
    getCount: (sheet, _, host) => all(sheet, host).length,
    getItem: (sheet, [name], host) => orNotFound(item(sheet, name, host), host),
    getItemAt: (sheet, [index], host) =>
      orNotFound(item(sheet, all(sheet, host)[whole(index, "index")]?.id ?? "", host), host),
    getItemOrNullObject: (sheet, [name], host) => item(sheet, name, host),
  },
});
