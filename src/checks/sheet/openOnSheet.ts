import type { Finding } from "../finding";
import { openMargins, openness } from "../net/margins";
import type { NetValues } from "../net/values";
import { placesOf, printedValue, report } from "../report";
import type { Subject } from "../subject";

/** Margins that the edits of a sheet have opened, with the edited cells that they follow from. */
export function openOnSheet(subject: Subject, current: NetValues, edited: readonly number[]): readonly Finding[] {
  const { net, margins, values } = subject;
  const known = new Set(openMargins(margins, values));
  return openMargins(margins, current)
    .filter((margin) => !known.has(margin))
    .flatMap((margin) => {
      const sides = [...margin.left, ...margin.right];
      const [first = -1] = margin.left;
      const [place] = placesOf(net, [first]);
      if (place === undefined) return [];
      const read = (index: number): number => current[index] ?? 0;
      const feeding = edited.filter((index) =>
        sides.some((side) => side === index || net.followersOf([index]).includes(side)),
      );
      return [
        report(subject, {
          rule: "margins",
          code: "marginDiffers",
          standing: "sheet",
          place,
          printed: printedValue(net, first, read(first)),
          computed: printedValue(net, first, read(first) - openness(margin, read)),
          difference: printedValue(net, first, openness(margin, read)),
          culprits: placesOf(net, feeding.length > 0 ? feeding : margin.left),
          witnesses: placesOf(net, margin.right),
        }),
      ];
    });
}
