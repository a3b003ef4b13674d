import { Link } from "office-ui-fabric-react/lib/Link";
import { type ReactNode, useState } from "react";
import type { PreviewResult } from "../../actions/preview/PreviewResult";
import { useSession } from "../parts/session";
import { unbroken, useWords } from "../parts/words";

/** What the changes come to in the totals, table by table. */
export function Effects({ effects }: { readonly effects: PreviewResult["effects"] }) {
  const session = useSession();
  const { say } = useWords();
  if (effects.length === 0) return null;
  return (
    <details className="effects" open={effects.length <= 8}>
      <summary>{say("preview.effects", { count: effects.length })}</summary>
      <ul>
        <FirstOf all={effects}>
          {({ table, row, column, cell, words, was, is }) => (
            <li key={JSON.stringify([table, row, column])}>
              <p className="cell-place">
                <span className="row-words">{`${table} · ${words.row}`}</span>
                <span className="column-words">{words.column}</span>
                {cell !== null && (
                  <Link
                    className="address"
                    aria-label={say("preview.goTo", { cell: cell.replaceAll("'", "") })}
                    onClick={() => void session.goTo(cell)}
                  >
                    {cell.split("!").at(-1)}
                  </Link>
                )}
              </p>
              <p className="from-to">
                <s>{unbroken(was)}</s>
                <span className="arrow" role="img" aria-label={say("preview.to")}>
                  →
                </span>
                <ins>{unbroken(is)}</ins>
              </p>
            </li>
          )}
        </FirstOf>
      </ul>
    </details>
  );
}

const FIRST = 20;
/** So many more are drawn at a time. */
const STEP = 100;

interface Props<T> {
  readonly all: readonly T[];
  readonly children: (item: T) => ReactNode;
}

/** The first items of a list, and more of them when asked. */
export function FirstOf<T>({ all, children }: Props<T>) {
  const { say } = useWords();
  const [count, setCount] = useState(FIRST);
  const hidden = all.length - count;
  return (
    <>
      {all.slice(0, count).map(children)}
      {hidden > 0 && (
        <li>
          <Link onClick={() => setCount(count + STEP)}>{say("preview.more", { count: Math.min(hidden, STEP) })}</Link>
        </li>
      )}
    </>
  );
}
