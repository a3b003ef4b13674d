import { useId } from "react";
import type { AuditedFinding } from "../../actions/audit/Audited";
import { CellLink } from "../pane/CellLink";
import { FindingValues } from "../pane/FindingValues";
import { useWords } from "../pane/words";

/** One cell that does not fit: where it is, what it shows, what the others give, and what would explain it as well. */
export function AuditFinding({ finding }: { readonly finding: AuditedFinding }) {
  const heading = useId();
  const { say } = useWords();
  const { cell, row, column, message, culprits } = finding;
  const others = culprits.filter((culprit) => culprit.cell !== cell);
  return (
    <li className="finding error" aria-labelledby={heading}>
      <div className="finding-heading">
        <h3 id={heading}>
          <CellLink cell={cell} />
        </h3>
        <span className="audit-place">{[row, column].filter((text) => text !== "").join(" · ")}</span>
      </div>
      <Values finding={finding} />
      <p className="why">{message}</p>
      {others.length > 0 && (
        <p className="culprits">
          {say("checks.culprits")}
          {others.map((other) => (
            <CellLink key={other.cell} cell={other.cell} />
          ))}
        </p>
      )}
    </li>
  );
}

function Values({ finding: { printed, computed, difference } }: { readonly finding: AuditedFinding }) {
  const { say } = useWords();
  const facts = [
    { name: say("audit.printed"), value: printed === "" ? say("checks.blank") : printed },
    ...(computed === null ? [] : [{ name: say("checks.computed"), value: computed }]),
    ...(difference === null
      ? []
      : [{ name: say("checks.difference"), value: difference.toLocaleString("en", { maximumFractionDigits: 4 }) }]),
  ];
  return <FindingValues values={facts} />;
}
