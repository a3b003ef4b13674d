import type { Model } from "../budget/model";
import { ModelStore, type SectionProblem } from "../models/store";
import { readDecimal, readWord, shown } from "./arguments";
import { invalid, isCellError, notAvailable, type Cell, type CellError, type Cells } from "./cells";

/**
 * The models that functions answer from; the pane that shares the runtime puts the files it opens into the same store.
 */
export const models = new ModelStore();

/** Finds the model of a section and year among those at hand once `gatherModels` is done. */
export type FindModel = (section: Cell, year: Cell) => Model | CellError;

interface Wanted {
  readonly section: string | null;
  readonly year: number | null;
}

const YEARS = { first: 1946, last: 2200 };

/** `29C` of `Sect. 29C`, `第 29C 款` or `A/74/6 (Sect. 29C)`; other words stay as they are. */
const sectionOf = (word: string): string =>
  /\(Sect\. ?(\w+)\)/i.exec(word)?.[1] ?? /^(?:section|sect\.?|第)?\s*(\d+\w*?)\s*(?:分?款)?$/i.exec(word)?.[1] ?? word;

function readYear(cell: Cell): number | null | CellError {
  const word = readWord(cell, "year");
  if (word === null || isCellError(word)) return word;
  const decimal = readDecimal(word.replace(/\s*年$/, ""), "year");
  if (isCellError(decimal)) return decimal;
  const year = Number(decimal.toString());
  const isYear = Number.isInteger(year) && year >= YEARS.first && year <= YEARS.last;
  return isYear ? year : invalid(`year: ${shown(word)} is not a year.`);
}

function readWanted(sectionCell: Cell, yearCell: Cell): Wanted | CellError {
  const section = readWord(sectionCell, "section");
  const year = readYear(yearCell);
  if (isCellError(section)) return section;
  return isCellError(year) ? year : { section: section === null ? null : sectionOf(section), year };
}

function describe(problem: SectionProblem, { section, year }: Wanted, store: ModelStore): CellError {
  const asked = `section ${section ?? ""}${year === null ? "" : ` for ${year}`}`;
  if (problem.code === "notFetched")
    return notAvailable(
      `The model of ${asked} could not be fetched: ${problem.message}. Open the Fascicle pane and load it again.`,
    );
  if (problem.code === "badModel")
    return notAvailable(
      `The model of ${asked} is not valid: ${problem.findings.length} ` +
        "findings. Open it in " +
        "the Fascicle pane to " +
        "see them.",
    );
  if (problem.code === "severalModels")
    return notAvailable(
      `There are several models of ${asked}: ` +
        `${problem.candidates.join(", ")}. ` +
        "Name the one that is meant " +
        "instead of the section.",
    );
  const known = [...store.builtIn, ...store.all()].map((model) => `${model.section} (${model.year})`);
  return notAvailable(`There is no model of ${asked}; there are ${[...new Set(known)].join(", ")}.`);
}

/** Without a section: the only one at hand, or the first that comes with the add-in where none is. */
function onlySection(store: ModelStore): string | CellError {
  const sections = [...new Set(store.all().map(({ section }) => section))];
  return sections.length > 1
    ? notAvailable(`section: no section is given, and there are several: ${sections.join(", ")}.`)
    : (sections[0] ?? store.builtIn[0]?.section ?? "");
}

async function load({ section, year }: Wanted, store: ModelStore): Promise<Model | CellError> {
  const wanted = section ?? onlySection(store);
  if (isCellError(wanted)) return wanted;
  const loaded = await store.loadSection(wanted, year ?? undefined);
  return (
    loaded.model ??
    ("problem" in loaded
      ? describe(loaded.problem, { section: wanted, year }, store)
      : notAvailable("There is no such model."))
  );
}

/** The model of an identifier, or the only one at hand where none is given; an error that names those there are. */
export async function modelNamed(cell: Cell, store: ModelStore = models): Promise<Model | CellError> {
  await store.haveSought();
  const word = readWord(cell, "model");
  if (isCellError(word)) return word;
  const all = store.all();
  if (word !== null) {
    const loaded = await store.load(word);
    if (loaded.model !== null) return loaded.model;
    const known = [...new Set([...all, ...store.builtIn].map(({ id }) => id))];
    return notAvailable(`model: ${shown(word)} is not at hand; there are ${known.join(", ")}.`);
  }
  const [only] = all;
  if (all.length > 1)
    return notAvailable(`model: several are at hand, say which is meant: ${all.map(({ id }) => id).join(", ")}.`);
  return only ?? load({ section: null, year: null }, store);
}

const keyOf = (section: Cell, year: Cell): string => JSON.stringify([section, year]);

/** Gets every model that the cells name, fetching those that come with the add-in, each once. */
export async function gatherModels(sections: Cells, years: Cells, store: ModelStore = models): Promise<FindModel> {
  await store.haveSought();
  const found = new Map<string, Model | CellError>();
  for (const section of sections.flat()) {
    for (const year of years.flat()) {
      const wanted = readWanted(section, year);
      found.set(keyOf(section, year), isCellError(wanted) ? wanted : await load(wanted, store));
    }
  }
  return (section, year) => found.get(keyOf(section, year)) ?? notAvailable("There is no such model.");
}
