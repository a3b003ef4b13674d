import type { Model } from "../budget/model";
import type { About } from "../narrative/about";
import { narrate } from "../narrative/narrate";
import type { Speaker } from "../tables/say";
import { readLanguage, readWord, shown } from "./arguments";
import {
  answer,
  invalid,
  isBlank,
  isCellError,
  notAvailable,
  readCells,
  type Cell,
  type CellError,
  type Cells,
} from "./cells";
import { netChangeOf, readChanges } from "./changesArgument";
import { readComponent } from "./figureArguments";
import { readFigureRange } from "./figureRange";
import { modelNamed } from "./models";

/**
 * What the tables say of a component in words: its resources and posts, by how much they change and why. With a range of figures it follows the cells.
 * @customfunction NARRATIVE
 * @param component Component by code, number or name: EDM, PW, 1.
 * @param [language] Language of the sentences: en (the default) or zh.
 * @param [figures] The component's table with its labels, e.g. rows of sheet 29C.10; those of the loaded model when left out.
 * @param [changes] Post changes: the list PostChanges; those of the loaded model when left out.
 * @param [part] One sentence alone: resources, posts, reasons, grades or objects.
 * @param [model] Identity of the model that is meant, e.g. 29c-2020; needed where several are at hand.
 * @returns The sentences, one to a line.
 */
export async function narrative(
  component: unknown[][],
  language?: unknown[][],
  figures?: unknown[][],
  changes?: unknown[][],
  part?: unknown[][],
  model?: unknown[][],
): Promise<unknown[][]> {
  const meant = await modelNamed(first(model));
  if (isCellError(meant)) return answer(meant);
  const told = tell(meant, {
    component: first(component),
    language: first(language),
    part: first(part),
    figures: readCells(figures),
    changes: readCells(changes),
  });
  return answer(isCellError(told) ? told : [[told]]);
}

const first = (argument: unknown): Cell => readCells(argument)[0]?.[0] ?? null;

/** The arguments of NARRATIVE. */
export interface Asked {
  readonly component: Cell;
  readonly language: Cell;
  readonly part: Cell;
  readonly figures: Cells;
  readonly changes: Cells;
}

/** What NARRATIVE answers from a model that is at hand. */
export function tell(model: Model, { component, language, part, figures, changes }: Asked): string | CellError {
  const id = readComponent(component, model);
  if (isCellError(id)) return id;
  if (id === null) return invalid("component: no component is given.");
  const [tag, wanted] = [readLanguage(language, model.languages), readWord(part, "part")];
  if (isCellError(tag)) return tag;
  if (isCellError(wanted)) return wanted;
  const failed: CellError[] = [];
  const live = (speaker: Speaker, about: About): Speaker => {
    const told = withChanges(withFigures(speaker, about, figures, failed), about, model, changes, failed);
    if (isCellError(told)) failed.push(told);
    return isCellError(told) ? speaker : told;
  };
  const text = narrate(model, id, wanted === null ? { language: tag, live } : { language: tag, part: wanted, live });
  const [error] = failed;
  if (error !== undefined || text !== null) return error ?? text ?? "";
  return wanted === null
    ? notAvailable(`component: nothing is told of ${shown(component)}.`)
    : notAvailable(`part: ${shown(part)} is not told of ${id}; there are resources, posts, reasons, grades, objects.`);
}

const isLeftOut = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

function withFigures(speaker: Speaker, { table }: About, cells: Cells, failed: CellError[]): Speaker | CellError {
  if (isLeftOut(cells)) return speaker;
  const figureOf = readFigureRange(cells, table);
  if (isCellError(figureOf)) return figureOf;
  return {
    ...speaker,
    value: (at) => {
      const own = figureOf(at);
      if (isCellError(own)) failed.push(own);
      return own === undefined || isCellError(own) ? speaker.value(at) : own;
    },
  };
}

/** The net change of a grade from the lines that are given; single lines and their words are those of the model. */
function withChanges(
  speaker: Speaker | CellError,
  { component }: About,
  model: Model,
  cells: Cells,
  failed: CellError[],
): Speaker | CellError {
  if (isCellError(speaker) || isLeftOut(cells)) return speaker;
  const range = readChanges(cells, model);
  if (isCellError(range)) return range;
  return {
    ...speaker,
    net: (_, { grades }) => {
      const net = netChangeOf(range, grades?.join(", ") ?? null, component.id);
      if (isCellError(net)) failed.push(net);
      return isCellError(net) ? 0 : net;
    },
  };
}
