import { IDefinedNamesService, type IDefinedNamesServiceParam, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { InsertDefinedNameCommand, SCOPE_WORKBOOK_VALUE_DEFINED_NAME, SetDefinedNameCommand } from "@univerjs/sheets";
import { formatAbsolute, parseArea, quoteSheet, splitAddress } from "./address";
import type { SheetArea } from "./area";
import type { Book } from "./book";
import { refuse } from "./fault";
import { isName } from "./nameRules";
import type { Sheets } from "./sheets";

/** A defined name; `scope` is the id of its sheet, or null for the workbook. */
export interface NameInfo {
  readonly id: string;
  readonly name: string;
  readonly scope: string | null;
  /** With its "=": a reference, a constant or a formula. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** The defined names of the workbook. */
export class Names {
  private readonly service: IDefinedNamesService;
  private created = 0;

  constructor(private readonly book: Book, private readonly sheets: Sheets) {
    this.service = book.injector.get(IDefinedNamesService);
  }

  all(): NameInfo[] {
    return Object.values(this.service.getDefinedNameMap(this.book.unitId) ?? {}).map(toInfo);
  }

  /** Names of one scope: a sheet's id, or null for the workbook's own. */
  inScope(scope: string | null): NameInfo[] {
    return this.all().filter((name) => name.scope === scope).sort((a, b) => a.name.localeCompare(b.name));
  }

  find(name: string, scope: string | null): NameInfo | null {
    const wanted = name.toLowerCase();
    return this.all().find((info) => info.scope === scope && info.name.toLowerCase() === wanted) ?? null;
  }

  /** The area a name refers to; null when it is a constant, a formula or a lost reference. */
  target(name: NameInfo): SheetArea | null {
    const { sheet, reference } = splitAddress(name.formula.replace(/^=/, ""));
    const id = sheet === null ? null : this.sheets.find(sheet);
    const area = parseArea(reference);
    return id && area ? { sheet: id, area } : null;
  }

  /** `='29C.10'!$A$1:$B$2`, as names refer to cells. */
  referenceTo({ sheet, area }: SheetArea): string {
    return `=${quoteSheet(this.sheets.name(sheet))}!${formatAbsolute(area)}`;
  }

  async add(name: string, formula: string, scope: string | null, comment = ""): Promise<NameInfo> {
    if (!isName(name)) refuse("InvalidArgument", `"${name}" is not a valid name.`);
    if (mentions(formula, name)) refuse("InvalidArgument", `The name "${name}" refers to itself.`);
    if (this.find(name, scope)) refuse("ItemAlreadyExists", `The name "${name}" already exists.`);
    const id = `name-${++this.created}-${this.all().length}`;
    await this.book.command(InsertDefinedNameCommand.id, this.params({ id, name, scope, formula, comment, visible: true }));
    return this.find(name, scope) ?? refuse("GeneralException", `The name ${name} could not be made.`);
  }

  async update(name: NameInfo, change: Partial<Pick<NameInfo, "formula" | "comment" | "visible">>): Promise<void> {
    await this.book.command(SetDefinedNameCommand.id, this.params({ ...name, ...change }));
  }

  /** Changes what names refer to because something that they speak of is called otherwise; no step of undo. */
  rewrite(change: (formula: string) => string): void {
    for (const name of this.all()) {
      const formula = change(name.formula);
      if (formula !== name.formula) this.book.mutate(SetDefinedNameMutation, this.params({ ...name, formula }));
    }
  }

  remove(name: NameInfo): void {
    const params = this.params(name);
    // Univer's command would write #REF! into formulas; Excel leaves them as they are, and they show #NAME?.
    this.book.change({ id: RemoveDefinedNameMutation.id, params }, { id: SetDefinedNameMutation.id, params });
  }

  private params(info: NameInfo): IDefinedNamesServiceParam & { unitId: string } {
    const { id, name, comment } = info;
    const isReference = parseArea(splitAddress(info.formula.replace(/^=/, "")).reference) !== null;
    const formulaOrRefString = isReference ? info.formula.replace(/^=/, "") : info.formula.startsWith("=") ? info.formula : `=${info.formula}`;
    return { unitId: this.book.unitId, id, name, comment, formulaOrRefString, localSheetId: info.scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME, hidden: !info.visible };
  }
}

/** Univer would follow such a name for ever. */
const mentions = (formula: string, name: string): boolean => formula.replace(/"[^"]*"|'[^']*'!/g, "").toLowerCase().split(/[^\p{L}\p{N}_.\\?]+/u).includes(name.toLowerCase());

function toInfo(param: IDefinedNamesServiceParam): NameInfo {
  const scope = param.localSheetId && param.localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? param.localSheetId : null;
  const formula = param.formulaOrRefString.startsWith("=") ? param.formulaOrRefString : `=${param.formulaOrRefString}`;
  return { id: param.id, name: param.name, scope, formula, comment: param.comment ?? "", visible: !param.hidden };
}
