import type { AuditResult } from "../../actions/audit/Audited";
import { CellLink } from "../pane/CellLink";
import { useWords } from "../pane/words";
import { AuditFinding } from "./AuditFinding";
import { TakenToBe } from "./TakenToBe";

/** The outcome of an audit: what does not fit, what was not checked, and what everything was taken to be. */
export function Audited({ result }: { readonly result: AuditResult }) {
  const { say } = useWords();
  const { range, summary, findings, notChecked, roundings, columns, rows } = result;
  return (
    <>
      <p className="audited-range">
        <CellLink cell={range} />
      </p>
      <p className={toneOf(result)} role="status">
        {summary}
      </p>
      {findings.length > 0 && (
        <ol className="finding-list">
          {findings.map((finding) => (
            <AuditFinding key={finding.cell} finding={finding} />
          ))}
        </ol>
      )}
      {roundings.length > 0 && <p className="why">{say("audit.roundings", { count: roundings.length })}</p>}
      {notChecked.length > 0 && (
        <details className="taken" open>
          <summary>{say("audit.notChecked", { count: notChecked.length })}</summary>
          <ul>
            {notChecked.map(({ axis, line, message }) => (
              <li key={`${axis} ${line}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      <TakenToBe heading="audit.columns" lines={columns} />
      <TakenToBe heading="audit.rows" lines={rows} />
      <p className="why">{say("audit.formula", { formula: `=BUDGET.AUDIT(${range})` })}</p>
    </>
  );
}

/** Green only where something was checked and nothing was left out. */
function toneOf({ findings, notChecked, counts }: AuditResult): string {
  if (findings.length > 0) return "some-fail";
  const checked = counts.totals + counts.changes + counts.percentages;
  return checked > 0 && notChecked.length === 0 ? "all-ties" : "partly-checked";
}
