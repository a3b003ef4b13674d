import {
  functionInformation,
  functionLogical,
  functionLookup,
  functionText,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { Book } from "../book";

/** Functions whose arguments may well be texts; those that compute take "5%" for the number, as in Excel. */
const OF_TEXTS = [functionText, functionLogical, functionLookup, functionInformation];

/** Has texts that stand in a formula stay texts: Univer makes a date of "3/4" and a number of "5%" before a function sees them. */
export function keepTexts(book: Book): void {
  const functions = book.injector.get(IFunctionService);
  for (const name of OF_TEXTS.flatMap((group) => group.map(([, named]) => String(named)))) {
    const executor = functions.getExecutor(name);
    if (executor) executor.isArgumentsIgnoreNumberPattern = () => true;
  }
}
