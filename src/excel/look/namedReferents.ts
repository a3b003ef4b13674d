/** Queues names of the workbook; the returned function gives, by name, the formula of what each stands for, and leaves out what is none. */
export function queueReferents(
  context: Excel.RequestContext,
  names: readonly string[],
): () => ReadonlyMap<string, string> {
  const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name).load("formula") }));
  return () =>
    new Map(
      items.flatMap(({ name, item }): [string, string][] =>
        item.isNullObject || typeof item.formula !== "string" ? [] : [[name, item.formula]],
      ),
    );
}
