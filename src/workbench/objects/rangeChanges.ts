import { isEntireColumn, isEntireRow, subtract } from "../engine/area";
import type { CellSpan } from "./cellSpan";
import { isBlank, oneOf } from "./arguments";
import { readCellProperties, writeCellProperties } from "./cellProperties";
import { copyFrom } from "./copyFrom";
import { checkUnfiltered } from "./filters";
import { removeHyperlinks } from "./hyperlink";
import type { HostContext, Method } from "./model";
import { replaceAll } from "./replaceAll";

const PARTS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
type Part = (typeof PARTS)[number];

async function clearFormats({ sheet, area }: CellSpan, { engine }: HostContext): Promise<void> {
  engine.cells.clearFormats(sheet, area);
  engine.structure.unmerge(sheet, area);
  const formats = engine.state.sheet(sheet).conditionalFormats;
  if (formats.length === 0) return;
  const left = formats
    .map((format) => ({ ...format, areas: format.areas.flatMap((part) => subtract(part, area)) }))
    .filter((format) => format.areas.length > 0);
  engine.state.updateSheet(sheet, () => ({ conditionalFormats: left }));
}

const clearContents = ({ sheet, area }: CellSpan, { engine }: HostContext): void =>
  engine.cells.clearContents(sheet, area);

/** What each part of `ClearApplyTo` takes away. */
const CLEAR: Readonly<Record<Part, (span: CellSpan, host: HostContext) => Promise<void> | void>> = {
  All: async (span, host) => {
    clearContents(span, host);
    await clearFormats(span, host);
    removeHyperlinks(span, host);
    await host.engine.validations.clear(span.sheet, span.area, host.engine.cells);
  },
  Contents: clearContents,
  ResetContents: clearContents,
  Formats: clearFormats,
  Hyperlinks: removeHyperlinks,
  RemoveHyperlinks: removeHyperlinks,
};

/** Methods of Excel.Range that change the workbook. */
export const rangeChanges: Readonly<Record<string, Method<CellSpan>>> = {
  clear: (span, [part], host) => {
    host.checkWritable(span);
    return CLEAR[isBlank(part) ? "All" : oneOf(part, PARTS, "applyTo")](span, host);
  },
  insert: async (span, [shift], host) => {
    const { sheet, area } = span;
    const direction = oneOf(shift, ["Down", "Right"], "shift");
    host.checkWritable(span);
    checkUnfiltered(span, direction === "Down", host);
    await host.engine.structure.insert(sheet, area, direction);
    return host.objects.range(host.span(sheet, area), host);
  },
  delete: async (span, [shift], host) => {
    const { sheet, area } = span;
    const usual = isEntireColumn(area) && !isEntireRow(area) ? "Left" : "Up";
    const direction = isBlank(shift) ? usual : oneOf(shift, ["Up", "Left"], "shift");
    host.checkWritable(span);
    checkUnfiltered(span, direction === "Up", host);
    await host.engine.structure.remove(sheet, area, direction);
  },
  merge: (span, [across], host) => {
    host.checkWritable(span);
    host.engine.structure.merge(span.sheet, span.area, across === true);
  },
  unmerge: (span, _, host) => {
    host.checkWritable(span);
    host.engine.structure.unmerge(span.sheet, span.area);
  },
  select: ({ sheet, area }, _, { engine }) => engine.selection.select(sheet, area),
  copyFrom: (span, [source, type, skipBlanks, transpose], host) =>
    copyFrom(span, source, { type, skipBlanks, transpose }, host),
  replaceAll: ({ sheet, area }, [what, replacement, criteria], host) =>
    replaceAll(sheet, area, what, replacement, criteria, host),
  calculate: async (span, _, { engine }) => {
    engine.calculation.markDirty([span]);
    await engine.calculation.pass();
  },
  setDirty: (span, _, { engine }) => engine.calculation.markDirty([span]),
  setCellProperties: (span, [properties], host) => writeCellProperties(span, properties, host),
  getCellProperties: (span, [wanted], host) => readCellProperties(span, wanted, host),
};
