import type { FUniver } from "@univerjs/presets";
import { parseArea, splitAddress } from "../../engine/address";
import { overlaps, singleCell } from "../../engine/area";
import type { Engine } from "../../engine/engine";

/** A click on a cell that carries a hyperlink follows it: to a place in the workbook, or to a page in a new tab. */
export function followLinks(univerAPI: FUniver, engine: Engine): void {
  univerAPI.addEvent(univerAPI.Event.CellClicked, ({ row, column }) => {
    const sheet = engine.sheets.active();
    const link = engine.state.sheet(sheet).hyperlinks.find(({ area }) => overlaps(area, singleCell(row, column)))?.link;
    const place = link?.["documentReference"];
    const address = link?.["address"];
    if (typeof place === "string" && place !== "") void goTo(engine, place);
    else if (typeof address === "string" && /^https?:\/\//.test(address)) window.open(address, "_blank", "noopener");
  });
}

/** A place is an address, or a name of the workbook that refers to one. */
async function goTo(engine: Engine, place: string): Promise<void> {
  const name = engine.names.find(place, null);
  const named = name === null ? null : engine.names.target(name);
  if (named !== null) return void (await engine.selection.select(named.sheet, named.area));
  const { sheet, reference } = splitAddress(place);
  const target = sheet === null ? engine.sheets.active() : engine.sheets.find(sheet);
  const area = parseArea(reference);
  if (target !== null && area !== null) await engine.selection.select(target, area);
}
