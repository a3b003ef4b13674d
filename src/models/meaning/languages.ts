import type { Text } from "../../budget/model";
import type { ModelFile } from "../file/modelFile";
import { finding, type Finding, type Path } from "../findings/place";
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

/** Words in the languages of the model, and where they stand. */
interface Words {
  readonly text: Text;
  readonly path: Path;
}

/** Lists of the parts about programme and document whose entries have a label. */
const labelled = [
  "objects",
  "formerComponents",
  "deliverableCategories",
  "deliverableSubcategories",
  "performance",
  "abbreviations",
  "headings",
  "topics",
] as const;

/** All words of the parts about programme and document. */
function* documentWords(file: ModelFile): Generator<Words> {
  for (const list of labelled) {
    for (const [index, { label }] of (file[list] ?? []).entries()) yield { text: label, path: [list, index, "label"] };
  }
  for (const [index, { text }] of (file.explanations ?? []).entries())
    yield { text, path: ["explanations", index, "text"] };
  for (const [index, { unit }] of (file.deliverableSubcategories ?? []).entries())
    yield* optional(unit, ["deliverableSubcategories", index, "unit"]);
  for (const [index, { lines }] of (file.deliverables ?? []).entries()) {
    for (const [line, { label }] of lines.entries())
      yield* optional(label, ["deliverables", index, "lines", line, "label"]);
  }
  for (const [index, { statements = [] }] of (file.performance ?? []).entries()) {
    for (const [number, { text }] of statements.entries())
      yield { text, path: ["performance", index, "statements", number, "text"] };
  }
  for (const [index, { text }] of (file.namings ?? []).entries()) yield* optional(text, ["namings", index, "text"]);
  yield* figureWords(file);
  yield* frontMatterWords(file);
}

function* figureWords(file: ModelFile): Generator<Words> {
  for (const [index, { caption, unit, notes = [] }] of (file.figures ?? []).entries()) {
    yield { text: caption, path: ["figures", index, "caption"] };
    yield* optional(unit, ["figures", index, "unit"]);
    for (const [number, text] of notes.entries()) yield { text, path: ["figures", index, "notes", number] };
  }
}

function* frontMatterWords({ frontMatter }: ModelFile): Generator<Words> {
  if (frontMatter === undefined || frontMatter === null) return;
  for (const field of ["title", "session", "agenda"] as const)
    yield { text: frontMatter[field], path: ["frontMatter", field] };
  for (const field of ["part", "section", "subsection", "programme"] as const)
    yield* optional(frontMatter[field]?.label, ["frontMatter", field, "label"]);
  for (const [index, { text }] of (frontMatter.notes ?? []).entries())
    yield { text, path: ["frontMatter", "notes", index, "text"] };
}

function* optional(text: Text | null | undefined, path: Path): Generator<Words> {
  if (text !== null && text !== undefined) yield { text, path };
}
