import { type ReactNode, useState } from "react";
import type { PreviewedTable } from "../../actions/preview/Previewed";

interface Props {
  readonly table: PreviewedTable;
  readonly count: number;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** What is told of one table, folded or open; what is folded is not drawn, so that thousands of cells cost nothing. */
export function TableGroup({ table, count, isOpen, children }: Props) {
  const [opened, setOpened] = useState(isOpen);
  return (
    <details className="table-group" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span className="table-name">{table.sheet}</span>
        <span className="table-title">{table.title}</span>
        <span className="count">{count}</span>
      </summary>
      {opened && children}
    </details>
  );
}
