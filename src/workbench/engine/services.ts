import { type ICellData, Injector, Plugin, setDependencies } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  DefinedNamesService,
  DependencyManagerService,
  FormulaDataModel,
  FormulaRuntimeService,
  type FunctionVariantType,
  HyperlinkEngineFormulaService,
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  IDependencyManagerService,
  IFormulaRuntimeService,
  type IFormulaData,
  IHyperlinkEngineFormulaService,
  LexerTreeBuilder,
  NumberValueObject,
  StringValueObject,
  ValueNodeFactory,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { rowsOfArray } from "./FormulaText";
import { digestible } from "./digest";

/**
 * Puts parts of our own in the place of Univer's. To be given to a Univer that is to be an engine, behind its formula
 * plugin.
 */
export class OwnServices extends Plugin {
  static override pluginName = "WORKBENCH_OWN_SERVICES";

  constructor(
    _: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([IDependencyManagerService, { useClass: Dependencies }]);
    this._injector.replace([IDefinedNamesService, { useClass: DefinedNames }]);
    this._injector.replace([FormulaDataModel, { useClass: Formulas }]);
    this._injector.replace([LexerTreeBuilder, { useClass: FormulaLexer }]);
    this._injector.replace([ValueNodeFactory, { useClass: Literals }]);
    this._injector.replace([IFormulaRuntimeService, { useClass: Results }]);
    this._injector.replace([IHyperlinkEngineFormulaService, { useClass: Links }]);
  }
}

/**
 * Which formulas hang on which cells. When the formulas of a sheet are looked at anew, Univer's own forgets everything
 * that points to that sheet, from wherever, and remembers what its formulas pointed to elsewhere: formulas go stale,
 * and others that are gone are asked for. This one forgets what the sheet's own formulas pointed to, and nothing else.
 */
class Dependencies extends DependencyManagerService {
  override clearFormulaDependency(unitId: string, sheetId?: string): void {
    if (sheetId === undefined) return super.clearFormulaDependency(unitId);
    const places: [row: number, column: number][] = [];
    this._formulaData
      .get(unitId)
      ?.get(sheetId)
      ?.forValue((row, column) => {
        places.push([row, column]);
      });
    for (const [row, column] of places) this.removeFormulaDependency(unitId, sheetId, row, column);
  }

  override clearOtherFormulaDependency(unitId: string, sheetId?: string): void {
    if (sheetId === undefined) return super.clearOtherFormulaDependency(unitId);
    this.removeOtherFormulaDependency(unitId, sheetId, [
      ...(this._otherFormulaData.get(unitId)?.get(sheetId)?.keys() ?? []),
    ]);
  }

  override clearFeatureFormulaDependency(unitId: string, sheetId?: string): void {
    if (sheetId === undefined) return super.clearFeatureFormulaDependency(unitId);
    this.removeFeatureFormulaDependency(unitId, sheetId, [
      ...(this._featureFormulaData.get(unitId)?.get(sheetId)?.keys() ?? []),
    ]);
  }
}

/** The formulas of the workbook. Univer's own reads all sheets anew whenever a cell of one of them is written. */
class Formulas extends FormulaDataModel {
  private written: { readonly unitId: string; readonly sheetId: string } | null = null;

  override updateFormulaData(
    ...args: Parameters<FormulaDataModel["updateFormulaData"]>
  ): ReturnType<FormulaDataModel["updateFormulaData"]> {
    const [unitId, sheetId] = args;
    this.written = { unitId, sheetId };
    try {
      return super.updateFormulaData(...args);
    } finally {
      this.written = null;
    }
  }

  override getFormulaData(): IFormulaData {
    if (this.written === null) return super.getFormulaData();
    const { unitId, sheetId } = this.written;
    return { [unitId]: { [sheetId]: this.getSheetFormulaData(unitId, sheetId) ?? {} } };
  }
}

/**
 * What names mean in formulas. Univer does not ask on which sheet a formula stands, and took the name of a copied sheet
 * for that of the workbook; here the workbook's own comes first, on every sheet.
 */
class DefinedNames extends DefinedNamesService {
  /** Units whose names have changed since they were last put in order by name. */
  private readonly unordered = new Set<string>();

  /** Univer orders all names again with each that comes; here they are once one is asked for. */
  override registerDefinedName(unitId: string, param: IDefinedNamesServiceParam): void {
    const order: unknown = Reflect.get(this, "_updateCache");
    Reflect.set(this, "_updateCache", () => this.unordered.add(unitId));
    super.registerDefinedName(unitId, param);
    Reflect.set(this, "_updateCache", order);
  }

