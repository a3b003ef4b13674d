import type { Model } from "../../budget/model";
import { locales } from "../../locales/locales";
import type { Resolution } from "../../refresh/verdict";
import type { FormulaStyle } from "../../sheets/plan";
import { ActionError } from "../ActionError";

const formulaStyles = ["functions", "native"] as const satisfies readonly FormulaStyle[];
const resolutions = ["keep", "model"] as const satisfies readonly Resolution[];

/**
 * A language by its tag, with or without region (`zh-CN`): one of the model's, or one that the tables have words in, whose
 * labels are then those of the document. The document's own where none is asked for.
 */
export function languageOf(model: Model, tag: string | undefined): string {
  if (tag === undefined) return model.languages[0];
  const wanted = String(tag).toLowerCase();
  const known = [...new Set([...model.languages, ...locales.map((locale) => locale.tag)])];
  const found =
    known.find((language) => language.toLowerCase() === wanted) ??
    known.find((language) => language.toLowerCase() === wanted.split(/[-_]/)[0]);
  if (found === undefined) throw new ActionError("UnknownLanguage", { language: String(tag), known: list(known) });
  return found;
}

export function formulaStyleOf(formulas: string | undefined): FormulaStyle {
  const found = formulaStyles.find((style) => style === (formulas ?? "functions"));
  if (found === undefined)
    throw new ActionError("UnknownFormulaStyle", { formulas: String(formulas), known: list(formulaStyles) });
  return found;
}

export function resolutionOf(resolve: string | undefined): Resolution {
  const found = resolutions.find((resolution) => resolution === (resolve ?? "keep"));
  if (found === undefined)
    throw new ActionError("UnknownResolution", { resolve: String(resolve), known: list(resolutions) });
  return found;
}

/** Tables by number in document order, in any letter case; all where none are asked for. */
export function tablesOf(model: Model, wanted: readonly string[] | undefined): readonly string[] {
  const known = model.tables.map(({ id }) => id);
  if (wanted === undefined) return known;
  const chosen = wanted.map((table) => {
    const found = known.find((id) => id.toLowerCase() === String(table).trim().toLowerCase());
    if (found === undefined) throw new ActionError("UnknownTable", { table: String(table), known: list(known) });
    return found;
  });
  return known.filter((id) => chosen.includes(id));
}

const list = (known: readonly string[]): string => known.join(", ");
