import type { Text } from "../budget/model";
import type { Cell, Row, RowKind } from "./table";

export function row(kind: RowKind, key: string, label: Text, cells: Readonly<Record<string, Cell>>, level = 0): Row {
  return { key, kind, level, label, marks: [], cells };
}

/** A row that only says what follows. */
export const heading = (key: string, label: Text, level = 0): Row => row("heading", `heading/${key}`, label, {}, level);
