import { useEffect } from "react";
import { NothingLoaded } from "../pane/NothingLoaded";
import { useChecks, usePaneState, useSession } from "../pane/session";
import { FailureCard } from "../status/FailureCard";
import { useWords } from "../pane/words";
import { CheckTools } from "./CheckTools";
import { FindingList } from "./FindingList";

/** What does not tie in the workbook as it is now. */
export function ChecksTab() {
  const { checks } = useSession();
  const { say } = useWords();
  const { loaded, failure } = usePaneState();
  useEffect(() => {
    void checks.open();
    return () => checks.close();
  }, [checks]);
  return (
    <section className="checks" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{say("checks.heading")}</h2>
      {failure?.task === "goTo" && <FailureCard failure={failure} />}
      {loaded === null ? <NothingLoaded /> : <Checked />}
    </section>
  );
}

function Checked() {
  const { result, failure } = useChecks();
  const { say } = useWords();
  return (
    <>
      <p className="why">{say("checks.why")}</p>
      <CheckTools />
      {failure !== null && <CheckFailure />}
      {result !== null && <FindingList findings={result.findings} />}
    </>
  );
}

/** The last findings stay below it: they were right when they were found. */
function CheckFailure() {
  const { failure } = useChecks();
  const { say, sayIfKnown } = useWords();
  if (failure === null) return null;
  const { task, code, args } = failure;
  return (
    <div className="card failure" role="alert">
      <h3>{say(`failed.${task}`)}</h3>
      <p>{sayIfKnown(`error.${code}`, args) ?? say("error.GeneralException", { code })}</p>
      <span className="code">{say("failed.code", { code })}</span>
    </div>
  );
}
