import { supports } from "../supports";

/** Saves Excel from calculating and drawing between the actions of a batch, where it knows how. */
export function suspend(context: Excel.RequestContext): void {
  const { application } = context.workbook;
  if (supports("1.6")) application.suspendApiCalculationUntilNextSync();
  if (supports("1.9")) application.suspendScreenUpdatingUntilNextSync();
}
