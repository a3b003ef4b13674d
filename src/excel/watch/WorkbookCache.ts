import { ourSheets, type SheetValues, type Snapshot } from "../../changes/snapshot";
import type { Workbook } from "../Workbook";
import { isGone, queueContents, queueMark } from "../read/readSnapshot";
import { formulasIn, queueValues, type SheetFormulas } from "../read/readValues";

/**
 * Something that happened in the workbook, as far as it matters to what was read from it. Sheets go by their
 * identifiers.
 */
export type WorkbookEvent =
  /** Cells of a sheet hold something else. */
  | { readonly kind: "cells"; readonly sheet: string }
  /** Formulas show something else. */
  | { readonly kind: "values" }
  /** Lines of a sheet, or the sheet itself, came or went: its cells may stand elsewhere. */
  | { readonly kind: "outline"; readonly sheet: string }
  /** Another cell is selected. */
  | { readonly kind: "selection" };

/** What is seen of a workbook, with what the cells of our sheets show. */
export interface Seen {
  readonly snapshot: Snapshot;
  readonly values: ReadonlyMap<string, SheetValues>;
}

/**
 * What has to be read again: sheets whose cells hold something else, by identifier, and whether formulas show something
 * else.
 */
interface Due {
  readonly sheets: Set<string>;
  isWhole: boolean;
  areValues: boolean;
}

const nothingDue = (): Due => ({ sheets: new Set(), isWhole: false, areValues: false });

/**
 * What was last seen of a workbook. As long as it is told what happens, it reads again only what was touched: an edit
 * costs the formulas of its sheet and the values of all of ours, never the base or the outline.
 */
export class WorkbookCache {
  private seen: Seen | null = null;
  private due = nothingDue();
  /** What was last asked of sheets that are not ours; null once any cell may hold something else. */
  private others: { readonly sheets: string; readonly formulas: ReadonlyMap<string, SheetFormulas> } | null = null;

  constructor(private readonly workbook: Pick<Workbook, "ask" | "readWithValues">) {}

  /** Reads everything anew the next time. */
  forget(): void {
    this.due.isWhole = true;
    this.others = null;
  }

  notice(happening: WorkbookEvent): void {
    if (happening.kind === "selection") return;
    this.due.areValues = true;
    if (happening.kind !== "values") this.others = null;
    if (happening.kind === "cells") this.due.sheets.add(happening.sheet);
    if (happening.kind === "outline" && this.mayBeOurs(happening.sheet)) this.due.isWhole = true;
  }

  /** The workbook as it is now; no request where nothing happened since the last time. */
  async now(): Promise<Seen> {
    const { due } = this;
    // What happens while it is read is due the next time.
    this.due = nothingDue();
    try {
      this.seen =
        this.seen === null || due.isWhole ? await this.workbook.readWithValues() : await this.caughtUp(this.seen, due);
      return this.seen;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** What stands on sheets that are not ours; no request where no cell changed since they were last asked for. */
  async formulasOf(names: readonly string[]): Promise<ReadonlyMap<string, SheetFormulas>> {
    const sheets = JSON.stringify(names);
    if (this.others?.sheets === sheets) return this.others.formulas;
    const formulas = await formulasIn(this.workbook, names);
    this.others = { sheets, formulas };
    return formulas;
  }

  /** A sheet that is not known may be one of ours that has just come. */
  private mayBeOurs(sheet: string): boolean {
    const known = this.seen?.snapshot.outline.sheets.find(({ id }) => id === sheet);
    return this.seen === null || known === undefined || ourSheets(this.seen.snapshot.outline).includes(known.name);
  }

  private async caughtUp(seen: Seen, due: Due): Promise<Seen> {
    const ours = ourSheets(seen.snapshot.outline);
    if (!due.areValues || ours.length === 0) return seen;
    try {
      return await this.readAgain(seen, due, ours);
    } catch (error) {
      // No event tells of a sheet that got another name.
      if (isGone(error)) return this.workbook.readWithValues();
      throw error;
    }
  }

  private async readAgain({ snapshot }: Seen, { sheets }: Due, ours: readonly string[]): Promise<Seen> {
    const touched = snapshot.outline.sheets
      .filter(({ id, name }) => sheets.has(id) && ours.includes(name))
      .map(({ name }) => name);
    const [read, shown, mark] = await this.workbook.ask((context) => {
      const [contents, ofSheets] = [queueContents(context, touched, []), queueValues(context, ours)];
      const ofBook = queueMark(context);
      return () => [contents(), ofSheets(), ofBook()] as const;
    });
    // Excel has taken back a step of ours, or done one again: what is recorded is another state.
    if (mark !== snapshot.outline.mark) return this.workbook.readWithValues();
    const contents = { ...snapshot.contents, sheets: new Map([...snapshot.contents.sheets, ...read.sheets]) };
    return { snapshot: { ...snapshot, contents }, values: shown };
  }
}

/** Stops telling. */
export type Stop = () => Promise<void>;

/** Null where Excel is too old to tell of every sheet at once. */
export async function watchWorkbook(listener: (happening: WorkbookEvent) => void): Promise<Stop | null> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return null;
  return Excel.run(async (context) => {
    const handlers = subscribe(context.workbook.worksheets, listener);
    await context.sync();
    return () => unsubscribe(context, handlers);
  });
}

type Handlers = readonly { remove(): void }[];

function subscribe(sheets: Excel.WorksheetCollection, listener: (happening: WorkbookEvent) => void): Handlers {
  const tell = (happening: WorkbookEvent): Promise<void> => Promise.resolve(listener(happening));
  const outline = ({ worksheetId: sheet }: { readonly worksheetId: string }): Promise<void> =>
    tell({ kind: "outline", sheet });
  const selection = (): Promise<void> => tell({ kind: "selection" });
  return [
    // Whatever is no edit of cells moves them.
    sheets.onChanged.add((change) =>
      change.changeType === "RangeEdited" ? tell({ kind: "cells", sheet: change.worksheetId }) : outline(change),
    ),
    sheets.onCalculated.add(() => tell({ kind: "values" })),
    sheets.onAdded.add(outline),
    sheets.onDeleted.add(outline),
    sheets.onSelectionChanged.add(selection),
    sheets.onActivated.add(selection),
  ];
}

/** A handler can only be taken off in the context that it was added in. */
async function unsubscribe(context: Excel.RequestContext, handlers: Handlers): Promise<void> {
  await Excel.run(context, async (own) => {
    for (const handler of handlers) handler.remove();
    await own.sync();
  });
}
