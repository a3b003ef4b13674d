import type { IRange } from "@univerjs/core";
import {
  type BaseFunction,
  type BaseReferenceObject,
  type ErrorValueObject,
  FUNCTION_NAMES_LOOKUP,
  functionLookup,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { Book } from "../book";

type FunctionClass = new (name: FUNCTION_NAMES_LOOKUP) => BaseFunction;

/** Functions that answer cells found from other cells. */
const FINDING = [FUNCTION_NAMES_LOOKUP.INDEX, FUNCTION_NAMES_LOOKUP.OFFSET] as const;

/** Such a function finds cells by the name of their sheet; of a table Univer knows the sheet only by its id. */
const onItsSheet = (Function: FunctionClass, book: Book): FunctionClass =>
  class extends Function {
    override createReferenceObject(
      reference: BaseReferenceObject,
      range: IRange,
    ): BaseReferenceObject | ErrorValueObject {
      const sheet = reference.getForcedSheetId();
      if (sheet && !reference.getForcedSheetName()) reference.setForcedSheetName(book.sheet(sheet).getName());
      return super.createReferenceObject(reference, range);
    }
  };

const classOf = (wanted: FUNCTION_NAMES_LOOKUP): FunctionClass | undefined =>
  functionLookup
    .filter(([, name]) => name === wanted)
    .map(([Function]) => Function)
    .find((Function) => typeof Function === "function");

/** Lets functions that find cells find those of tables on any sheet. */
export function mendReferenceFunctions(book: Book): void {
  const functions = book.injector.get(IFunctionService);
  for (const name of FINDING) {
    const Function = classOf(name);
    if (Function) functions.registerExecutors(new (onItsSheet(Function, book))(name));
  }
}
