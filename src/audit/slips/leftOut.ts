import { findingOf } from "./findings";
import type { DataRow, Frame } from "../reading/frame";
import type { LinearRelation, Relation } from "../relations/relation";
import type { Finding } from "../report";
import type { Understanding } from "../understanding";

/** Fewer lines, or columns, do not show that a total should have taken one more. */
const LEAST_PARTS = 3;
const LEAST_COLUMNS = 2;

const isTotalOfRows = (relation: Relation): relation is LinearRelation =>
  relation.form === "linear" && relation.axis === "row" && relation.rule === "total" && relation.isFirm;

/** Whether the row above has words for its label and nothing else. */
function isUnderHeading({ readings, labelColumns }: Frame, { row }: DataRow): boolean {
  const above = readings[row - 1] ?? [];
  const isBlank = (column: number): boolean => above[column]?.kind === "blank";
  return (
    above.length > 0 &&
    above.every((_, column) => labelColumns.includes(column) || isBlank(column)) &&
    labelColumns.some((column) => above[column]?.kind === "text")
  );
}

/** The first line of a section, where its total is of all the others, and nothing else in the table takes it. */
function leftOutOf({ frame, relations }: Understanding, { target, terms }: LinearRelation): DataRow | undefined {
  const at = frame.rows.findIndex(({ row }) => row === target);
  const parts = frame.rows.slice(Math.max(0, at - terms.length), at);
  const first = frame.rows[at - terms.length - 1];
  const isWhole =
    parts.length === terms.length &&
    parts.every(({ row, startsSection }) => !startsSection && terms.some(({ line }) => line === row));
  if (
    first === undefined ||
    !isWhole ||
    terms.length < LEAST_PARTS ||
    !isUnderHeading(frame, first) ||
    first.mentions.size > 0
  )
    return undefined;
  const isTaken = relations.some(
    (relation) =>
      relation.axis === "row" &&
      (relation.target === first.row || relation.terms.some(({ line }) => line === first.row)),
  );
  return isTaken || frame.rows[at]?.mentions.has("excluding") === true ? undefined : first;
}

/** Totals that come out in every column only without the first line under their heading: one finding each, at the total. */
export function leftOutFindings(understanding: Understanding): readonly Finding[] {
  const { figures, relations, additive } = understanding;
  return relations.filter(isTotalOfRows).flatMap((relation) => {
    const line = leftOutOf(understanding, relation);
    const columns =
      line === undefined ? [] : additive.filter((column) => (figures.unitsAt(line.row, column) ?? 0) !== 0);
    const [column] = columns;
    if (line === undefined || column === undefined || columns.length < LEAST_COLUMNS) return [];
    const place = { row: relation.target, column };
    const right = (figures.at(place) ?? 0) + (figures.unitsAt(line.row, column) ?? 0);
    return [
      {
        ...findingOf(understanding, place, right, "total", "leftOut", [], [{ row: line.row, column }]),
        relations: columns.length,
      },
    ];
  });
}
