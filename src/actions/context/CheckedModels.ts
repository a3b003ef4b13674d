import type { Model } from "../../budget/model";
import type { Base, Task } from "../../changes/UndoRecord";
import type { Finding } from "../../checks/finding";
import { checkSubject } from "../../checks/rules/checkModel";
import { factsAlone, type Subject, subjectOf } from "../../checks/subject";
import type { Workbook } from "../../excel/Workbook";
import type { ModelStore } from "../../models/store";

/** What every action works with. */
export interface ActionContext {
  readonly workbook: Workbook;
  /** The models that custom functions answer from; what is loaded comes here too. */
  readonly models: ModelStore;
  /** The models that come with the add-in, never replaced by a file of the same identity. */
  readonly builtIn: ModelStore;
  readonly checkedModels: CheckedModels;
  /** What was done in this session, to do again what was taken back. */
  readonly history: History;
  /** Language of the interface, for findings. */
  readonly language: () => string;
}

/** A model with what is worked out from it alone. */
export interface CheckedModel {
  readonly subject: Subject;
  /** The same without its page, worked out when it is asked for. */
  readonly facts: () => Subject;
  /** What is wrong in the model and on its page, whatever stands in a workbook. */
  readonly findings: readonly Finding[];
}

/** Works out each model once, and reads each base once, for as long as somebody holds them. */
export class CheckedModels {
  private readonly models = new WeakMap<Model, CheckedModel>();
  private readonly bases = new WeakMap<Base, Model>();

  of(model: Model): CheckedModel {
    const known = this.models.get(model);
    if (known !== undefined) return known;
    const subject = subjectOf(model);
    let facts: Subject | null = null;
    const checked = { subject, findings: checkSubject(subject), facts: () => (facts ??= factsAlone(model)) };
    this.models.set(model, checked);
    return checked;
  }

  /** The model of a base, read as `read` says unless that was done before. */
  async modelOf(base: Base, read: (base: Base) => Promise<{ readonly model: Model }>): Promise<Model> {
    const known = this.bases.get(base);
    if (known !== undefined) return known;
    const { model } = await read(base);
    this.bases.set(base, model);
    return model;
  }
}

/** A step of this session, and how to take it once more. */
interface Doable {
  readonly task: Task;
  readonly again: () => Promise<unknown>;
}

/**
 * What was done in this session and taken back, so that it can be done again. It ends with the session: what was done
 * before is not ours to repeat.
 */
export class History {
  private done: readonly Doable[] = [];
  private undone: readonly Doable[] = [];
  private isRedoing = false;

  /** Something new was done: what was taken back before cannot come after it. */
  did(step: Doable): void {
    this.done = [...this.done, step];
    if (!this.isRedoing) this.undone = [];
  }

  tookBack(): void {
    const last = this.done.at(-1);
    this.done = this.done.slice(0, -1);
    this.undone = last === undefined ? [] : [...this.undone, last];
  }

  get next(): Doable | null {
    return this.undone.at(-1) ?? null;
  }

  /** Takes the step once more that was last taken back. */
  async redo({ again }: Doable): Promise<void> {
    this.isRedoing = true;
    try {
      await again();
      this.undone = this.undone.slice(0, -1);
    } finally {
      this.isRedoing = false;
    }
  }
}
