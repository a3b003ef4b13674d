import type { Model, Text } from "../budget/model";
import type { Finding } from "./findings/place";
import type { ReadModel } from "./readModel";

/** Gets a built-in model's text by its address relative to the page. */
type FetchText = (address: string) => Promise<string>;

/** What became of a wish for a model. */
type Loaded =
  | { readonly model: Model; readonly findings: readonly Finding[] }
  | { readonly model: null; readonly problem: LoadProblem };

/** There is no such model; its file could not be fetched; or it was fetched and is not right. */
type LoadProblem =
  | { readonly code: "unknownModel"; readonly known: readonly string[] }
  | { readonly code: "notFetched"; readonly address: string; readonly message: string }
  | { readonly code: "badModel"; readonly findings: readonly Finding[] };

/** What became of a wish for the model of a section, of which there may be several at hand. */
type LoadedSection =
  Extract<Loaded, { readonly model: Model }> | { readonly model: null; readonly problem: SectionProblem };
export type SectionProblem = LoadProblem | { readonly code: "severalModels"; readonly candidates: readonly string[] };

/** The models that are at hand: those read from files, and the built-in ones once they have been asked for. */
export class ModelStore {
  private readonly models = new Map<string, Model>();
  private readonly pending = new Map<string, Promise<Loaded>>();
  private seek: (() => Promise<void>) | null = null;
  private sought: Promise<void> | null = null;

  constructor(
    private readonly fetchText: FetchText = fetchBesidePage,
    readonly builtIn: readonly BuiltInModel[] = builtInModels,
  ) {}

  /** Models at hand, the latest last. */
  all(): readonly Model[] {
    return [...this.models.values()];
  }

  get(id: string): Model | null {
    return this.models.get(id) ?? null;
  }

  /** The models of a section and year that are at hand; without a year, of the section's latest year. */
  find(section: string, year?: number): readonly Model[] {
    const candidates = this.all().filter(
      (model) => sameSection(model.section, section) && (year === undefined || model.year === year),
    );
    const latest = Math.max(...candidates.map((model) => model.year));
    return candidates.filter((model) => model.year === latest);
  }

  /** Puts a model at hand, in place of one with the same identity. */
  add(model: Model): void {
    this.models.delete(model.id);
    this.models.set(model.id, model);
  }

  /** Says where else models may be: they are sought there once, before the first answer by section. */
  seekBy(seek: () => Promise<void>): void {
    this.seek = seek;
  }

  /** Says that models from elsewhere are at hand already, and need not be sought. */
  hasSought(): void {
    this.sought = Promise.resolve();
  }

  /** Where seeking fails, it is tried again the next time, and what is at hand answers. */
  async haveSought(): Promise<void> {
    this.sought ??= this.seek?.() ?? Promise.resolve();
    await this.sought.catch(() => {
      this.sought = null;
    });
  }

  /**
   * Reads the text of a file and puts the model at hand if it is right. What reads is large, and fetched when there is
   * something to read.
   */
  async read(text: string): Promise<ReadModel> {
    const { readModel } = await import("./readModel");
    const read = readModel(text);
    if (read.model !== null) this.add(read.model);
    return read;
  }

  /**
   * A model by its identity: at hand, or fetched where it is built in. Those who ask at the same time share one fetch.
   */
  load(id: string): Promise<Loaded> {
    const model = this.get(id);
    if (model !== null) return Promise.resolve({ model, findings: [] });
    const pending = this.pending.get(id) ?? this.fetchBuiltIn(id).finally(() => this.pending.delete(id));
    this.pending.set(id, pending);
    return pending;
  }

  /**
   * A model by its identity, or by section and year, fetched where it is built in; without a year, the section's latest
   * one.
   */
  async loadSection(section: string, year?: number): Promise<LoadedSection> {
    const named = this.all().find(({ id, year: own }) => sameSection(id, section) && (year ?? own) === own);
    const candidates = named === undefined ? this.find(section, year) : [named];
    const [model, ...others] = candidates;
    if (others.length > 0)
      return { model: null, problem: { code: "severalModels", candidates: candidates.map(({ id }) => id) } };
    if (model !== undefined) return { model, findings: [] };
    const matching = this.builtIn.filter(
      (entry) => sameSection(entry.section, section) && (year === undefined || entry.year === year),
    );
    const [latest] = [...matching].sort((a, b) => b.year - a.year);
    return this.load(latest?.id ?? (year === undefined ? section : `${section} ${year}`));
  }

  private async fetchBuiltIn(id: string): Promise<Loaded> {
    const entry = this.builtIn.find((candidate) => candidate.id === id);
    if (entry === undefined)
      return { model: null, problem: { code: "unknownModel", known: this.builtIn.map((known) => known.id) } };
    const address = `models/${entry.file}`;
    try {
      const { model, findings } = await this.read(await this.fetchText(address));
      return model === null ? { model, problem: { code: "badModel", findings } } : { model, findings };
    } catch (problem) {
      return {
        model: null,
        problem: { code: "notFetched", address, message: problem instanceof Error ? problem.message : String(problem) },
      };
    }
  }
}

const sameSection = (one: string, other: string): boolean => one.trim().toUpperCase() === other.trim().toUpperCase();

async function fetchBesidePage(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer.text();
}

/** A model that comes with the add-in; its data is fetched when it is wanted. */
export interface BuiltInModel {
  readonly id: string;
  readonly section: string;
  readonly year: number;
  readonly symbol: string;
  /** Name of its file in `assets/models`. */
  readonly file: string;
  readonly title: Text;
}

export const builtInModels: readonly BuiltInModel[] = [
  {
    id: "29c-2020",
    section: "29C",
    year: 2020,
    symbol: "A/74/6 (Sect. 29C)",
    file: "29c-2020.json",
    title: { zh: "信息和通信技术厅", en: "Office of Information and Communications Technology" },
  },
  {
    id: "29c-2026",
    section: "29C",
    year: 2026,
    symbol: "A/80/6 (Sect. 29C)",
    file: "29c-2026.json",
    title: { en: "Office of Information and Communications Technology" },
  },
];
