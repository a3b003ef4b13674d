import type { ComponentId, Model } from "../../budget/model";

/**
 * The numbered paragraphs that present the resources of a component: from the one that introduces its table to the one
 * before the table of the next component.
 */
export function paragraphsAbout(model: Model, component: ComponentId): readonly string[] {
  const introductions = model.tables.flatMap(({ family, component: own, paragraph }) =>
    (family === "component" || family === "programme") && paragraph !== null ? [{ own, paragraph }] : [],
  );
  const first = introductions.find(({ own }) => own === component)?.paragraph;
  const sequence =
    model.numberings.find(({ kind, printed }) => kind === "paragraph" && first !== undefined && printed.includes(first))
      ?.printed ?? [];
  const start = first === undefined ? -1 : sequence.indexOf(first);
  if (start < 0) return [];
  const length = sequence
    .slice(start + 1)
    .findIndex((paragraph) => introductions.some((other) => other.paragraph === paragraph));
  return sequence.slice(start, length < 0 ? undefined : start + 1 + length);
}
