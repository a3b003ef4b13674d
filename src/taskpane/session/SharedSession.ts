import type { ModelChoice, ModelFile } from "../../actions/context/findModel";
import type { RefreshArgs } from "../../actions/write/argsAndResults";
import type { Progress } from "../../actions/context/Progress";
import {
  chosenModel,
  choose,
  changedSomething,
  type Loaded,
  type Outcome,
  type PaneState,
  type Tab,
  type Task,
  sectionsOf,
  shownSection,
  withSection,
} from "./PaneState";
import type { PaneServices, FormulaStyle, Store } from "./PaneServices";
import { failureOf } from "./failureOf";
import { readModelFile, type PickedFile } from "./modelFile";
import { PreviewSession } from "./PreviewSession";
import type { Asks } from "./PreviewState";
import { sheetStart } from "./sheetStart";

/**
 * What someone does with the pane or the ribbon, whichever part of it is shown. One thing is done at a time; what it
 * comes to, well or badly, is in the store, so nothing here ever rejects.
 */
export class SharedSession {
  readonly preview: PreviewSession;
  /** What Excel is waited for. */
  readonly retryPolicy: PaneServices["retryPolicy"];
  private again: (() => Promise<void>) | null = null;

  constructor(
    readonly store: Store<PaneState>,
    protected readonly services: PaneServices,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.retryPolicy = services.retryPolicy;
    this.preview = new PreviewSession(store, services, {
      attempt: (task, run) => this.attempt(task, run),
      source: () => this.loadedModel(),
      finish: (result, told) => this.finish({ task: "refresh", result, told }),
    });
  }

  /** Reads which models there are and what stands in the workbook. */
  async start(): Promise<void> {
    await this.attempt("start", async () => {
      const models = await this.services.builtIn();
      this.store.update({ models, choice: choose(this.state.choice, models[0] ?? null, this.state.tag) });
      const standing = this.state.inExcel ? await this.services.standing() : [];
      const sections = sectionsOf(standing, []);
      this.store.update({ sections, loaded: shownSection(sections, null) });
    });
  }

  showTab(tab: Tab): void {
    this.store.update({ tab });
  }

  speak(tag: string): void {
    this.store.update({ tag });
  }

  chooseModel(id: string): void {
    const model = this.state.models.find((each) => each.id === id);
    if (model !== undefined) this.store.update({ choice: choose(this.state.choice, model, this.state.tag) });
  }

  chooseLanguage(language: string): void {
    this.store.update({ choice: { ...this.state.choice, language } });
  }

  chooseFormulas(formulas: FormulaStyle): void {
    this.store.update({ choice: { ...this.state.choice, formulas } });
  }

  /** Turns to another of the sections in the workbook. */
  chooseSection(model: string): void {
    const { sections, work } = this.state;
    const loaded = sections.find((section) => section.model === model);
    if (loaded !== undefined && work === null)
      this.store.update({ loaded, outcome: null, failure: null, preview: null });
  }

  /** Reads a model file and chooses it; its findings are the failure when it is not a model. */
  async openFile(picked: PickedFile): Promise<void> {
    await this.attempt("open", async () => {
      const file = await readModelFile(picked);
      const model = await this.services.open(file);
      const { models, files, choice, tag } = this.state;
      this.store.update({
        models: [...models.filter(({ id }) => id !== model.id), model],
        files: { ...files, [model.id]: file },
        choice: choose(choice, model, tag),
      });
    });
  }

  /** Refreshes with a model file; one of another section is only chosen, to be loaded. */
  async refreshFrom(picked: PickedFile): Promise<void> {
    await this.openFile(picked);
    const { failure, choice, loaded } = this.state;
    if (failure === null && choice.model === loaded?.model) await this.refresh();
  }

  async load(): Promise<void> {
    const { language, formulas } = this.state.choice;
    await this.attempt("load", async (progress) => {
      const model = chosenModel(this.state)?.id;
      const result = await this.services.actions.load({
        ...this.source(model),
        language,
        formulas,
        activate: true,
        progress,
      });
      this.finish({ task: "load", result });
    });
  }

  /** Brings the sheets up to the model; what `asks` names is shown first, and then waits for `preview.apply`. */
  async refresh(asks: Asks = "changes"): Promise<void> {
    await this.preview.begin(asks);
  }

  /** Says of a line of the user's whether it is part of the totals, or only "of which". */
  async decideLine(cell: string, counts: "total" | "ofWhich"): Promise<void> {
    await this.attempt("refresh", async (progress) => {
      const args = { ...this.loadedModel(), lines: [{ cell, counts }] };
      const told = await this.services.actions.preview(args);
      this.finish({ task: "refresh", result: await this.services.actions.refresh({ ...args, progress }), told });
    });
  }

