import type { CheckEntry } from "../../actions/checks/Checked";
import { CellLink } from "../pane/CellLink";
import { useWords } from "../pane/words";
import { FirstOf } from "../preview/FirstOf";
import { unbroken } from "../preview/Value";

/** What the user entered, each with what the model has there: it is no fault, and it is at hand. */
export function Entries({ entries }: { readonly entries: readonly CheckEntry[] }) {
  const { say } = useWords();
  if (entries.length === 0) return null;
  return (
    <details className="entries">
      <summary>{say("checks.entries", { count: entries.length })}</summary>
      <ul>
        <FirstOf all={entries}>
          {({ cell, place, was, now, ...at }) => (
            <li key={JSON.stringify(at)}>
              {cell === null ? <span>{place}</span> : <CellLink cell={cell} />}{" "}
              <s>{unbroken(was) || say("checks.blank")}</s>{" "}
              <span role="img" aria-label={say("preview.to")}>
                →
              </span>{" "}
              <ins>{unbroken(now) || say("checks.blank")}</ins>
              <p className="why">{place}</p>
            </li>
          )}
        </FirstOf>
      </ul>
    </details>
  );
}
