import type { DocumentPlace } from "../../budget/claims";
import type { Source } from "../../budget/model";
import type { FileClaimSubject, FileStatedPlace } from "../file/documentFile";
import type { FilePostPlace, ModelFile } from "../file/modelFile";
import { finding, type Finding, type Path } from "../findings/place";
import type { FindingCode } from "../findings/sentences.en";
import { type NamedList, prunableLists, type Survey } from "./survey";

/** A name that a model file uses, the list it must stand in, and where it is used. */
interface Reference {
  readonly to: NamedList;
  readonly id: string | null | undefined;
  readonly path: Path;
}

const targets = {
  components: "unknownComponent",
  funds: "unknownFund",
  grades: "unknownGrade",
  staffCategories: "unknownStaffCategory",
  dutyStations: "unknownDutyStation",
  tables: "unknownTable",
} as const satisfies Partial<Record<NamedList, FindingCode>>;

/**
 * Whatever is referred to exists. A name that is missing is reported once, at the first place that needs it. Lists are
 * judged only where no entry had to be left out.
 */
export function references(survey: Survey): readonly Finding[] {
  const gone: Finding[] = [];
  const missing = new Map<string, { readonly first: Reference; count: number }>();
  for (const reference of allReferences(survey.file)) {
    const { to, id } = reference;
    if (id === null || id === undefined || survey.knows(to, id) || !isWhole(survey, to)) continue;
    if (to === "postChanges") {
      // Each of them has to be taken out, so each is named.
      gone.push(finding("claimOfNoChange", survey.place(reference.path), { id }));
      continue;
    }
    const before = missing.get(`${to} ${id}`);
    if (before === undefined) missing.set(`${to} ${id}`, { first: reference, count: 1 });
    else before.count++;
  }
  const unknown = [...missing.values()].map(({ first: { to, id, path }, count }) =>
    finding(hasOwnWords(to) ? targets[to] : "unknownEntry", survey.place(path), {
      id: id ?? "",
      list: to,
      known: known(survey, to),
      count: String(count),
    }),
  );
  return [...unknown, ...gone];
}

const hasOwnWords = (list: NamedList): list is keyof typeof targets => Object.hasOwn(targets, list);

const isWhole = ({ whole }: Survey, list: NamedList): boolean =>
  prunableLists.every((name) => name !== list || whole.has(name));

const known = ({ file }: Survey, list: NamedList): string =>
  (file[list] ?? [])
    .slice(0, 30)
    .map(({ id }) => id)
    .join(", ");

function* allReferences(file: Survey["file"]): Generator<Reference> {
  for (const [index, { parent }] of file.components.entries())
    yield { to: "components", id: parent, path: ["components", index, "parent"] };
  for (const [index, { staffCategory }] of file.grades.entries())
    yield { to: "staffCategories", id: staffCategory, path: ["grades", index, "staffCategory"] };
  for (const [index, { fund, component, source }] of file.money.entries()) {
    yield { to: "funds", id: fund, path: ["money", index, "fund"] };
    yield { to: "components", id: component, path: ["money", index, "component"] };
    yield sourceTable(source, ["money", index]);
  }
  for (const [index, { fund, component, grade, staffCategory, source }] of file.posts.entries()) {
    yield { to: "funds", id: fund, path: ["posts", index, "fund"] };
    yield { to: "components", id: component, path: ["posts", index, "component"] };
    yield { to: "grades", id: grade, path: ["posts", index, "grade"] };
    yield { to: "staffCategories", id: staffCategory, path: ["posts", index, "staffCategory"] };
    yield sourceTable(source, ["posts", index]);
  }
  for (const [index, { source }] of (file.rates ?? []).entries()) yield sourceTable(source, ["rates", index]);
  for (const [index, { fund, from, to }] of (file.postChanges ?? []).entries()) {
    yield { to: "funds", id: fund, path: ["postChanges", index, "fund"] };
    yield* placeReferences(from, ["postChanges", index, "from"]);
    yield* placeReferences(to, ["postChanges", index, "to"]);
  }
  for (const [index, { component }] of file.tables.entries())
    yield { to: "components", id: component, path: ["tables", index, "component"] };
  yield* documentReferences(file);
  for (const table of Object.keys(file.printed ?? {})) yield { to: "tables", id: table, path: ["printed", table] };
}

function sourceTable(source: Source, path: Path): Reference {
  return { to: "tables", id: "table" in source ? source.table : null, path: [...path, "source", "table"] };
}

function* placeReferences(place: FilePostPlace | null, path: Path): Generator<Reference> {
  if (place === null) return;
  yield { to: "components", id: place.component, path: [...path, "component"] };
  yield { to: "grades", id: place.grade, path: [...path, "grade"] };
  yield { to: "dutyStations", id: place.dutyStation, path: [...path, "dutyStation"] };
}

/** What the parts about programme and document refer to. */
function* documentReferences(file: ModelFile): Generator<Reference> {
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
