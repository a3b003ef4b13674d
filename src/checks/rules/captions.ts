import type { FigureEntry } from "../../budget/document";
import type { Finding } from "../finding";
import { wordsIn } from "../../tables/words";
import { report } from "../report";
import type { Subject } from "../subject";

/** A caption names what its figure shows, and no two figures have the same one. */
export function captions(subject: Subject): readonly Finding[] {
  const { figures } = subject.model;
  return figures.flatMap((figure, index) => {
    const { printed, component } = figure;
    if (printed.component !== null && printed.component !== component)
      return [captionFinding(subject, figure, "captionNames", namesake(figures, figure))];
    const earlier = figures
      .slice(0, index)
      .find((other) => other.printed.caption === printed.caption && other.component === component);
    return earlier === undefined ? [] : [captionFinding(subject, figure, "captionRepeated", earlier)];
  });
}

/** The figure that has the same caption by right. */
const namesake = (figures: readonly FigureEntry[], { id, printed }: FigureEntry): FigureEntry | undefined =>
  figures.find((other) => other.id !== id && other.printed.caption === printed.caption);

function captionFinding(
  subject: Subject,
  figure: FigureEntry,
  code: "captionNames" | "captionRepeated",
  other: FigureEntry | undefined,
): Finding {
  return report(subject, {
    rule: "captions",
    code,
    place: { figure: figure.id },
    printed: figure.printed.caption,
    computed: wordsIn(figure.caption, subject.model.languages[0]),
    witnesses: other === undefined ? [] : [{ figure: other.id }],
    args: { other: other?.id ?? "" },
  });
}
