import type { Model } from "../budget/model";
import type { About } from "../narrative/about";
import { narrate } from "../narrative/narrate";
import type { Speaker } from "../tables/say";
import { locales } from "../locales/locales";
import { answer } from "./answer";
import { invalid, isCellError, notAvailable, type CellError } from "./cellError";
import { isBlank, readCells, type Cell, type Cells } from "./cells";
import { shown } from "./decimal";
import { readComponent } from "./figureArguments";
import { readFigureRange } from "./figureRange";
import { netChangeOf, readChanges } from "./postChanges";
import { gatherModels } from "./sectionModels";
import { readWord } from "./word";

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
export async function narrative(component: unknown[][], language?: unknown[][], figures?: unknown[][], changes?: unknown[][], part?: unknown[][]): Promise<unknown[][]> {
  const findModel = await gatherModels([[null]], [[null]]);
  const model = findModel(null, null);
  if (isCellError(model)) return answer(model);
  const told = tell(model, { component: first(component), language: first(language), part: first(part), figures: readCells(figures), changes: readCells(changes) });
  return answer(isCellError(told) ? told : [[told]]);
}

const first = (argument: unknown): Cell => readCells(argument)[0]?.[0] ?? null;

interface Asked {
  readonly component: Cell;
  readonly language: Cell;
  readonly part: Cell;
  readonly figures: Cells;
  readonly changes: Cells;
}

function tell(model: Model, { component, language, part, figures, changes }: Asked): string | CellError {
  const id = readComponent(component, model);
  if (isCellError(id)) return id;
  if (id === null) return invalid("component: no component is given.");
  const [tag, wanted] = [readLanguage(language), readWord(part, "part")];
  if (isCellError(tag)) return tag;
  if (isCellError(wanted)) return wanted;
  let failed: CellError | null = null;
  const live = (speaker: Speaker, about: About): Speaker => {
    const told = withChanges(withFigures(speaker, about, figures), about, changes);
    if (isCellError(told)) failed = told;
    return isCellError(told) ? speaker : told;
  };
  const text = narrate(model, id, wanted === null ? { language: tag, live } : { language: tag, part: wanted, live });
  return failed ?? text ?? notAvailable(`Nothing is told of ${shown(component)}${wanted === null ? "" : ` under ${shown(part)}`}.`);
}

const isLeftOut = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

function withFigures(speaker: Speaker, { table }: About, cells: Cells): Speaker | CellError {
  if (isLeftOut(cells)) return speaker;
  const figureOf = readFigureRange(cells, table);
  return isCellError(figureOf) ? figureOf : { ...speaker, value: (at) => { const own = figureOf(at); return own === undefined ? speaker.value(at) : own; } };
}

/** The net change of a grade from the lines that are given; single lines and their words are those of the model. */
function withChanges(speaker: Speaker | CellError, { component }: About, cells: Cells): Speaker | CellError {
  if (isCellError(speaker) || isLeftOut(cells)) return speaker;
  const range = readChanges(cells);
  if (isCellError(range)) return range;
  return {
    ...speaker,
    number: (numeral) => {
      if (numeral.of !== "net") return speaker.number(numeral);
      const net = netChangeOf(range, numeral.match.grades?.join(", ") ?? null, component.id);
      return isCellError(net) ? 0 : net;
    },
  };
}

/** A language of the tables by its tag, with or without region. */
function readLanguage(cell: Cell): string | CellError {
  const word = readWord(cell, "language") ?? "en";
  if (isCellError(word)) return word;
  const found = locales.find(({ tag }) => tag === word.toLowerCase().split("-")[0]);
  return found?.tag ?? notAvailable(`language: ${shown(word)} is not known; there are ${locales.map(({ tag }) => tag).join(", ")}.`);
}
