import type { Engine } from "../../engine/engine";
import { Fault } from "../../engine/fault";
import type { Spreadsheet } from "./createSpreadsheet";

const PASTE = "sheet.command.paste-by-short-key";

/** Text on its way into the grid, without the cells it may have been copied from. */
interface Paste {
  textContent: string;
  readonly htmlContent: string;
}

/** Has formulas in pasted text read as those that are typed: if Excel would refuse one, nothing is pasted, and `refused` is told why. */
export function readPastes({ univerAPI, engine }: Spreadsheet, refused: (reason: string) => void): void {
  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (event) => {
    const paste: unknown = event.params;
    if (event.id !== PASTE || !isPaste(paste) || paste.htmlContent !== "" || !/^=|[\t\n]=/.test(paste.textContent))
      return;
    try {
      paste.textContent = readText(paste.textContent, engine);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      event.cancel = true;
      refused(error.message);
    }
  });
}

const isPaste = (params: unknown): params is Paste =>
  typeof params === "object" &&
  params !== null &&
  "textContent" in params &&
  typeof params.textContent === "string" &&
  "htmlContent" in params &&
  typeof params.htmlContent === "string";

/** The same rows and columns, their formulas as the engine keeps them from the selected cell on. */
function readText(text: string, engine: Engine): string {
  const { sheet, area } = engine.selection.current();
  const read = (entry: string, row: number, column: number): string =>
    entry.startsWith("=")
      ? engine.cells.checkedFormula(entry, { sheet, row: area.row + row, column: area.column + column })
      : entry;
  return text
    .split(/\r?\n/)
    .map((line, row) =>
      line
        .split("\t")
        .map((entry, column) => read(entry, row, column))
        .join("\t"),
    )
    .join("\n");
}
