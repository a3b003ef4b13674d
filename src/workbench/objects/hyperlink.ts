import { overlaps, subtract } from "../engine/area";
import type { Bag } from "../engine/stateModel";
import { isBlank, record, text } from "./arguments";
import type { CellSpan } from "./cellSpan";
import type { HostContext } from "./model";
import { writeStyle } from "./styleMembers";

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
export function removeHyperlinks({ sheet, area }: CellSpan, { engine }: HostContext): void {
  const { hyperlinks } = engine.state.sheet(sheet);
  if (!hyperlinks.some((link) => overlaps(link.area, area))) return;
  engine.state.updateSheet(sheet, () => ({
    hyperlinks: hyperlinks.flatMap((link) => subtract(link.area, area).map((part) => ({ ...link, area: part }))),
  }));
}
