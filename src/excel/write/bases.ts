/** Keeps the text of the bases in the workbook, in the part that holds it already or in a new one; null removes it. */
export function queueBases(context: Excel.RequestContext, text: string | null, part: string | null): void {
  const parts = context.workbook.customXmlParts;
  if (text !== null && part !== null) parts.getItem(part).setXml(text);
  else if (text !== null) parts.add(text);
  else if (part !== null) parts.getItem(part).delete();
}
