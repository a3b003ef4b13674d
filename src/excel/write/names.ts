import type { NameChange } from "../change/Change";

/** Hidden names, by which rows and columns are found again wherever the user moves them. */
export function queueNames(context: Excel.RequestContext, { added, removed }: NameChange): void {
  const { names } = context.workbook;
  for (const name of removed) names.getItem(name).delete();
  for (const { name, refersTo } of added) names.add(name, refersTo).visible = false;
}
