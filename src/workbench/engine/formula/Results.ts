import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  FormulaRuntimeService,
  type FunctionVariantType,
  NumberValueObject,
} from "@univerjs/engine-formula";

/** What formulas have come to, on its way into their cells: where they answer a blank cell, Excel shows 0. */
export class Results extends FormulaRuntimeService {
  override setRuntimeData(answer: FunctionVariantType): void {
    super.setRuntimeData(filled(isReference(answer) ? answer.toArrayValueObject() : answer));
  }
}

const isReference = (answer: FunctionVariantType): answer is BaseReferenceObject => answer.isReferenceObject();
const orNought = (value: BaseValueObject): BaseValueObject => (value.isNull() ? NumberValueObject.create(0) : value);

function filled(value: BaseValueObject): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return orNought(value);
  const hasBlanks = value.getArrayValue().some((row) => row.some((cell) => cell?.isNull() ?? true));
  return hasBlanks ? value.mapValue(orNought) : value;
}
