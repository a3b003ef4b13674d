import { type NewLine, newChanges } from "../budget/edit/newLine";
import type { Model } from "../budget/model";
import { isError } from "../models/findings/finding";
import { readModel } from "../models/readModel";
import { writeModelFile } from "../models/write/writeModelFile";

/** Post changes that a file of a model could not say, and the new lines of those that are new. */
export interface Unsound {
  readonly changes: ReadonlySet<string>;
  readonly lines: ReadonlySet<NewLine>;
}

/** Holds an edited model to what is asked of files, so that nothing is written that could not be read again. */
export function unsound(model: Model, edited: Model, added: readonly NewLine[]): Unsound {
  const { findings } = readModel(writeModelFile(edited));
  const changes = new Set(
    findings.filter(isError).flatMap(({ place }) => {
      const [, list, index] = place.pointer.split("/");
      return list === "postChanges" ? (edited.postChanges[Number(index)]?.id ?? []) : [];
    }),
  );
  const news = newChanges(model, added).filter(({ change }) => changes.has(change.id));
  return { changes, lines: new Set(news.flatMap(({ lines }) => lines)) };
}
