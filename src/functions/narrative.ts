import { answer } from "./answer";
import { isCellError } from "./cellError";
import { readCells, type Cell } from "./cells";
import { gatherModels } from "./sectionModels";
import { tell } from "./tell";

/**
 * What the tables say of a component in words: its resources and posts, by how much they change and why. With a range of figures it follows the cells.
 * @customfunction NARRATIVE
 * @param component Component by code, number or name: EDM, PW, 1.
 * @param [language] Language of the sentences: en (the default) or zh.
 * @param [figures] The component's table with its labels, e.g. rows of sheet 29C.10; those of the loaded model when left out.
 * @param [changes] Post changes: the list PostChanges; those of the loaded model when left out.
 * @param [part] One sentence alone: resources, posts, reasons, grades or objects.
 * @returns The sentences, one to a line.
 */
export async function narrative(
  component: unknown[][],
  language?: unknown[][],
  figures?: unknown[][],
  changes?: unknown[][],
  part?: unknown[][],
): Promise<unknown[][]> {
  const findModel = await gatherModels([[null]], [[null]]);
  const model = findModel(null, null);
  if (isCellError(model)) return answer(model);
  const told = tell(model, {
    component: first(component),
    language: first(language),
    part: first(part),
    figures: readCells(figures),
    changes: readCells(changes),
  });
  return answer(isCellError(told) ? told : [[told]]);
}

const first = (argument: unknown): Cell => readCells(argument)[0]?.[0] ?? null;
