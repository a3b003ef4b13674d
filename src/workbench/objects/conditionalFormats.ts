import { CELL_VALUE_OPERATORS } from "../engine/display";
import { overlaps } from "../engine/area";
import type { Bag, ConditionalFormatState } from "../engine/stateModel";
import { color, flag, isBlank, oneOf, record, text, whole } from "./arguments";
import type { CellSpan, HostContext, HostObject, Property } from "./model";
import { defineObject } from "./define";

interface FormatSelf {
  readonly sheet: string;
  readonly id: string;
}

/** Kinds that are carried out; Excel knows more. */
const TYPES = ["Custom", "CellValue"] as const;

const all = (sheet: string, host: HostContext): readonly ConditionalFormatState[] =>
  host.engine.state.sheet(sheet).conditionalFormats;
const find = ({ sheet, id }: FormatSelf, host: HostContext): ConditionalFormatState =>
  all(sheet, host).find((format) => format.id === id) ?? host.refuse("ItemNotFound", "The conditional format is gone.");

function change({ sheet, id }: FormatSelf, host: HostContext, part: Partial<ConditionalFormatState>): void {
  host.engine.state.updateSheet(sheet, (state) => ({
    conditionalFormats: state.conditionalFormats.map((format) => (format.id === id ? { ...format, ...part } : format)),
  }));
}

function fontMember(
  name: string,
  check: (value: unknown, what: string) => string | boolean,
  usual: string | boolean | null,
): Property<FormatSelf> {
  return {
    read: (self, host) => find(self, host).font[name] ?? usual,
    write: (self, value, host) =>
      change(self, host, { font: { ...find(self, host).font, [name]: check(value, name) } }),
  };
}

/** Excel.ConditionalRangeFont */
const conditionalFont = defineObject<FormatSelf>({
  name: "ConditionalRangeFont",
  properties: {
    color: fontMember("color", color, ""),
    bold: fontMember("bold", flag, null),
    italic: fontMember("italic", flag, null),
    underline: fontMember("underline", (value, what) => oneOf(value, ["None", "Single", "Double"], what), "None"),
    strikethrough: fontMember("strikethrough", flag, null),
  },
  methods: { clear: (self, _, host) => change(self, host, { font: {} }) },
});

/** Excel.ConditionalRangeFill */
const conditionalFill = defineObject<FormatSelf>({
  name: "ConditionalRangeFill",
  properties: {
    color: {
      read: (self, host) => find(self, host).fill ?? "",
      write: (self, value, host) => change(self, host, { fill: color(value, "color") }),
    },
  },
  methods: { clear: (self, _, host) => change(self, host, { fill: null }) },
});

/** Excel.ConditionalRangeFormat */
const conditionalRangeFormat = defineObject<FormatSelf>({
  name: "ConditionalRangeFormat",
  properties: {
    numberFormat: {
      read: (self, host) => find(self, host).numberFormat ?? "",
      write: (self, value, host) => change(self, host, { numberFormat: text(value, "numberFormat") }),
    },
  },
  navigation: { font: conditionalFont, fill: conditionalFill },
});

/** A rule's formula: with its "=", in A1 style, written for the first cell of the range. */
function formula(value: unknown, host: HostContext): string {
  const given = text(value, "formula");
  const withSign = given.startsWith("=") ? given : `=${given}`;
  return host.engine.calculation.isFormula(withSign)
    ? withSign
    : host.refuse("InvalidArgument", `The formula ${given} cannot be read.`);
}

const ruleFormula: Property<FormatSelf> = {
  read: (self, host) => find(self, host).rule["formula"] ?? "",
  write: (self, value, host) => change(self, host, { rule: { formula: formula(value, host) } }),
};

/** Excel.ConditionalFormatRule */
const conditionalRule = defineObject<FormatSelf>({
  name: "ConditionalFormatRule",
  properties: { formula: ruleFormula, formulaLocal: ruleFormula },
});

/** Excel.CustomConditionalFormat */
const custom = defineObject<FormatSelf>({
  name: "CustomConditionalFormat",
  navigation: { rule: conditionalRule, format: conditionalRangeFormat },
});

function cellValueRule(value: unknown, host: HostContext): Bag {
  const given = record(value, "rule");
  const operand = (name: string): string => (isBlank(given[name]) ? "" : formula(String(given[name]), host));
  return {
    formula1: operand("formula1"),
    formula2: operand("formula2"),
    operator: oneOf(given["operator"], CELL_VALUE_OPERATORS, "operator"),
  };
}

/** Excel.CellValueConditionalFormat */
const cellValue = defineObject<FormatSelf>({
  name: "CellValueConditionalFormat",
  properties: {
    rule: {
      read: (self, host) => find(self, host).rule,
      write: (self, value, host) => change(self, host, { rule: cellValueRule(value, host) }),
    },
  },
  navigation: { format: conditionalRangeFormat },
});

