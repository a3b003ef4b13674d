import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import { CommandType, type ICommandInfo, type IMutation } from "@univerjs/core";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { formatAbsolute, parseArea, quoteSheet, splitAddress } from "./address";
import type { SheetArea } from "./area";
import type { Book } from "./book";
import { refuse } from "./fault";
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

const SET_DETAILS = "workbench.mutation.set-name-details";

/** What belongs to a name and changes no formula. */
interface Details {
  readonly id: string;
  readonly comment: string;
  readonly hidden: boolean;
}

/** The defined names of the workbook. */
export class Names {
  private readonly service: IDefinedNamesService;
  /** Ids of names as they were last called; those that are gone or called otherwise now are told by the service. */
  private readonly ids = new Map<string, string>();
  private created = 0;

  constructor(
    private readonly book: Book,
    private readonly sheets: Sheets,
  ) {
    this.service = book.injector.get(IDefinedNamesService);
    const know = (names: readonly IDefinedNamesServiceParam[]): void =>
      names.map(toInfo).forEach((info) => this.ids.set(keyOf(info), info.id));
    know(Object.values(this.service.getDefinedNameMap(book.unitId) ?? {}));
    this.service.update$.subscribe(({ definedNames }) => know(definedNames));
    const setDetails: IMutation<Details> = {
      id: SET_DETAILS,
      type: CommandType.MUTATION,
      handler: (_, params) => this.takeDetails(params),
    };
    book.commands.registerCommand(setDetails);
  }

  all(): NameInfo[] {
    return Object.values(this.service.getDefinedNameMap(this.book.unitId) ?? {}).map(toInfo);
  }

  /** Names of one scope: a sheet's id, or null for the workbook's own. */
  inScope(scope: string | null): NameInfo[] {
    return this.all()
      .filter((name) => name.scope === scope)
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  find(name: string, scope: string | null): NameInfo | null {
    const wanted = keyOf({ name, scope });
    const found = this.service.getValueById(this.book.unitId, this.ids.get(wanted) ?? "");
    const info = found ? toInfo(found) : null;
    return info && keyOf(info) === wanted ? info : null;
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

  add(name: string, formula: string, scope: string | null, comment = ""): NameInfo {
    if (!isName(name)) refuse("InvalidArgument", `"${name}" is not a valid name.`);
    if (mentions(formula, name)) refuse("InvalidArgument", `The name "${name}" refers to itself.`);
    if (this.find(name, scope)) refuse("ItemAlreadyExists", `The name "${name}" already exists.`);
    const params = this.params({ id: this.freeId(), name, scope, formula, comment, visible: true });
    this.book.change({ id: SetDefinedNameMutation.id, params }, { id: RemoveDefinedNameMutation.id, params });
    return this.find(name, scope) ?? refuse("GeneralException", `The name ${name} could not be made.`);
  }

  update(name: NameInfo, change: Partial<Pick<NameInfo, "formula" | "comment" | "visible">>): void {
    const set = (info: NameInfo) =>
      change.formula === undefined
        ? { id: SET_DETAILS, params: { id: info.id, comment: info.comment, hidden: !info.visible } }
        : { id: SetDefinedNameMutation.id, params: this.params(info) };
    this.book.change(set({ ...name, ...change }), set(name));
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

  private takeDetails({ id, comment, hidden }: Details): boolean {
    const name = this.service.getValueById(this.book.unitId, id);
    return name !== undefined && name !== null && Boolean(Object.assign(name, { comment, hidden }));
  }

  private freeId(): string {
    for (;;) {
      const id = `name-${++this.created}`;
      if (!this.service.getValueById(this.book.unitId, id)) return id;
    }
  }

  private params(info: NameInfo): IDefinedNamesServiceParam & { unitId: string } {
    const { id, name, comment } = info;
    const isReference = parseArea(splitAddress(info.formula.replace(/^=/, "")).reference) !== null;
    const formulaOrRefString = isReference
      ? info.formula.replace(/^=/, "")
      : info.formula.startsWith("=")
        ? info.formula
        : `=${info.formula}`;
    return {
      unitId: this.book.unitId,
      id,
      name,
      comment,
      formulaOrRefString,
      localSheetId: info.scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      hidden: !info.visible,
    };
  }
}

const keyOf = ({ name, scope }: Pick<NameInfo, "name" | "scope">): string =>
  JSON.stringify([scope, name.toLowerCase()]);

/** Univer would follow such a name for ever. */
const mentions = (formula: string, name: string): boolean =>
  formula
    .replace(/"[^"]*"|'[^']*'!/g, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}_.\\?]+/u)
    .includes(name.toLowerCase());

function toInfo(param: IDefinedNamesServiceParam): NameInfo {
  const scope =
    param.localSheetId && param.localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? param.localSheetId : null;
  const formula = param.formulaOrRefString.startsWith("=") ? param.formulaOrRefString : `=${param.formulaOrRefString}`;
  return { id: param.id, name: param.name, scope, formula, comment: param.comment ?? "", visible: !param.hidden };
}

/** A text among the parameters of a mutation; null when there is none. */
export const textOf = (params: object, key: string): string | null => {
  const value: unknown = Object.entries(params).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? value : null;
};

/** The mutations that give a name another meaning, and where they state the name. */
const NAMING: Readonly<Record<string, (params: object) => string | null>> = {
  [SetDefinedNameMutation.id]: (params) => textOf(params, "name"),
  [RemoveDefinedNameMutation.id]: (params) => textOf(params, "name"),
  [SetSuperTableMutation.id]: (params) => textOf(params, "tableName"),
  [RemoveSuperTableMutation.id]: (params) => textOf(params, "tableName"),
};

/** The name, of cells or of a table, to which a mutation gives another meaning; null for any other mutation. */
export const nameChangedBy = ({ id, params }: ICommandInfo): string | null => NAMING[id]?.(params ?? {}) ?? null;

/** The words of a formula that may be names, in lower case. */
export const wordsOf = (formula: string): readonly string[] =>
  formula.toLowerCase().match(/(?<![\p{L}\p{N}_.])[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu) ?? [];

/** Finds any of the names where it stands as a word of its own. */
export function mentionOf(names: Iterable<string>): RegExp {
  const words = [...names].map((name) => name.replace(/[\\.?]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}_.])(${words.join("|")})(?![\\p{L}\\p{N}_.])`, "iu");
}

/**
 * Excel's rules for names of cells and tables: letters, digits, `.`, `_`, no spaces, not a cell reference, at most 255
 * characters.
 */
export function isName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    parseArea(name) === null &&
    !/^r\d*c\d*$/i.test(name)
  );
}
