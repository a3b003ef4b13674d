import type { DocumentPlace } from "../../budget/claims";
import type { Path } from "../findings/place";
import type { FileClaimSubject, FileStatedPlace } from "../documentFile";
import type { ModelFile } from "../modelFile";
import type { Reference } from "./reference";

/** What the parts about programme and document refer to. */
export function* documentReferences(file: ModelFile): Generator<Reference> {
  yield* programmeReferences(file);
  yield* figureReferences(file);
  for (const [index, { component }] of (file.headings ?? []).entries())
    yield { to: "components", id: component, path: ["headings", index, "component"] };
  for (const [index, { where, about }] of (file.claims ?? []).entries()) {
    yield* whereabouts(where, ["claims", index, "where"]);
    yield* subjectReferences(about, ["claims", index, "about"]);
  }
  for (const [index, { where, target, topic, component }] of (file.references ?? []).entries()) {
    yield* whereabouts(where, ["references", index, "where"]);
    yield* whereabouts(target, ["references", index, "target"]);
    yield { to: "topics", id: topic, path: ["references", index, "topic"] };
    yield { to: "components", id: component, path: ["references", index, "component"] };
  }
  for (const [index, { where, topic }] of (file.subjects ?? []).entries()) {
    yield* whereabouts(where, ["subjects", index, "where"]);
    yield { to: "topics", id: topic, path: ["subjects", index, "topic"] };
  }
  for (const [index, { where, component, former, dutyStation, topic }] of (file.namings ?? []).entries()) {
    yield* whereabouts(where, ["namings", index, "where"]);
    yield { to: "components", id: component, path: ["namings", index, "component"] };
    yield { to: "formerComponents", id: former, path: ["namings", index, "former"] };
    yield { to: "dutyStations", id: dutyStation, path: ["namings", index, "dutyStation"] };
    yield { to: "topics", id: topic, path: ["namings", index, "topic"] };
  }
}

function* programmeReferences(file: ModelFile): Generator<Reference> {
  for (const [index, { fund, component, object, source }] of (file.objectChanges ?? []).entries()) {
    yield { to: "funds", id: fund, path: ["objectChanges", index, "fund"] };
    yield { to: "components", id: component, path: ["objectChanges", index, "component"] };
    yield { to: "objects", id: object, path: ["objectChanges", index, "object"] };
    yield* whereabouts(source, ["objectChanges", index, "source"]);
  }
  for (const [index, { fund, component }] of (file.explanations ?? []).entries()) {
    yield { to: "funds", id: fund, path: ["explanations", index, "fund"] };
    yield { to: "components", id: component, path: ["explanations", index, "component"] };
  }
  for (const [index, { component }] of (file.alignments ?? []).entries())
    yield { to: "components", id: component, path: ["alignments", index, "component"] };
  for (const [index, { parent, component }] of (file.formerComponents ?? []).entries()) {
    yield { to: "formerComponents", id: parent, path: ["formerComponents", index, "parent"] };
    yield { to: "components", id: component, path: ["formerComponents", index, "component"] };
  }
  for (const [index, { category }] of (file.deliverableSubcategories ?? []).entries()) {
    yield { to: "deliverableCategories", id: category, path: ["deliverableSubcategories", index, "category"] };
  }
  for (const [index, { table, former, lines }] of (file.deliverables ?? []).entries()) {
    yield { to: "tables", id: table, path: ["deliverables", index, "table"] };
    yield { to: "formerComponents", id: former, path: ["deliverables", index, "former"] };
    for (const [line, { subcategory }] of lines.entries()) {
      yield {
        to: "deliverableSubcategories",
        id: subcategory,
        path: ["deliverables", index, "lines", line, "subcategory"],
      };
    }
  }
  for (const [index, { component, source }] of (file.performance ?? []).entries()) {
    yield { to: "components", id: component, path: ["performance", index, "component"] };
    yield* whereabouts(source, ["performance", index, "source"]);
  }
}

function* figureReferences(file: ModelFile): Generator<Reference> {
  for (const [index, { component, printed, abbreviations = [] }] of (file.figures ?? []).entries()) {
    yield { to: "components", id: component, path: ["figures", index, "component"] };
    yield { to: "components", id: printed.component, path: ["figures", index, "printed", "component"] };
    for (const [number, id] of abbreviations.entries())
      yield { to: "abbreviations", id, path: ["figures", index, "abbreviations", number] };
  }
}

function* whereabouts(place: DocumentPlace, path: Path): Generator<Reference> {
  if ("table" in place) yield { to: "tables", id: place.table, path: [...path, "table"] };
  if ("figure" in place) yield { to: "figures", id: place.figure, path: [...path, "figure"] };
  if ("heading" in place) yield { to: "headings", id: place.heading, path: [...path, "heading"] };
}

function* subjectReferences(about: FileClaimSubject, path: Path): Generator<Reference> {
  if ("fund" in about) yield { to: "funds", id: about.fund, path: [...path, "fund"] };
  if ("component" in about) yield { to: "components", id: about.component, path: [...path, "component"] };
  if (about.of === "posts") yield { to: "grades", id: about.grade, path: [...path, "grade"] };
  if (about.of === "posts") yield { to: "staffCategories", id: about.staffCategory, path: [...path, "staffCategory"] };
  if (about.of === "object") yield { to: "objects", id: about.object, path: [...path, "object"] };
  if (about.of === "deliverable") yield { to: "tables", id: about.table, path: [...path, "table"] };
  if (about.of === "performance") yield { to: "performance", id: about.measure, path: [...path, "measure"] };
  if (about.of === "topic") yield { to: "topics", id: about.topic, path: [...path, "topic"] };
  if (about.of !== "postChanges") return;
  for (const [index, id] of about.changes.entries()) yield { to: "postChanges", id, path: [...path, "changes", index] };
  yield* statedPlaceReferences(about.from, [...path, "from"]);
  yield* statedPlaceReferences(about.to, [...path, "to"]);
}

function* statedPlaceReferences(place: FileStatedPlace | null | undefined, path: Path): Generator<Reference> {
  yield { to: "components", id: place?.component, path: [...path, "component"] };
  yield { to: "grades", id: place?.grade, path: [...path, "grade"] };
  yield { to: "dutyStations", id: place?.dutyStation, path: [...path, "dutyStation"] };
}
