import type { Table } from "../tables/table";
import { wordsIn } from "../tables/words";
import { headingDepth } from "./layout";
import type { Area } from "./plan";

/** A column heading and what it stands over; its row and column count from 0 within the headings. */
export interface ColumnHeading {
  readonly column: string;
  readonly text: string;
  readonly area: Area;
}

/**
 * The headings of a table in one language. Neighbours that are equal in every language become one heading, so that they
 * are the same cells in each; a single heading reaches down to the last level.
 */
export function columnHeadingsOf(table: Table, language: string): readonly ColumnHeading[] {
  const depth = headingDepth(table);
  return Array.from({ length: depth }, (_, level) => headingsAt(table, language, level, depth)).flat();
}

function headingsAt({ columns }: Table, language: string, level: number, depth: number): readonly ColumnHeading[] {
  const found: ColumnHeading[] = [];
  columns.forEach(({ key, headings }, index) => {
    const heading = headings[level];
    if (heading === undefined) return;
    const text = wordsIn(heading, language);
    const hasInner = headings.length > level + 1;
    const last = found.at(-1);
    const isEqual = JSON.stringify(columns[index - 1]?.headings[level]) === JSON.stringify(heading);
    if (hasInner && isEqual && last?.area.right === index - 1) {
      found[found.length - 1] = { ...last, area: { ...last.area, right: index } };
    } else
      found.push({
        column: key,
        text,
        area: { top: level, left: index, bottom: hasInner ? level : depth - 1, right: index },
      });
  });
  return found;
}
