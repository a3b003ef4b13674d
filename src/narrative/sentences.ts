import { at } from "../tables/cells";
import type { NarrativeCall } from "../tables/table";
import type { Wording } from "../tables/wording";
import type { About } from "./about";
import { objects } from "./objects";
import { changeSentences, gradeChanges } from "./postChanges";
import { postNumbers, reasons, resources } from "./resources";
import type { Sentence } from "./sentence";

/** Everything that is told of a component: its resources and posts, why they change, each post change, the objects of expenditure. */
export function sentencesOf(about: About): readonly Sentence[] {
  const { entry } = about;
  const changes = changeSentences(about);
  const paragraph = reasonsParagraph(about);
  const own = about.entry.family === "component" ? changes : [];
  const byObject = objects(about);
  const called = (part: string, of: string | null, wording: Wording, list: string | null): Sentence => ({
    part,
    paragraph: of,
    wording,
    call: callOf(about, part, list),
  });
  return [
    called("resources", entry.paragraph, resources(about), null),
    called("posts", null, postNumbers(about), null),
    called("reasons", paragraph, reasons(about), null),
    ...(about.list === null ? [] : [{ part: "grades", paragraph: null, wording: gradeChanges(about), call: null }]),
    ...own.map(({ change, wording }): Sentence => ({
      part: `change/${change.id}`,
      paragraph: change.paragraph,
      wording,
      call: null,
    })),
    ...(byObject === null
      ? []
      : [{ part: "objects", paragraph: objectsParagraph(about), wording: byObject, call: null }]),
  ];
}

/** The paragraph that gives the reasons is the one after that of the table. */
function reasonsParagraph({ entry, model }: About): string | null {
  const [, prefix = "", number] = /^(.*\.)(\d+)$/.exec(entry.paragraph ?? "") ?? [];
  const next = number === undefined ? null : `${prefix}${String(Number(number) + 1)}`;
  const isTold = model.postChanges.some(
    ({ paragraph }) => next !== null && (paragraph === next || paragraph.startsWith(`${next} `)),
  );
  return isTold ? next : null;
}

function objectsParagraph({ model, component }: About): string | null {
  const source = model.objectChanges.find((change) => change.component === component.id)?.source;
  return source !== undefined && "paragraph" in source ? source.paragraph : null;
}

function callOf({ component, table }: About, part: string, list: string | null): NarrativeCall | null {
  const last = table.rows.at(-1);
  if (last === undefined) return null;
  // With its headings, so that the columns are found where somebody inserted others between them.
  return {
    component: component.id,
    part,
    figures: [at(table.id, "#headings/0", "label"), at(table.id, last.key, "estimate")],
    list,
  };
}
