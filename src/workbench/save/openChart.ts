import type { SheetArea } from "../engine/area";
import type { Bag, ChartState, Json, SeriesState } from "../engine/stateModel";
import { unescapeXml } from "./xml";

/** The cells that a reference stands for, null where there are none. */
type SourceOf = (reference: string) => SheetArea | null;

/**
 * A chart of a DrawingML part; null where it is of no type that is drawn here. Its name and place are said elsewhere.
 */
export function chartOfXml(xml: string, sourceOf: SourceOf): Pick<ChartState, "type" | "series" | "properties"> | null {
  const type = typeOf(xml);
  if (type === null) return null;
  const plot = element(xml, "c:plotArea") ?? "";
  const properties = known({
    ...titleOf(element(xml.replace(plot, ""), "c:title")),
    "legend/visible": element(xml, "c:legend") !== null,
    "legend/position": POSITIONS[valueOf(element(xml, "c:legend"), "c:legendPos") ?? ""] ?? null,
    ...font("legend/format/font", element(element(xml, "c:legend") ?? "", "c:txPr")),
    ...axisOf("axes/categoryAxis", element(plot, "c:catAx")),
    ...axisOf("axes/valueAxis", element(plot, "c:valAx")),
  });
  const shared = { gapWidth: numberOf(plot, "c:gapWidth"), overlap: numberOf(plot, "c:overlap") };
  return { type, series: elements(plot, "c:ser").map((series) => seriesOf(series, shared, sourceOf)), properties };
}

const POSITIONS: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", l: "Left", r: "Right" };
const LABELS: Readonly<Record<string, string>> = {
  ctr: "Center",
  inEnd: "InsideEnd",
  inBase: "InsideBase",
  outEnd: "OutsideEnd",
  bestFit: "BestFit",
};
const GROUPINGS: Readonly<Record<string, string>> = {
  clustered: "Clustered",
  stacked: "Stacked",
  percentStacked: "Stacked100",
};

function typeOf(xml: string): string | null {
  if (xml.includes("<c:pieChart>")) return "Pie";
  if (xml.includes("<c:doughnutChart>")) return "Doughnut";
  const grouping = GROUPINGS[valueOf(xml, "c:grouping") ?? ""];
  if (!xml.includes("<c:barChart>") || grouping === undefined) return null;
  return (valueOf(xml, "c:barDir") === "bar" ? "Bar" : "Column") + grouping;
}

function titleOf(title: string | null): Bag {
  if (title === null) return { "title/visible": false };
  return {
    "title/text": elements(title, "a:p")
      .map((line) =>
        elements(line, "a:t")
          .map((run) => contentOf(run, "a:t"))
          .join(""),
      )
      .join("\n"),
    ...font("title/format/font", title),
  };
}

function axisOf(path: string, axis: string | null): Bag {
  if (axis === null) return {};
  return {
    [`${path}/visible`]: valueOf(axis, "c:delete") !== "1",
    [`${path}/reversePlotOrder`]: valueOf(axis, "c:orientation") === "maxMin",
    [`${path}/majorGridlines/visible`]: element(axis, "c:majorGridlines") !== null,
    [`${path}/minimum`]: numberOf(axis, "c:min"),
    [`${path}/maximum`]: numberOf(axis, "c:max"),
    ...font(`${path}/format/font`, element(axis, "c:txPr")),
  };
}

function seriesOf(xml: string, shared: Bag, sourceOf: SourceOf): SeriesState {
  const points = elements(xml, "c:dPt");
  const labels = element(xml, "c:dLbls");
  const own = elements(labels ?? "", "c:dLbl");
  const outline = [...points, labels ?? "", ...elements(xml, "c:cat"), ...elements(xml, "c:val")].reduce(
    (rest, part) => rest.replace(part, ""),
    xml,
  );
  const reference = (part: string): SheetArea | null => sourceOf(contentOf(element(xml, part), "c:f") ?? "");
  const named = element(outline, "c:tx");
  return {
    name: contentOf(named, "c:v"),
    nameFrom: named?.includes("<c:f>") === true ? sourceOf(contentOf(named, "c:f") ?? "") : null,
    values: reference("c:val"),
    categories: reference("c:cat"),
    properties: known({
      ...shared,
      "format/fill/color": colorOf(element(outline, "c:spPr")),
      ...labelsOf(labels, own),
    }),
    points: Object.fromEntries([...points.map(pointOf), ...own.map(ownLabel)].map(([at, bag]) => [at, bag])),
  };
}

const pointOf = (xml: string): [number, Bag] => [
  numberOf(xml, "c:idx") ?? 0,
  known({ "format/fill/color": colorOf(xml), "format/border/color": colorOf(element(xml, "a:ln")) }),
];
const ownLabel = (xml: string): [number, Bag] => [
  numberOf(xml, "c:idx") ?? 0,
  known({ "dataLabel/numberFormat": formatOf(xml) }),
];

function labelsOf(labels: string | null, own: readonly string[]): Bag {
  if (labels === null) return {};
  const rest = own.reduce((text, each) => text.replace(each, ""), labels);
  return {
    hasDataLabels: valueOf(rest, "c:showVal") === "1",
    "dataLabels/numberFormat": formatOf(rest),
    "dataLabels/position": LABELS[valueOf(rest, "c:dLblPos") ?? ""] ?? null,
    ...font("dataLabels/format/font", element(rest, "c:txPr")),
  };
}

const formatOf = (xml: string): string | null => attribute(element(xml, "c:numFmt"), "formatCode");

function font(path: string, xml: string | null): Bag {
  const found = /<a:defRPr([^>]*)>/.exec(xml ?? "");
  const size = /\ssz="(\d+)"/.exec(found?.[1] ?? "")?.[1];
  return found === null
    ? {}
    : {
        [`${path}/size`]: size === undefined ? null : Number(size) / 100,
        [`${path}/bold`]: /\sb="1"/.test(found[1] ?? ""),
        [`${path}/color`]: colorOf(element(xml ?? "", "a:defRPr")),
      };
}

function colorOf(xml: string | null): string | null {
  const color = valueOf(xml, "a:srgbClr");
  return color === null ? null : `#${color}`;
}

function numberOf(xml: string, name: string): number | null {
  const value = valueOf(xml, name);
  return value === null ? null : Number(value);
}

/** What the file does not say keeps its usual value. */
const known = (bag: Readonly<Record<string, Json>>): Bag =>
  Object.fromEntries(Object.entries(bag).filter(([, value]) => value !== null));

/** Elements of a name as text with their tags, wherever they stand; one does not stand inside another of its name. */
export function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, "g"))].map(
    ([found]) => found,
  );
}

export const element = (xml: string, name: string): string | null => elements(xml, name)[0] ?? null;

/** An attribute of the first element of the text. */
export function attribute(xml: string | null, name: string): string | null {
  const value = new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(xml ?? "")?.[1];
  return value === undefined ? null : unescapeXml(value);
}

/** `val` of an element inside the text, which is how most of a chart is said. */
const valueOf = (xml: string | null, name: string): string | null => attribute(element(xml ?? "", name), "val");

/** The text inside an element, without tags. */
export const contentOf = (xml: string | null, name: string): string | null => {
  const found = element(xml ?? "", name);
  return found === null ? null : unescapeXml(found.replace(/<[^>]*>/g, ""));
};