  override getValueByName(unitId: string, name: string): IDefinedNamesServiceParam | null {
    if (this.unordered.delete(unitId)) this.order(unitId);
    const found = super.getValueByName(unitId, name);
    if (found === null || isOfWorkbook(found)) return found;
    const isOwn = (other: IDefinedNamesServiceParam): boolean =>
      isOfWorkbook(other) && other.name.toLowerCase() === name.toLowerCase();
    return Object.values(this.getDefinedNameMap(unitId) ?? {}).find(isOwn) ?? found;
  }

  private order(unitId: string): void {
    const order: unknown = Reflect.get(this, "_updateCache");
    if (typeof order === "function") order.call(this, unitId);
  }
}

const isOfWorkbook = ({ localSheetId }: IDefinedNamesServiceParam): boolean =>
  localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;

/**
 * Takes formulas apart. Univer's own goes on counting brackets from one formula to the next: once somebody had begun to
 * type `[@Posts]`, it saw no formula with square brackets to its end any more.
 */
class FormulaLexer extends LexerTreeBuilder {
  override treeBuilder(
    ...[formula, ...rest]: Parameters<LexerTreeBuilder["treeBuilder"]>
  ): ReturnType<LexerTreeBuilder["treeBuilder"]> {
    this.closeBrackets();
    return super.treeBuilder(digestible(formula), ...rest);
  }

  override sequenceNodesBuilder(formula: string): ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]> {
    this.closeBrackets();
    return super.sequenceNodesBuilder(formula);
  }

  private closeBrackets(): void {
    Reflect.set(this, "_squareBracketState", 0);
  }
}

/** What HYPERLINK leaves in its cell: a link to click, and its words as the cell's value, which Univer leaves out. */
class Links extends HyperlinkEngineFormulaService {
  override generateCellValue(url: string, label: string): ICellData {
    return { ...super.generateCellValue(url, label), v: label };
  }
}

/** A text, truth value or array behind signs, as in `--"3"`. */
const SIGNED = /^\s*(?<signs>[-+][-+\s]*)(?<value>"[^]*"|\{[^]*\}|true|false)\s*$/i;

/**
 * The values that formulas spell out, where Univer reads them otherwise than Excel: a text in an array stays text, and
 * a sign before one makes it a number.
 */
class Literals extends ValueNodeFactory {
  override checkAndCreateNodeType(
    param: Parameters<ValueNodeFactory["checkAndCreateNodeType"]>[0],
  ): ReturnType<ValueNodeFactory["checkAndCreateNodeType"]> {
    const { signs = "", value } = (typeof param === "string" ? SIGNED.exec(param)?.groups : undefined) ?? {};
    if (value === undefined) return super.checkAndCreateNodeType(param);
    const sign = signs.replace(/[^-]/g, "").length % 2 === 0 ? 1 : -1;
    return answering(this.create(value), () => valueOf(value).multiply(NumberValueObject.create(sign)));
  }

  override create(token: string): Node {
    return token.startsWith("{") ? answering(super.create(token), () => arrayOf(token)) : super.create(token);
  }
}

const valueOf = (token: string): BaseValueObject =>
  token.startsWith("{") ? arrayOf(token) : ValueObjectFactory.create(token, true);

const elementOf = (element: string): BaseValueObject =>
  element.startsWith('"')
    ? StringValueObject.create(element.slice(1, -1).replace(/""/g, '"'))
    : ValueObjectFactory.create(element, true);

/** What formulas have come to, on its way into their cells: where they answer a blank cell, Excel shows 0. */
class Results extends FormulaRuntimeService {
  override setRuntimeData(answer: FunctionVariantType): void {
    super.setRuntimeData(filled(isReference(answer) ? answer.toArrayValueObject() : answer));
  }
}

const isReference = (answer: FunctionVariantType): answer is BaseReferenceObject => answer.isReferenceObject();
const orNought = (value: BaseValueObject): BaseValueObject => (value.isNull() ? NumberValueObject.create(0) : value);

// The first parameter is the plugin's configuration, of which there is none.
setDependencies(OwnServices, [Injector], 1);

type Node = ReturnType<ValueNodeFactory["create"]>;

function answering(node: Node, value: () => BaseValueObject): Node {
  node.execute = () => {
    node.setValue(value());
  };
  return node;
}

function arrayOf(text: string): ArrayValueObject {
  const rows = rowsOfArray(text).map((row) => row.map(elementOf));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function filled(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return orNought(value);
  const hasBlanks = value.getArrayValue().some((row) => row.some((cell) => cell?.isNull() ?? true));
  return hasBlanks ? value.mapValue(orNought) : value;
}
