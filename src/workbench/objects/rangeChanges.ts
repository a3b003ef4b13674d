import { type Area, eachCell, isEntireColumn, isEntireRow, overlaps, subtract } from "../engine/area";
import type { Bag } from "../engine/stateModel";
import { isBlank, isRecord, oneOf, record, text } from "./arguments";
import { cellProperties } from "./cellProperties";
import { copyFrom } from "./copyFrom";
import { checkUnfiltered } from "./filters";
import type { CellSpan, HostContext, Method } from "./model";
import { writeStyle } from "./styleMembers";

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

const escaped = (wanted: string): string => wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

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
  ...cellProperties,
};

const FIELDS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;
/** How Excel shows a link. */
const LINK_STYLE = { fontColor: "#0563C1", underline: "Single" };

/** Excel.Range.hyperlink: `{address | documentReference, screenTip, textToDisplay}`, or null. */
export function readHyperlink({ sheet, area }: CellSpan, { engine }: HostContext): Bag | null {
  const found = engine.state.sheet(sheet).hyperlinks.find((link) => overlaps(link.area, area));
  return found
    ? { ...found.link, textToDisplay: String(engine.cells.value(sheet, found.area.row, found.area.column)) }
    : null;
}

export function writeHyperlink(span: CellSpan, value: unknown, host: HostContext): void {
  const { sheet, area } = span;
  host.checkWritable(span);
  removeHyperlinks(span, host);
  if (isBlank(value)) return;
  const given = record(value, "hyperlink");
  const link: Bag = Object.fromEntries(
    FIELDS.filter((field) => !isBlank(given[field])).map((field) => [field, text(given[field], field)]),
  );
  const shown = link["textToDisplay"];
  if (typeof shown === "string") host.engine.cells.write(sheet, area, () => `'${shown}`);
  writeStyle(span, LINK_STYLE, host);
  host.engine.state.updateSheet(sheet, (state) => ({ hyperlinks: [...state.hyperlinks, { area, link }] }));
}

/** Takes links off cells; their text and look stay. */
function removeHyperlinks({ sheet, area }: CellSpan, { engine }: HostContext): void {
  const { hyperlinks } = engine.state.sheet(sheet);
  if (!hyperlinks.some((link) => overlaps(link.area, area))) return;
  engine.state.updateSheet(sheet, () => ({
    hyperlinks: hyperlinks.flatMap((link) => subtract(link.area, area).map((part) => ({ ...link, area: part }))),
  }));
}

/**
 * Excel.Range.replaceAll: in what the formula bar shows of each cell; answers in how many cells something was replaced.
 */
export function replaceAll(
  sheet: string,
  area: Area,
  what: unknown,
  replacement: unknown,
  criteria: unknown,
  host: HostContext,
): number {
  const { completeMatch, matchCase } = isRecord(criteria) ? criteria : {};
  const wanted = escaped(text(what, "text"));
  const pattern = new RegExp(completeMatch === true ? `^${wanted}$` : wanted, matchCase === true ? "g" : "gi");
  const by = text(replacement, "replacement");
  const used = host.engine.used.of(sheet, true, area);
  const changed = new Map<string, string>();
  if (used) {
    eachCell(used, (row, column) => {
      const before = String(host.engine.cells.formula(sheet, row, column));
      const after = before.replace(pattern, () => by);
      if (after !== before) changed.set(`${row},${column}`, after);
    });
  }
  if (!used || changed.size === 0) return 0;
  host.checkWritable({ sheet, area: used });
  host.engine.cells.write(sheet, used, (row, column) => changed.get(`${row},${column}`) ?? null);
  return changed.size;
}
