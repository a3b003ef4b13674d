import type { Law } from "./law";
import type { Frame } from "../reading/frame";
import type { AuditReport, LineRole, Role } from "./report";

const WITHOUT_FIGURES: readonly Role[] = ["label", "words", "blank"];

/** Whether there is anything like a table: a column of figures. */
export const hasFigures = ({ columns }: AuditReport): boolean =>
  columns.some(({ role }) => !WITHOUT_FIGURES.includes(role));

const bare = { from: [], base: null } as const;

function roleOfLaw(law: Law | undefined): Role {
  if (law === undefined) return "figures";
  if (law.rule === "total")
    return law.axis === "row" && law.terms.some(({ line }) => line > law.target) ? "parent" : "total";
  return law.rule;
}

const fromOf = (law: Law | undefined): Pick<LineRole, "from" | "base"> =>
  law === undefined ? bare : { from: law.terms, base: law.ratio?.base ?? null };

/** The first law of each line along an axis. */
function firstLaws(laws: readonly Law[], axis: Law["axis"]): ReadonlyMap<number, Law> {
  const first = new Map<number, Law>();
  for (const law of laws) if (law.axis === axis && !first.has(law.target)) first.set(law.target, law);
  return first;
}

/** What each row was taken to be. */
export function rowRoles(frame: Frame, laws: readonly Law[]): readonly LineRole[] {
  const rows = new Map(frame.rows.map((row) => [row.row, row]));
  const headings = new Set(frame.headingRows);
  const known = firstLaws(laws, "row");
  return frame.readings.map((cells, line): LineRole => {
    const data = rows.get(line);
    const label = data?.label ?? cells.flatMap((cell) => (cell.kind === "blank" ? [] : [cell.text]))[0] ?? "";
    if (headings.has(line)) return { axis: "row", line, label, role: "heading", ...bare };
    if (data === undefined) return { axis: "row", line, label, role: label === "" ? "blank" : "section", ...bare };
    const law = known.get(line);
    if (law !== undefined) return { axis: "row", line, label, role: roleOfLaw(law), ...fromOf(law) };
    const role = data.isRelative ? "percentage" : data.mentions.has("part") ? "memo" : "figures";
    return { axis: "row", line, label, role, ...bare };
  });
}

/** Nothing stands in it beside the figures, whatever its heading says. */
const isBlank = ({ readings, rows }: Frame, column: number): boolean =>
  rows.every(({ row }) => (readings[row]?.[column] ?? { kind: "blank" }).kind === "blank");

/** What each column was taken to be. */
export function columnRoles(frame: Frame, laws: readonly Law[]): readonly LineRole[] {
  const width = frame.readings.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const own = laws.filter(({ ratio }) => ratio === null || ratio.termPosition === null);
  const known = firstLaws(own, "column");
  return Array.from({ length: width }, (_, line): LineRole => {
    const data = frame.columns.find(({ column }) => column === line);
    if (frame.labelColumns.includes(line)) return { axis: "column", line, label: "", role: "label", ...bare };
    if (data === undefined)
      return { axis: "column", line, label: "", role: isBlank(frame, line) ? "blank" : "words", ...bare };
    const law = known.get(line);
    const role = law === undefined && data.mentions.has("percentage") ? "percentage" : roleOfLaw(law);
    const label = [data.group, data.heading].filter((text) => text !== "").join(": ");
    return { axis: "column", line, label, role, ...fromOf(law) };
  });
}
