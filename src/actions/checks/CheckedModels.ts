import type { Model } from "../../budget/model";
import { checkSubject } from "../../checks/checkModel";
import type { Finding } from "../../checks/finding";
import { factsAlone, type Subject, subjectOf } from "../../checks/subject";
import type { Base } from "../../excel/base";

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
