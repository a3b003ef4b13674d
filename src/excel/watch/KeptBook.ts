import { queueContents } from "../look/contents";
import { isGone, ourSheets, type Sight } from "../look/sight";
import { queueValues, type SheetValues } from "../look/values";
import type { Workbook } from "../Workbook";
import type { Happening } from "./Happening";

/** What is seen of a workbook, with what the cells of our sheets show. */
export interface Seen {
  readonly sight: Sight;
  readonly values: ReadonlyMap<string, SheetValues>;
}

/** What has to be read again: sheets whose cells hold something else, by identifier, and whether formulas show something else. */
interface Due {
  readonly sheets: Set<string>;
  isWhole: boolean;
  areValues: boolean;
}

const nothingDue = (): Due => ({ sheets: new Set(), isWhole: false, areValues: false });

/**
 * What was last seen of a workbook. As long as it is told what happens, it reads again only what was touched: an edit costs
 * the formulas of its sheet and the values of all of ours, never the base or the outline.
 */
export class KeptBook {
  private seen: Seen | null = null;
  private due = nothingDue();

  constructor(private readonly workbook: Pick<Workbook, "ask" | "seeValues">) {}

  /** Reads everything anew the next time. */
  forget(): void {
    this.due.isWhole = true;
  }

  notice(happening: Happening): void {
    if (happening.kind === "selection") return;
    this.due.areValues = true;
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
        this.seen === null || due.isWhole ? await this.workbook.seeValues() : await this.caughtUp(this.seen, due);
      return this.seen;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** A sheet that is not known may be one of ours that has just come. */
  private mayBeOurs(sheet: string): boolean {
    const known = this.seen?.sight.look.sheets.find(({ id }) => id === sheet);
    return this.seen === null || known === undefined || ourSheets(this.seen.sight.look).includes(known.name);
  }

  private async caughtUp(seen: Seen, due: Due): Promise<Seen> {
    const ours = ourSheets(seen.sight.look);
    if (!due.areValues || ours.length === 0) return seen;
    try {
      return await this.readAgain(seen, due, ours);
    } catch (error) {
      // No event tells of a sheet that got another name.
      if (isGone(error)) return this.workbook.seeValues();
      throw error;
    }
  }

  private async readAgain({ sight }: Seen, { sheets }: Due, ours: readonly string[]): Promise<Seen> {
    const touched = sight.look.sheets
      .filter(({ id, name }) => sheets.has(id) && ours.includes(name))
      .map(({ name }) => name);
    const [read, shown] = await this.workbook.ask((context) => {
      const [contents, ofSheets] = [queueContents(context, touched, []), queueValues(context, ours)];
      return () => [contents(), ofSheets()] as const;
    });
    const contents = { ...sight.contents, sheets: new Map([...sight.contents.sheets, ...read.sheets]) };
    return { sight: { ...sight, contents }, values: shown };
  }
}
