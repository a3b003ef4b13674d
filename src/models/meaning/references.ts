import type { Source } from "../../budget/model";
import { finding, type Finding } from "../findings/finding";
import type { Path } from "../findings/place";
import type { FilePostPlace } from "../modelFile";
import type { FindingCode } from "../findings/sentences.en";
import { documentReferences } from "./documentReferences";
import type { Reference } from "./reference";
import { prunableLists, type NamedList, type Survey } from "./survey";

const targets = {
  components: "unknownComponent",
  funds: "unknownFund",
  grades: "unknownGrade",
  staffCategories: "unknownStaffCategory",
  dutyStations: "unknownDutyStation",
  tables: "unknownTable",
} as const satisfies Partial<Record<NamedList, FindingCode>>;

/**
 * Whatever is referred to exists. A name that is missing is reported once, at the first place that needs it. Lists are judged
 * only where no entry had to be left out.
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
