import type { Frame } from "./reading/frame";
import type { Relation } from "./relations/relation";
import type { AuditReport, LineRole, Role } from "./report";

const WITHOUT_FIGURES: readonly Role[] = ["label", "words", "blank"];

/** Whether there is anything like a table: a column of figures. */
export const hasFigures = ({ columns }: AuditReport): boolean =>
  columns.some(({ role }) => !WITHOUT_FIGURES.includes(role));

const bare = { from: [], base: null } as const;

function roleOfRelation(relation: Relation | undefined): Role {
  if (relation === undefined) return "figures";
  if (relation.rule === "total")
    return relation.axis === "row" && relation.terms.some(({ line }) => line > relation.target) ? "parent" : "total";
  return relation.rule;
}

const fromOf = (relation: Relation | undefined): Pick<LineRole, "from" | "base"> =>
  relation === undefined ? bare : { from: relation.terms, base: relation.form === "ratio" ? relation.base : null };

/** What each row was taken to be. */
export function rowRoles(frame: Frame, relations: readonly Relation[]): readonly LineRole[] {
  return frame.readings.map((cells, line): LineRole => {
    const data = frame.rows.find(({ row }) => row === line);
    const label = data?.label ?? cells.flatMap((cell) => (cell.kind === "blank" ? [] : [cell.text]))[0] ?? "";
    if (frame.headingRows.includes(line)) return { axis: "row", line, label, role: "heading", ...bare };
    if (data === undefined) return { axis: "row", line, label, role: label === "" ? "blank" : "section", ...bare };
    const relation = relations.find(({ axis, target }) => axis === "row" && target === line);
    if (relation !== undefined)
      return { axis: "row", line, label, role: roleOfRelation(relation), ...fromOf(relation) };
    return {
      axis: "row",
      line,
      label,
      role: data.isRelative ? "percentage" : data.mentions.has("part") ? "memo" : "figures",
      ...bare,
    };
  });
}

/** Nothing stands in it beside the figures, whatever its heading says. */
const isBlank = ({ readings, rows }: Frame, column: number): boolean =>
  rows.every(({ row }) => (readings[row]?.[column] ?? { kind: "blank" }).kind === "blank");

/** What each column was taken to be. */
export function columnRoles(frame: Frame, relations: readonly Relation[]): readonly LineRole[] {
  const width = Math.max(0, ...frame.readings.map((cells) => cells.length));
  return Array.from({ length: width }, (_, line): LineRole => {
    const data = frame.columns.find(({ column }) => column === line);
    if (frame.labelColumns.includes(line)) return { axis: "column", line, label: "", role: "label", ...bare };
    if (data === undefined)
      return { axis: "column", line, label: "", role: isBlank(frame, line) ? "blank" : "words", ...bare };
    const relation = relations.find(({ axis, target }) => axis === "column" && target === line);
    const role = relation === undefined && data.mentions.has("percentage") ? "percentage" : roleOfRelation(relation);
    return {
      axis: "column",
      line,
      label: [data.group, data.heading].filter((text) => text !== "").join(": "),
      role,
      ...fromOf(relation),
    };
  });
}
