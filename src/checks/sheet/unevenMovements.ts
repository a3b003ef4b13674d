import type { Finding } from "../finding";
import { movementsOf } from "../diagnosis/suspects";
import type { NetValues } from "../net/values";
import { inNotation } from "../page/reading";
import { placesOf, report } from "../report";
import type { Subject } from "../subject";
import { changeWords } from "../text/changeWords";

/** Changes of posts within the section whose two ends no longer net to nil on the sheet. */
export function unevenMovements(subject: Subject, current: NetValues): readonly Finding[] {
  const { net, model } = subject;
  return movementsOf(net).flatMap((ends) => {
    const cells = ends.map(({ index }) => index);
    const sum = cells.reduce((total, index) => total + (current[index] ?? 0), 0);
    const edited = cells.filter((index) => current[index] !== subject.values[index]);
    const culprits = placesOf(net, [...edited, ...cells.filter((index) => !edited.includes(index))]);
    const [place] = culprits;
    const fact = cellFact(subject, cells[0]);
    const change = model.postChanges.find(({ id }) => id === fact);
    if (sum === 0 || place === undefined || change === undefined) return [];
    const printed = inNotation(sum, "posts");
    return [
      report(subject, {
        rule: "movements",
        code: "movementUneven",
        standing: "sheet",
        place,
        printed,
        computed: inNotation(0, "posts"),
        difference: printed,
        culprits,
        args: { subject: changeWords(change) },
      }),
    ];
  });
}

function cellFact({ net }: Subject, index: number | undefined): string | null {
  const cell = index === undefined ? undefined : net.knots[index]?.cell;
  return cell?.kind === "input" && cell.fact.of === "postChange" ? cell.fact.change : null;
}