  async convert(formulas: FormulaStyle): Promise<void> {
    await this.attempt("convert", async (progress) => {
      this.finish({
        task: "convert",
        result: await this.services.actions.convert({ model: this.state.loaded?.model, formulas, progress }),
      });
    });
  }

  /** Writes the sheets to print from, and shows the first of them. */
  async print(): Promise<void> {
    let written: readonly string[] = [];
    await this.attempt("print", async (progress) => {
      written = (await this.services.actions.print({ model: this.state.loaded?.model, progress })).sheets;
    });
    const [first] = written;
    if (first !== undefined) await this.goTo(sheetStart(first));
  }

  /**
   * Sheets that were there when the workbook was opened go only once somebody has read that they would, and tries
   * again.
   */
  async undo(earlier = false): Promise<void> {
    await this.attempt("undo", async (progress) => {
      const result = await this.services.actions.undo({ progress, earlier });
      const sections = sectionsOf(await this.services.standing(), this.state.sections);
      this.store.update({
        sections,
        loaded: shownSection(sections, this.state.loaded),
        canUndo: false,
        undoes: null,
        canRedo: true,
        preview: null,
        outcome: { task: "undo", result },
      });
    });
    if (this.state.failure?.code === "UndoEarlier") this.again = () => this.undo(true);
  }

  /** Does again what was just taken back. */
  async redo(): Promise<void> {
    await this.attempt("redo", async (progress) => {
      const { redone } = await this.services.actions.redo({ progress });
      const before = this.state.sections;
      const sections = sectionsOf(await this.services.standing(), before);
      const come = sections.filter(({ model }) => before.every((section) => section.model !== model));
      this.store.update({
        sections,
        loaded: shownSection(sections, this.state.loaded),
        canUndo: true,
        undoes: { task: redone, sheets: come.reduce((count, section) => count + section.sheets.length, 0) },
        canRedo: false,
        preview: null,
      });
    });
  }

  /** Shows a cell, because its name was pressed. */
  async goTo(cell: string): Promise<void> {
    if (this.state.work !== null) return;
    try {
      await this.services.show(cell);
    } catch (error) {
      this.again = () => this.goTo(cell);
      this.store.update({ failure: failureOf("goTo", error) });
    }
  }

  /** Does once more what failed. */
  async retry(): Promise<void> {
    await this.again?.();
  }

  /** Puts away what was said about the last thing. */
  dismiss(): void {
    this.store.update({ outcome: null, failure: null });
  }

  private get state(): PaneState {
    return this.store.getState();
  }

  /** A model that came from a file is passed on with the file, so that a corrected file is what refresh brings. */
  private source(model: string | undefined): ModelChoice {
    const file: ModelFile | undefined = model === undefined ? undefined : this.state.files[model];
    return file === undefined ? { model } : { file };
  }

  /** The model that stands in the workbook, from a file that was opened for it or from where it was loaded. */
  protected loadedModel(): ModelChoice & Pick<RefreshArgs, "standing"> {
    const model = this.state.loaded?.model;
    const file = model === undefined ? undefined : this.state.files[model];
    return file === undefined ? { standing: model } : { file };
  }

  private finish(outcome: Exclude<Outcome, { task: "undo" }>): void {
    const { model, language, formulas, sheets } = outcome.result;
    const loaded: Loaded = { model, language, formulas, sheets, when: this.now() };
    const isNew = this.state.sections.every((section) => section.model !== model);
    const undoes = { task: outcome.task, sheets: isNew ? sheets.length : 0 };
    this.store.update({
      loaded,
      sections: withSection(this.state.sections, loaded),
      outcome,
      preview: null,
      ...(changedSomething(outcome) ? { canUndo: true, undoes } : {}),
      canRedo: this.state.canRedo && !changedSomething(outcome),
    });
  }

  /** Does one thing at a time for the whole pane, and tells how it came out. */
  protected async attempt(task: Task, run: (progress: Progress) => Promise<void>): Promise<void> {
    if (this.state.work !== null) return;
    this.again = () => this.attempt(task, run);
    this.store.update({ work: { task, done: 0, total: 0, step: null }, outcome: null, failure: null });
    try {
      await run((done, total, step) => this.store.update({ work: { task, done, total, step } }));
    } catch (error) {
      this.store.update({ failure: failureOf(task, error) });
    } finally {
      this.store.update({ work: null });
    }
  }
}