/** The side of a format that speaks for its kind, or null when it is of another. */
const side =
  (type: string, make: (self: FormatSelf, host: HostContext) => HostObject) => (self: FormatSelf, host: HostContext) =>
    find(self, host).type === type ? make(self, host) : null;
const required =
  (type: string, make: (self: FormatSelf, host: HostContext) => HostObject) => (self: FormatSelf, host: HostContext) =>
    side(type, make)(self, host) ??
    host.refuse("InvalidArgument", `The conditional format is not of the type ${type}.`);

/** Puts a format at a place in the order of priority, 0 being the first. */
function setPriority(self: FormatSelf, value: unknown, host: HostContext): void {
  const format = find(self, host);
  const others = all(self.sheet, host).filter((other) => other !== format);
  const at = Math.max(0, whole(value, "priority"));
  host.engine.state.updateSheet(self.sheet, () => ({
    conditionalFormats: [...others.slice(0, at), format, ...others.slice(at)],
  }));
}

/** Excel.ConditionalFormat */
const conditionalFormat = defineObject<FormatSelf>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { read: ({ id }) => id },
    type: { read: (self, host) => find(self, host).type },
    priority: { read: (self, host) => all(self.sheet, host).indexOf(find(self, host)), write: setPriority },
    stopIfTrue: {
      read: (self, host) => find(self, host).stopIfTrue,
      write: (self, value, host) => change(self, host, { stopIfTrue: flag(value, "stopIfTrue") }),
    },
  },
  navigation: {
    custom: required("Custom", custom),
    customOrNullObject: side("Custom", custom),
    cellValue: required("CellValue", cellValue),
    cellValueOrNullObject: side("CellValue", cellValue),
  },
  methods: {
    delete: ({ sheet, id }, _, { engine }) =>
      engine.state.updateSheet(sheet, (state) => ({
        conditionalFormats: state.conditionalFormats.filter((format) => format.id !== id),
      })),
    getRange: (self, _, host) => {
      const [first, ...more] = find(self, host).areas;
      return first && more.length === 0
        ? host.objects.range(host.span(self.sheet, first), host)
        : host.refuse("InvalidOperation", "The conditional format covers several areas.");
    },
    getRanges: (self, _, host) =>
      host.objects.rangeAreas(
        find(self, host).areas.map((area) => host.span(self.sheet, area)),
        host,
      ),
  },
});

/** The cells that are asked about: one area, or several of one sheet. */
type Spans = readonly [CellSpan, ...CellSpan[]];

const overlapsAny = (format: ConditionalFormatState, spans: Spans): boolean =>
  format.areas.some((part) => spans.some(({ area }) => overlaps(part, area)));
const on = (spans: Spans, host: HostContext): ConditionalFormatState[] =>
  all(spans[0].sheet, host).filter((format) => overlapsAny(format, spans));

/** A new format comes before those there are, as in Excel. */
function add(spans: Spans, type: unknown, host: HostContext): HostObject {
  const [{ sheet }] = spans;
  const known =
    TYPES.find((one) => one === type) ??
    host.refuse("NotImplemented", `Conditional formats of the type ${String(type)} are not available here.`);
  const number = all(sheet, host).reduce((highest, { id }) => Math.max(highest, Number(id.slice(3))), 0) + 1;
  const made: ConditionalFormatState = {
    id: `cf-${number}`,
    areas: spans.map(({ area }) => area),
    type: known,
    rule: {},
    numberFormat: null,
    font: {},
    fill: null,
    stopIfTrue: false,
  };
  host.engine.state.updateSheet(sheet, (state) => ({ conditionalFormats: [made, ...state.conditionalFormats] }));
  return conditionalFormat({ sheet, id: made.id }, host);
}

/** Excel.ConditionalFormatCollection */
export const conditionalFormats = defineObject<Spans>({
  name: "ConditionalFormatCollection",
  items: (spans, host) => on(spans, host).map(({ id }) => conditionalFormat({ sheet: spans[0].sheet, id }, host)),
  item: ([{ sheet }], key, host) =>
    conditionalFormat({ sheet, id: find({ sheet, id: text(key, "id") }, host).id }, host),
  methods: {
    add: (spans, [type], host) => add(spans, type, host),
    getCount: (spans, _, host) => on(spans, host).length,
    getItemAt: (spans, [index], host) =>
      conditionalFormat(
        {
          sheet: spans[0].sheet,
          id: (
            on(spans, host)[whole(index, "index")] ??
            host.refuse("InvalidArgument", "There is no such conditional format.")
          ).id,
        },
        host,
      ),
    getItemOrNullObject: (spans, [id], host) =>
      on(spans, host).some((format) => format.id === id)
        ? conditionalFormat({ sheet: spans[0].sheet, id: text(id, "id") }, host)
        : null,
    clearAll: (spans, _, { engine }) =>
      engine.state.updateSheet(spans[0].sheet, (state) => ({
        conditionalFormats: state.conditionalFormats.filter((format) => !overlapsAny(format, spans)),
      })),
  },
});
