import { Link } from "office-ui-fabric-react/lib/Link";
import { type ReactNode, useState } from "react";
import type {
  LineOutcome,
  PreviewedCell,
  PreviewedLine,
  PreviewedTable,
  PreviewResult,
} from "../../actions/preview/PreviewResult";
import { useSession } from "../parts/session";
import { useWords } from "../parts/words";
import { CellPlace, Value } from "./CellChoice";
import { FirstOf } from "./Effects";
import { cellKey, isMoving } from "../session/PreviewState";

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

const signs = {
  appears: "+",
  returns: "+",
  vanishes: "−",
  moves: "↕",
  stays: "=",
  away: "=",
} as const satisfies Readonly<Record<LineOutcome, string>>;

/** Rows and columns that come, go, or are left against the model. */
export function Lines({ lines }: { readonly lines: readonly PreviewedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="lines">
      <FirstOf all={lines}>{(line) => <Line key={`${line.axis} ${line.key}`} line={line} />}</FirstOf>
    </ul>
  );
}

function Line({ line: { fate, axis, words, cell } }: { readonly line: PreviewedLine }) {
  const session = useSession();
  const { say } = useWords();
  const isThere = cell !== null && fate !== "appears" && fate !== "returns";
  return (
    <li className={`line ${fate}`}>
      <span className="sign" aria-hidden="true">
        {signs[fate]}
      </span>
      <span>
        <span className="line-fate">{say(`preview.line.${fate}.${axis}`)}</span>{" "}
        {isThere ? (
          <Link
            aria-label={`${words} · ${say("preview.goTo", { cell: cell.replaceAll("'", "") })}`}
            onClick={() => void session.goTo(cell)}
          >
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
    </li>
  );
}

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
