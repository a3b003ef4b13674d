import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Link } from "office-ui-fabric-react/lib/Link";
import { Toggle } from "office-ui-fabric-react/lib/Toggle";
import { useEffect } from "react";
import { NothingLoaded } from "../pane/NothingLoaded";
import { usePaneState, useSession, useTrace } from "../pane/session";
import { FailureCard } from "../status/FailureCard";
import { useWords } from "../pane/words";
import { TracedCard } from "./TracedCard";

/** Where the number in the selected cell comes from. */
export function TraceTab() {
  const { trace } = useSession();
  const { say } = useWords();
  const { loaded, failure } = usePaneState();
  useEffect(() => {
    void trace.open();
    return () => trace.close();
  }, [trace]);
  return (
    <section className="trace" aria-labelledby="trace-heading">
      <h2 id="trace-heading">{say("trace.heading")}</h2>
      {failure?.task === "goTo" && <FailureCard failure={failure} />}
      {loaded === null ? <NothingLoaded /> : <Traced />}
    </section>
  );
}

function Traced() {
  const { trace } = useSession();
  const { result, failure, follows, isRunning } = useTrace();
  const { say, sayIfKnown } = useWords();
  return (
    <>
      <div className="trace-tools">
        <Toggle
          inlineLabel
          label={say("trace.follow")}
          checked={follows}
          onChange={(_event, isOn) => void trace.setFollows(isOn === true)}
        />
        {!follows && (
          <DefaultButton allowDisabledFocus disabled={isRunning} onClick={() => void trace.trace()}>
            {say("trace.now")}
          </DefaultButton>
        )}
      </div>
      <Back />
      {failure !== null && (
        <p className="notice-line" role="alert">
          {sayIfKnown(`error.${failure.code}`, failure.args) ?? say("error.GeneralException", { code: failure.code })}
        </p>
      )}
      {result === null && failure === null && (
        <p className="why" role="status">
          {say(isRunning ? "trace.running" : "trace.select")}
        </p>
      )}
      {result !== null && <TracedCard key={result.cell} traced={result} />}
    </>
  );
}

/** Leads back to the cell from which an input was followed. */
function Back() {
  const { trace } = useSession();
  const { trail } = useTrace();
  const { say } = useWords();
  const cell = trail.at(-1);
  if (cell === undefined) return null;
  return (
    <Link className="trace-back" onClick={() => void trace.back()}>
      {say("trace.back", { cell: cell.replaceAll("'", "") })}
    </Link>
  );
}
