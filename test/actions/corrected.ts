import { modelText } from "./aWorkbook";

/** The parts of a model file that corrections touch. */
export interface FileModel {
  readonly money: {
    readonly measure: string;
    readonly component?: string;
    readonly category?: string;
    value: number | null;
  }[];
  readonly posts: { readonly component?: string; readonly grade?: string }[];
  postChanges: { readonly id: string; count: number }[];
  claims: { readonly about: { readonly changes?: readonly string[] } }[];
  readonly components: {
    readonly id: string;
    readonly label: Record<string, string>;
    readonly number: number | null;
  }[];
  readonly grades: { readonly id: string; readonly label: Record<string, string> }[];
  readonly tables: { readonly id: string; readonly component?: string; readonly paragraph: string }[];
  readonly printed: Record<string, Record<string, unknown>>;
}

/** The model of section 29C with a correction, as arguments of an action. */
export function corrected(change: (model: FileModel) => void): {
  readonly file: { readonly name: string; readonly text: string };
} {
  const model = JSON.parse(modelText) as FileModel;
  change(model);
  return { file: { name: "corrected.json", text: JSON.stringify(model) } };
}

/** Another appropriation for the posts of subprogramme 1, in thousands of dollars. */
export const appropriation = (value: number) =>
  corrected((model) => {
    appropriate(model, value);
  });

export function appropriate({ money }: FileModel, value: number | null, component = "SP1", category = "posts"): void {
  for (const fact of money)
    if (fact.measure === "appropriation" && fact.component === component && fact.category === category)
      fact.value = value;
}

/** Takes post changes away, with what the text says of them and what the annex prints. */
export function dropPostChanges(model: FileModel, goes: (index: number) => boolean): void {
  const gone = new Set(model.postChanges.filter((_, index) => goes(index)).map(({ id }) => id));
  model.postChanges = model.postChanges.filter(({ id }) => !gone.has(id));
  model.claims = model.claims.filter(({ about }) => !about.changes?.some((id) => gone.has(id)));
  model.printed["Annex II"] = {};
}

/** The same model as one of another section. */
export function modelWithId(
  id: string,
  section: string,
): { readonly file: { readonly name: string; readonly text: string } } {
  const model = JSON.parse(modelText) as Record<string, unknown>;
  return { file: { name: `${id}.json`, text: JSON.stringify({ ...model, id, section }) } };
}
