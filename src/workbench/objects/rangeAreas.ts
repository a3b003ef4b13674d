import { formatArea, quoteSheet } from "../engine/address";
import { cellCount } from "../engine/area";
import { whole } from "./arguments";
import type { CellSpan } from "./cellSpan";
import { defineObject } from "./define";
import type { HostContext } from "./model";
import { rangeChanges } from "./rangeChanges";

type Spans = readonly CellSpan[];

const addressOf = (spans: Spans, { engine }: HostContext): string =>
  spans.map(({ sheet, area }) => `${quoteSheet(engine.sheets.name(sheet))}!${formatArea(area)}`).join(",");

/** Excel.RangeCollection */
const rangeCollection = defineObject<Spans>({
  name: "RangeCollection",
  items: (spans, host) => spans.map((span) => host.objects.range(span, host)),
  item: (spans, index, host) =>
    host.objects.range(spans[whole(index, "index")] ?? host.refuse("InvalidArgument", "There is no such area."), host),
  methods: {
    getCount: (spans) => spans.length,
    getItemAt: (spans, [index], host) =>
      host.objects.range(
        spans[whole(index, "index")] ?? host.refuse("InvalidArgument", "There is no such area."),
        host,
      ),
  },
});

/** Excel.RangeAreas */
export const rangeAreas = defineObject<Spans>({
  name: "RangeAreas",
  properties: {
    address: { read: addressOf },
    addressLocal: { read: addressOf },
    areaCount: { read: (spans) => spans.length },
    cellCount: { read: (spans) => spans.reduce((sum, { area }) => sum + cellCount(area), 0) },
  },
  navigation: {
    areas: rangeCollection,
    worksheet: ([first], host) => (first ? host.objects.worksheet(first.sheet, host) : null),
  },
  methods: {
    clear: async (spans, args, host) => {
      for (const span of spans) await rangeChanges["clear"]?.(span, args, host);
    },
    _KeepReference: () => undefined,
  },
});
