import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FUNCTION_NAMES_LOGICAL,
  functionLogical,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { Book } from "./book";

type FunctionClass = new (name: FUNCTION_NAMES_LOGICAL) => BaseFunction;

/**
 * What Excel takes for a condition: of texts only TRUE and FALSE, and anything else is #VALUE!; Univer takes any text
 * for true.
 */
function truth(test: BaseValueObject): BaseValueObject {
  if (test instanceof ArrayValueObject)
    return test.getArrayValue().some((row) => row.some((cell) => cell?.isString())) ? test.mapValue(truth) : test;
  if (!test.isString()) return test;
  const word = String(test.getValue()).toUpperCase();
  return word === "TRUE" || word === "FALSE"
    ? BooleanValueObject.create(word === "TRUE")
    : ErrorValueObject.create(ErrorType.VALUE);
}

const withTruth = (Function: FunctionClass): FunctionClass =>
  class extends Function {
    override calculate(test: BaseValueObject, ...answers: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
      return super.calculate(truth(test), ...answers);
    }
  };

const ifClass = (): FunctionClass | undefined =>
  functionLogical
    .filter(([, name]) => name === FUNCTION_NAMES_LOGICAL.IF)
    .map(([Function]) => Function)
    .find((Function) => typeof Function === "function");

/** Has IF read its condition as Excel does. */
export function mendConditions(book: Book): void {
  const If = ifClass();
  if (If) book.injector.get(IFunctionService).registerExecutors(new (withTruth(If))(FUNCTION_NAMES_LOGICAL.IF));
}
