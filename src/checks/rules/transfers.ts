import type { PostChange } from "../../budget/model";
import { regularBudget } from "../../budget/regularBudget";
import type { Finding } from "../finding";
import { inNotation } from "../page/reading";
import { report } from "../report";
import type { Subject } from "../subject";
import { rightModel } from "../text/inText";

/**
 * What comes from and goes to other sections, is established and is abolished nets to the growth of the section in
 * posts.
 */
export function transfers(subject: Subject): readonly Finding[] {
  const { model, net, diagnosis } = subject;
  return model.tables
    .filter(({ family }) => family === "grades")
    .flatMap(({ id }) => {
      const place = { table: id, row: "total", column: "other" };
      const index = net.find(place);
      const growth = index === undefined ? null : (diagnosis.values[index] ?? 0);
      const netted = rightModel(subject)
        .postChanges.filter(({ fund }) => fund === regularBudget)
        .reduce((sum, change) => sum + growthBy(change), 0);
      if (growth === null || growth === netted) return [];
      const told = {
        printed: inNotation(growth, "posts"),
        computed: inNotation(netted, "posts"),
        difference: inNotation(growth - netted, "posts"),
      };
      return [report(subject, { rule: "transfers", code: "transfersDiffer", standing: "model", place, ...told })];
    });
}

/** Posts that the section gains by a change; what moves within it brings it none. */
function growthBy({ kind, count, from, to }: PostChange): number {
  switch (kind) {
    case "establishment":
      return count;
    case "abolishment":
      return -count;
    case "transfer":
      return (to !== null && to.section === null ? count : 0) - (from !== null && from.section === null ? count : 0);
    case "redeployment":
    case "reclassification":
    case "reassignment":
    case "conversion":
    case "relocation":
      return 0;
  }
}
