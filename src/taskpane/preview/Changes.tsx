import type { PreviewedCell, PreviewResult } from "../../actions/preview/Previewed";
import { cellKey, isMoving } from "./PreviewState";
import { useWords } from "../pane/words";
import { CellPlace } from "./CellPlace";
import { FirstOf } from "./FirstOf";
import { Lines } from "./Lines";
import { TableGroup } from "./TableGroup";
import { Value } from "./Value";

/** So many changes are open from the start; longer lists begin folded, with their counts. */
const OPEN = 12;

/** What the model changed: lines that come and go, then cells with what they hold and will hold, by table. */
export function Changes({ result }: { readonly result: Pick<PreviewResult, "cells" | "lines" | "tables"> }) {
  const { say } = useWords();
  const cells = result.cells.filter(({ fate }) => fate === "change");
  const lines = result.lines.filter(isMoving);
  const groups = result.tables.flatMap((table) => {
    const own = {
      cells: cells.filter((cell) => cell.table === table.table),
      lines: lines.filter((line) => line.table === table.table),
    };
    const count = own.cells.length + own.lines.length;
    return count === 0 ? [] : [{ table, count, ...own }];
  });
  const total = cells.length + lines.length;
  if (total === 0) return null;
  return (
    <section className="changes" aria-labelledby="changes-heading">
      <h3 id="changes-heading">{say("preview.changes", { count: total })}</h3>
      {groups.map((group) => (
        <TableGroup key={group.table.table} table={group.table} count={group.count} isOpen={total <= OPEN}>
          <Lines lines={group.lines} />
          <ul>
            <FirstOf all={group.cells}>{(cell) => <Change key={cellKey(cell)} cell={cell} />}</FirstOf>
          </ul>
        </TableGroup>
      ))}
    </section>
  );
}

function Change({ cell }: { readonly cell: PreviewedCell }) {
  const { say } = useWords();
  const { why } = cell;
  return (
    <li className="change">
      <CellPlace cell={cell} />
      <p className="from-to">
        {why !== "appears" && (
          <>
            <s>
              <Value cell={cell} side="sheet" />
            </s>
            <span className="arrow" role="img" aria-label={say("preview.to")}>
              →
            </span>
          </>
        )}
        <ins>
          <Value cell={cell} side="model" />
        </ins>
        {(why === "appears" || why === "repaired" || why === "restored") && (
          <span className="reason">{say(`preview.why.${why}`)}</span>
        )}
      </p>
    </li>
  );
}
