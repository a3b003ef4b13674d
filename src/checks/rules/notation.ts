import { misprintOf } from "../diagnosis/misprint";
import type { Finding } from "../finding";
import { inNotation, type Reading, sharedTexts } from "../page/reading";
import { placesOf, printedValue, report } from "../report";
import type { Subject } from "../subject";

/** Printed texts that are no numbers, or not written as the page writes numbers. */
export function notation(subject: Subject): readonly Finding[] {
  const misprinted = new Set(subject.diagnosis.misprints);
  const single = subject.page.flatMap((reading, index) =>
    reading === null || misprinted.has(index) ? [] : (oddText(subject, index, reading) ?? []),
  );
  return [
    ...single,
    ...sharedTexts(subject.page, subject.net.netCells)
      .filter((run) => !run.some((index) => misprinted.has(index)))
      .flatMap((run) => sharedText(subject, run)),
  ];
}

function oddText(subject: Subject, index: number, { text, value, how, own }: Reading): Finding | null {
  const knot = subject.net.netCells[index];
  if (knot === undefined || how === "plain" || how === "blank") return null;
  // What a page prints in its own way was read by what knows such pages.
  if (knot.cell.look !== undefined) return null;
  const right = subject.diagnosis.values[index];
  const told = {
    rule: "notation",
    place: knot.at,
    printed: text,
    computed: printedValue(subject.net, index, right),
  } as const;
  if (how === "unreadable") return report(subject, { ...told, code: "unreadable", misprint: "garbled" });
  if (how === "stated" && own === null && text.trim() !== "")
    return report(subject, { ...told, code: "garbled", misprint: "garbled" });
  if (how !== "odd" || value === null) return null;
  return report(subject, {
    ...told,
    code: "notation",
    severity: "note",
    computed: inNotation(value, knot.cell.quantity),
  });
}

/** A text that stands for several lines must be the sum of what each of them is read as. */
function sharedText(subject: Subject, run: readonly number[]): readonly Finding[] {
  const { net, page } = subject;
  const sum = run.reduce((total, index) => total + (page[index]?.value ?? 0), 0);
  const wrong = run.filter((index) => page[index]?.own !== sum);
  const [first = -1] = wrong;
  const [place] = placesOf(net, [first]);
  if (place === undefined) return [];
  const own = page[first]?.own ?? 0;
  return [
    report(subject, {
      rule: "notation",
      code: "sharedDiffers",
      place,
      printed: page[first]?.text ?? "",
      computed: printedValue(net, first, sum),
      difference: printedValue(net, first, own - sum),
      misprint: misprintOf(own, sum),
      culprits: placesOf(net, wrong),
    }),
  ];
}
