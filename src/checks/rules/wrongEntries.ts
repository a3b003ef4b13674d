import type { WrongEntry } from "../diagnosis/diagnose";
import { misprintOf } from "../diagnosis/misprint";
import type { Finding } from "../finding";
import { placesOf, printedValue, report } from "../report";
import type { Subject } from "../subject";

/** Facts that differ from the page where everything that follows from the page's number is printed as well. */
export const wrongFacts = (subject: Subject): readonly Finding[] =>
  subject.diagnosis.wrong.filter((entry) => isFactAlone(subject, entry)).map((entry) => factFinding(subject, entry));

/**
 * Entries on which page and facts agree, or that the page leaves out, while everything that follows from them says
 * otherwise.
 */
export const wrongOnBoth = (subject: Subject): readonly Finding[] =>
  subject.diagnosis.wrong.filter((entry) => !isFactAlone(subject, entry)).map((entry) => entryFinding(subject, entry));

function isFactAlone({ page }: Subject, { cells, right }: WrongEntry): boolean {
  return cells.some((index) => page[index]?.value !== null && page[index]?.value === right.get(index));
}

function factFinding(subject: Subject, entry: WrongEntry): Finding {
  const { net, page, values } = subject;
  const [index = -1] = entry.cells.filter((cell) => page[cell]?.value === entry.right.get(cell));
  const given = values[index] ?? 0;
  const difference = printedValue(net, index, (entry.right.get(index) ?? 0) - given);
  const slip = misprintOf(given, entry.right.get(index) ?? 0);
  return entryReport(subject, entry, index, {
    code: "factDiffers",
    standing: "model",
    printed: page[index]?.text ?? "",
    computed: printedValue(net, index, given),
    difference,
    misprint: slip,
  });
}

function entryFinding(subject: Subject, entry: WrongEntry): Finding {
  const { net, page, values } = subject;
  const [index = -1] = entry.cells;
  const [given, right] = [page[index]?.value ?? values[index] ?? 0, entry.right.get(index) ?? 0];
  const printed = page[index]?.text ?? printedValue(net, index, given);
  return entryReport(subject, entry, index, {
    code: "entryDiffers",
    standing: "page",
    printed,
    computed: printedValue(net, index, right),
    difference: printedValue(net, index, given - right),
    misprint: misprintOf(given, right),
  });
}

type Told = Pick<
  Parameters<typeof report>[1],
  "code" | "standing" | "printed" | "computed" | "difference" | "misprint"
>;

function entryReport(subject: Subject, { cells, witnesses, rivals }: WrongEntry, index: number, told: Told): Finding {
  const { net } = subject;
  const [place] = placesOf(net, [index]);
  if (place === undefined) throw new Error("A wrong entry has no cell.");
  const culprits = placesOf(net, [index, ...cells.filter((cell) => cell !== index), ...rivals]);
  return report(subject, {
    rule: told.code === "factDiffers" ? "facts" : "entry",
    place,
    culprits,
    witnesses: placesOf(net, witnesses),
    args: { count: witnesses.length },
    ...told,
  });
}
