import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { createContext, useEffect, useId } from "react";
import type { AuditedFinding, AuditedLine, AuditResult } from "../../actions/audit/auditArea";
import type { MessageKey } from "../../locales/en/locale";
import { CellLink, FindingValues } from "../parts/CellLink";
import { usePaneState, useSessionOf, useStore } from "../parts/session";
import { useWords } from "../parts/words";
import { FailureCard } from "../parts/cards";
import { UndoLast } from "../parts/UndoLast";
import type { AuditSession } from "./AuditSession";

export const AuditContext = createContext<AuditSession | null>(null);

/** What does not add up in a table that someone selects, of any document. */
export function AuditTab() {
  const audit = useSessionOf(AuditContext);
  const { result, isRunning } = useStore(audit.store);
  const { inExcel, tag, failure } = usePaneState();
  const { say } = useWords();
  useEffect(() => void audit.translate(), [audit, tag]);
  return (
    <section className="audit" aria-labelledby="audit-heading">
      <h2 id="audit-heading">{say("audit.heading")}</h2>
      <p className="why">{say("audit.why")}</p>
      <PrimaryButton allowDisabledFocus disabled={!inExcel || isRunning} onClick={() => void audit.run()}>
        {say(isRunning ? "checks.running" : "audit.run")}
      </PrimaryButton>
      {isRunning && <DefaultButton onClick={() => audit.stop()}>{say("audit.stop")}</DefaultButton>}
      {failure?.task === "goTo" && <FailureCard failure={failure} />}
      <AuditFailure />
      {result !== null && <LiveOffer />}
      {result !== null && <Audited result={result} />}
    </section>
  );
}

/** Formulas for what adds up, and what came of that. */
function LiveOffer() {
  const audit = useSessionOf(AuditContext);
  const { isRunning, lived } = useStore(audit.store);
  const { canUndo } = usePaneState();
  const { say } = useWords();
  if (lived !== null)
    return (
      <div className="card success" role="status">
        <p>
          {say("audit.lived", { count: lived.formulas })} {say("audit.livedRest", { count: lived.inputs })}
        </p>
        {canUndo && lived.formulas > 0 && <UndoLast />}
      </div>
    );
  return (
    <>
      <DefaultButton allowDisabledFocus disabled={isRunning} onClick={() => void audit.makeLive()}>
        {say("audit.live")}
      </DefaultButton>
      <p className="why">{say("audit.liveWhy")}</p>
    </>
  );
}

function AuditFailure() {
  const { failure } = useStore(useSessionOf(AuditContext).store);
  const { say, sayIfKnown } = useWords();
  if (failure === null) return null;
  const { code, args } = failure;
  return (
    <div className="card failure" role="alert">
      <h3>{say("failed.audit")}</h3>
      <p>{sayIfKnown(`error.${code}`, args) ?? say("error.GeneralException", { code })}</p>
      <span className="code">{say("failed.code", { code })}</span>
    </div>
  );
}

/** The outcome of an audit: what does not fit, what was not checked, and what everything was taken to be. */
function Audited({ result }: { readonly result: AuditResult }) {
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

/** One cell that does not fit: where it is, what it shows, what the others give, and what would explain it as well. */
function AuditFinding({ finding }: { readonly finding: AuditedFinding }) {
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

/** What each row or column was taken to be, by its name on the sheet and its heading or label. */
function TakenToBe({
  heading,
  lines,
}: {
  readonly heading: MessageKey & `audit.${string}`;
  readonly lines: readonly AuditedLine[];
}) {
  const { say } = useWords();
  return (
    <details className="taken">
      <summary>{say(heading)}</summary>
      <table>
        <tbody>
          {lines
            .filter(({ role }) => role !== "blank")
            .map(({ line, label, role, words }) => (
              <tr key={line} className={role}>
                <th scope="row">{line}</th>
                <td>{label}</td>
                <td>{words}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
