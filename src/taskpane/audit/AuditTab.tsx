import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { useEffect } from "react";
import { useAudit, usePaneState, useSession } from "../pane/session";
import { FailureCard } from "../status/FailureCard";
import { useWords } from "../pane/words";
import { Audited } from "./Audited";

/** What does not add up in a table that someone selects, of any document. */
export function AuditTab() {
  const { audit } = useSession();
  const { result, isRunning } = useAudit();
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
      {result !== null && <Audited result={result} />}
    </section>
  );
}

function AuditFailure() {
  const { failure } = useAudit();
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
