import { finding, type Finding } from "../findings/finding";
import { documentWords, type Words } from "./documentWords";
import type { Survey } from "./survey";

/** Every label has words in each language of the model; words in other languages are never seen. */
export function languages(survey: Survey): readonly Finding[] {
  const spoken = survey.file.languages;
  return [...allWords(survey.file)].flatMap(({ text, path }) => [
    ...spoken
      .filter((language) => !Object.hasOwn(text, language))
      .map((language) => finding("languageMissing", survey.place(path), { language })),
    ...Object.keys(text)
      .filter((language) => !spoken.includes(language))
      .map((language) =>
        finding("languageUnknown", survey.place([...path, language]), { language, known: spoken.join(", ") }),
      ),
  ]);
}

function* allWords(file: Survey["file"]): Generator<Words> {
  for (const [key, text] of Object.entries(file.titles)) yield { text, path: ["titles", key] };
  for (const list of ["components", "funds", "staffCategories", "grades", "dutyStations", "rates"] as const) {
    for (const [index, { label }] of (file[list] ?? []).entries()) yield { text: label, path: [list, index, "label"] };
  }
  for (const [index, { title, reason }] of (file.postChanges ?? []).entries()) {
    yield { text: title, path: ["postChanges", index, "title"] };
    yield { text: reason, path: ["postChanges", index, "reason"] };
  }
  yield* documentWords(file);
  for (const [index, { title, notes = [] }] of file.tables.entries()) {
    yield { text: title, path: ["tables", index, "title"] };
    for (const [number, { text }] of notes.entries()) yield { text, path: ["tables", index, "notes", number, "text"] };
  }
}
