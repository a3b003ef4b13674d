import type { Finding } from "../finding";
import { openMargins, openness } from "../net/margins";
import { placesOf, printedValue, report } from "../report";
import type { Subject } from "../subject";

/** Sums that are entered in two ways must be the same: posts by grade and by component, recosting by component and by category. */
export function margins(subject: Subject): readonly Finding[] {
  const { net, diagnosis } = subject;
  const read = (index: number): number => diagnosis.values[index] ?? 0;
  return openMargins(subject.margins, diagnosis.values).flatMap((margin) => {
    const [first = -1] = margin.left;
    const [place] = placesOf(net, margin.left);
    if (place === undefined) return [];
    const other = margin.right.reduce((sum, index) => sum + read(index), 0);
    return [
      report(subject, {
        rule: "margins",
        code: "marginDiffers",
        standing: "model",
        place,
        printed: printedValue(net, first, read(first)),
        computed: printedValue(net, first, other),
        difference: printedValue(net, first, openness(margin, read)),
        culprits:
          [...margin.left, ...margin.right].length <= 3 ? placesOf(net, [...margin.left, ...margin.right]) : [place],
        witnesses: placesOf(net, margin.right),
      }),
    ];
  });
}
