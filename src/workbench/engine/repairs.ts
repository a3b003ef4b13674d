import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import {
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  ICalculateFormulaService,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";
import type { Book } from "./book";

type Work = (this: unknown, ...given: unknown[]) => unknown;

const isWork = (value: unknown): value is Work => typeof value === "function";
const failed = (): ErrorValueObject => ErrorValueObject.create(ErrorType.VALUE);

/** Puts work in place of an object's own, which it is given. */
function replace(owner: unknown, name: string, made: (own: Work) => Work): void {
  if (typeof owner !== "object" || owner === null) return;
  const own: unknown = Reflect.get(owner, name);
  if (isWork(own)) Reflect.set(owner, name, made(own));
}

/**
 * Has whatever goes wrong in a formula be the error of its cell: Univer lets it end the calculation of the whole
 * workbook, which then never ends for those who wait for it.
 */
export function containFailures(book: Book): void {
  const lexer = book.injector.get(LexerTreeBuilder);
  const service: unknown = book.injector.get(ICalculateFormulaService);
  if (typeof service !== "object" || service === null) return;
  const interpreter: unknown = Reflect.get(service, "_interpreter");
  replace(interpreter, "execute", (own) => {
    return function (this: unknown, ...given) {
      try {
        return own.apply(this, given);
      } catch {
        return failed();
      }
    };
  });
  replace(interpreter, "executeAsync", (own) => {
    return async function (this: unknown, ...given) {
      try {
        return await own.apply(this, given);
      } catch {
        return failed();
      }
    };
  });
  replace(interpreter, "executePreCalculateNode", (own) => {
    return function (this: unknown, ...given) {
      try {
        return own.apply(this, given);
      } catch {
        return failed();
      }
    };
  });
  replace(Reflect.get(service, "_astTreeBuilder"), "parse", (own) => {
    return function (this: unknown, ...given) {
      try {
        return own.apply(this, given);
      } catch {
        return own.apply(this, [lexer.treeBuilder('=VALUE("")')]);
      }
    };
  });
}

let isReadAnew = false;

/**
 * Has a cell whose formula comes to an empty text be read as that: Univer takes it for a blank one, which counts as 0.
 */
export function readEmptyTexts(): void {
  if (isReadAnew) return;
  isReadAnew = true;
  replace(BaseReferenceObject.prototype, "getCellData", (own) => {
    return function (this: unknown, ...given) {
      const cell = own.apply(this, given) as Nullable<ICellData>;
      return cell?.v === "" && cell.t === CellValueType.STRING ? { ...cell, si: "=" } : cell;
    };
  });
}
