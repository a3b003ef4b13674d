import { BooleanNumber, IUniverInstanceService, type IWorksheetData, type Worksheet } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  ToggleGridlinesCommand,
} from "@univerjs/sheets";
import { type Book, newSheet } from "./book";
import { refuse } from "./fault";
import type { StateStore } from "./state";
import type { Undo } from "./undo";

type Visibility = "Visible" | "Hidden" | "VeryHidden";

const MAX_NAME = 31;

/**
 * Excel's rules for a sheet's name: 1 to 31 characters, none of []:*?/\, no apostrophe at either end, not "History".
 */
function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= MAX_NAME &&
    !/[[\]:*?/\\]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history"
  );
}

/** The sheets of the workbook. A sheet is known by an id that survives renaming. */
export class Sheets {
  private created = 0;

  constructor(
    private readonly book: Book,
    private readonly state: StateStore,
    private readonly undo: Undo,
  ) {}

  /** Ids in the order of the tabs. */
  ids(): string[] {
    return this.all().map((sheet) => sheet.getSheetId());
  }

  exists(id: string): boolean {
    return Boolean(this.book.workbook.getSheetBySheetId(id));
  }

  /** The sheet of a name, which is compared without regard to case; null when there is none. */
  find(name: string): string | null {
    return (
      this.all()
        .find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase())
        ?.getSheetId() ?? null
    );
  }

  name(id: string): string {
    return this.sheet(id).getName();
  }

  position(id: string): number {
    return this.ids().indexOf(id);
  }

  /**
   * Adds a sheet at the end, which does not become the one the user looks at; with a free name `Sheet<n>` when none is
   * given, and returns its id.
   */
  async add(name = this.freeName()): Promise<string> {
    this.checkName(name, null);
    const id = this.freeId();
    await this.book.visiting(() =>
      this.book.command(InsertSheetCommand.id, {
        unitId: this.book.unitId,
        index: this.ids().length,
        sheet: newSheet(id, name),
      }),
    );
    return id;
  }

  /** Adds a sheet at the end with all that is on it; returns its id. */
  async addLoaded(name: string, data: Partial<IWorksheetData>): Promise<string> {
    this.checkName(name, null);
    const id = this.freeId();
    const sheet = { ...newSheet(id, name), ...data };
    await this.book.visiting(() =>
      this.book.command(InsertSheetCommand.id, { unitId: this.book.unitId, index: this.ids().length, sheet }),
    );
    return id;
  }

  /**
   * Adds a sheet like another at the end, its cells as `cells` makes them, under the name that Excel gives a copy;
   * returns its id.
   */
  async addCopy(
    source: string,
    cells: (cells: IWorksheetData["cellData"]) => IWorksheetData["cellData"],
  ): Promise<string> {
    const id = this.freeId();
    const data = structuredClone(this.sheet(source).getConfig());
    await this.book.visiting(() =>
      this.book.command(InsertSheetCommand.id, {
        unitId: this.book.unitId,
        index: this.ids().length,
        sheet: { ...data, id, name: this.copyName(this.name(source)), cellData: cells(data.cellData) },
      }),
    );
    return id;
  }

  /**
   * Deletes a sheet; references to it become #REF!. The last visible sheet cannot go. Clears the undo stack as Excel
   * does.
   */
  async remove(id: string): Promise<void> {
    const visible = this.ids().filter((other) => this.visibility(other) === "Visible");
    if (visible.length === 1 && visible[0] === id)
      refuse("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    await this.book.command(RemoveSheetCommand.id, { unitId: this.book.unitId, subUnitId: id });
    this.undo.clear();
  }

  async rename(id: string, name: string): Promise<void> {
    this.checkName(name, id);
    if (this.name(id) === name) return;
    await this.book.command(SetWorksheetNameCommand.id, { unitId: this.book.unitId, subUnitId: id, name });
  }

  async move(id: string, position: number): Promise<void> {
    if (!Number.isInteger(position) || position < 0 || position >= this.ids().length)
      refuse("InvalidArgument", "No worksheet can stand at this position.");
    if (this.position(id) === position) return;
    await this.book.command(SetWorksheetOrderCommand.id, { unitId: this.book.unitId, subUnitId: id, order: position });
  }

  visibility(id: string): Visibility {
    if (!this.sheet(id).isSheetHidden()) return "Visible";
    return this.state.sheet(id).properties["veryHidden"] === true ? "VeryHidden" : "Hidden";
  }

  setVisibility(id: string, visibility: Visibility): void {
    const hidden = (is: boolean) => ({
      id: SetWorksheetHideMutation.id,
      params: { ...this.book.place(id), hidden: is ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    });
    const was = this.sheet(id).isSheetHidden() === BooleanNumber.TRUE;
    const is = visibility !== "Visible";
    const others = this.ids().filter((other) => other !== id && this.visibility(other) === "Visible");
    if (is && others.length === 0)
      refuse("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    // As if another user had done it, so that a sheet that is shown again does not become the active one.
    if (was !== is) this.book.change(hidden(is), hidden(was), { fromCollab: true });
    this.state.updateSheet(id, (sheet) => ({
      properties: { ...sheet.properties, veryHidden: visibility === "VeryHidden" },
    }));
  }

  /** `#RRGGBB`, or "" where the tab has no colour. */
  tabColor(id: string): string {
    return (this.sheet(id).getConfig().tabColor ?? "").toUpperCase();
  }

  setTabColor(id: string, color: string): void {
    const set = (value: string) => ({ id: SetTabColorMutation.id, params: { ...this.book.place(id), color: value } });
    this.book.change(set(color), set(this.tabColor(id)));
  }

  showsGridlines(id: string): boolean {
    return this.sheet(id).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  async setGridlines(id: string, shown: boolean): Promise<void> {
    if (this.showsGridlines(id) === shown) return;
    await this.book.command(ToggleGridlinesCommand.id, {
      ...this.book.place(id),
      showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  /** The sheet the user looks at. */
  active(): string {
    return this.book.activeSheet;
  }

  async activate(id: string): Promise<void> {
    this.book.injector.get(IUniverInstanceService).focusUnit(this.book.unitId);
    await this.book.command(SetWorksheetActiveOperation.id, { unitId: this.book.unitId, subUnitId: id });
  }

  private all(): Worksheet[] {
    return this.book.workbook.getSheets().filter((sheet) => !isScratch(sheet.getSheetId()));
  }

  private sheet(id: string): Worksheet {
    return this.book.sheet(id);
  }

  private checkName(name: string, own: string | null): void {
    if (!isSheetName(name)) refuse("InvalidArgument", `"${name}" is not a valid name for a worksheet.`);
    const taken = this.find(name);
    if (taken !== null && taken !== own) refuse("ItemAlreadyExists", `A worksheet called "${name}" already exists.`);
  }

  private freeName(): string {
    for (let number = this.ids().length; ; number++) {
      if (this.find(`Sheet${number}`) === null) return `Sheet${number}`;
    }
  }

  /** `29C.4 (2)`, of a long name as much as there is room for. */
  private copyName(name: string): string {
    const stem = name.replace(/ \(\d+\)$/, "");
    for (let number = 2; ; number++) {
      const mark = ` (${number})`;
      const wanted = stem.slice(0, MAX_NAME - mark.length) + mark;
      if (this.find(wanted) === null) return wanted;
    }
  }

  private freeId(): string {
    for (;;) {
      const id = `{${(++this.created).toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
      if (!this.exists(id) && !this.state.value.sheets[id]) return id;
    }
  }
}

/** No sheet of a user can have this name. */
const NAME = "*scratch*";
const PREFIX = "scratch-";
/** Room for what a formula spills. */
const [ROWS, COLUMNS] = [2000, 200];

/** A sheet on which a formula stands for a moment; nobody but the calculation knows of it. */
export const newScratch = (number: number): { id: string; name: string; rowCount: number; columnCount: number } => ({
  id: `${PREFIX}${number}`,
  name: NAME,
  rowCount: ROWS,
  columnCount: COLUMNS,
});

/** Whether the id of a sheet is that of a scratch sheet. */
export const isScratch = (id: string): boolean => id.startsWith(PREFIX);
