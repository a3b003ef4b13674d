import { BORDER_STYLES, BORDER_WEIGHTS, type BorderLine, type BorderSide } from "../engine/border";
import { color, oneOf, text, whole } from "./arguments";
import type { CellSpan } from "./cellSpan";
import { defineObject } from "./define";
import type { HostContext, Property } from "./model";

const SIDES: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

interface BorderSelf {
  readonly span: CellSpan;
  readonly side: BorderSide;
}

/** One aspect of the lines on a side; setting colour or weight alone draws a continuous line. */
function aspect(name: keyof BorderLine, check: (value: unknown) => string): Property<BorderSelf> {
  return {
    read: ({ span, side }, { engine }) => engine.borders.line(span.sheet, span.area, side)?.[name] ?? null,
    write: ({ span, side }, value, host) => {
      host.checkWritable(span);
      const checked = check(value);
      host.engine.borders.draw(span.sheet, span.area, side, (line) => ({
        ...line,
        ...(name !== "style" && line.style === "None" ? { style: "Continuous" } : {}),
        [name]: checked,
      }));
    },
  };
}

/** Excel.RangeBorder */
const rangeBorder = defineObject<BorderSelf>({
  name: "RangeBorder",
  identity: ({ side }) => ({ _Id: side }),
  properties: {
    sideIndex: { read: ({ side }) => side },
    style: aspect("style", (value) => oneOf(value, BORDER_STYLES, "style")),
    weight: aspect("weight", (value) => oneOf(value, BORDER_WEIGHTS, "weight")),
    color: aspect("color", (value) => color(value, "color")),
    tintAndShade: { read: () => 0 },
  },
});

const make = (span: CellSpan, side: unknown, host: HostContext) =>
  rangeBorder({ span, side: oneOf(text(side, "index"), SIDES, "index") }, host);

/** Excel.RangeBorderCollection */
export const rangeBorders = defineObject<CellSpan>({
  name: "RangeBorderCollection",
  properties: { count: { read: () => SIDES.length } },
  items: (span, host) => SIDES.map((side) => make(span, side, host)),
  item: make,
  methods: {
    getItem: (span, [side], host) => make(span, side, host),
    getItemAt: (span, [index], host) => make(span, SIDES[whole(index, "index")], host),
  },
});
