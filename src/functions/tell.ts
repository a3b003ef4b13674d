import type { Model } from "../budget/model";
import type { About } from "../narrative/about";
import { narrate } from "../narrative/narrate";
import type { Speaker } from "../tables/say";
import { invalid, isCellError, notAvailable, type CellError } from "./cellError";
import { isBlank, type Cell, type Cells } from "./cells";
import { shown } from "./decimal";
import { readComponent } from "./figureArguments";
import { readFigureRange } from "./figureRange";
import { readLanguage } from "./language";
import { netChangeOf, readChanges } from "./postChanges";
import { readWord } from "./word";

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
  let failed: CellError | null = null;
  const live = (speaker: Speaker, about: About): Speaker => {
    const told = withChanges(withFigures(speaker, about, figures), about, changes);
    if (isCellError(told)) failed = told;
    return isCellError(told) ? speaker : told;
  };
  const text = narrate(model, id, wanted === null ? { language: tag, live } : { language: tag, part: wanted, live });
  if (failed !== null || text !== null) return failed ?? text ?? "";
  return wanted === null
    ? notAvailable(`component: nothing is told of ${shown(component)}.`)
    : notAvailable(`part: ${shown(part)} is not told of ${id}; there are resources, posts, reasons, grades, objects.`);
}

const isLeftOut = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

function withFigures(speaker: Speaker, { table }: About, cells: Cells): Speaker | CellError {
  if (isLeftOut(cells)) return speaker;
  const figureOf = readFigureRange(cells, table);
  return isCellError(figureOf)
    ? figureOf
    : {
        ...speaker,
        value: (at) => {
          const own = figureOf(at);
          return own === undefined ? speaker.value(at) : own;
        },
      };
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
