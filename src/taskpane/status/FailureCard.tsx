import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { Failure } from "../session/PaneState";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";
import { CardHeading } from "./CardHeading";
import { Findings } from "./Findings";

/** What happened, to what, and what to do; the code for whoever helps. */
export function FailureCard({ failure }: { readonly failure: Failure }) {
  const session = useSession();
  const { work } = usePaneState();
  const { say, sayIfKnown } = useWords();
  const { task, code, args } = failure;
  const findings = failure.findings.filter(({ severity }) => severity === "error");
  return (
    <div className="card failure">
      <CardHeading kind="failure" onClose={() => session.dismiss()}>
        {say(`failed.${task}`)}
      </CardHeading>
      <p>
        {findings.length > 0
          ? say("failed.findings")
          : (sayIfKnown(`error.${code}`, args) ?? say("error.GeneralException", { code }))}
      </p>
      {findings.length > 0 && <Findings heading="findings.heading" findings={findings} />}
      <div className="card-foot">
        <DefaultButton disabled={work !== null} onClick={() => void session.retry()}>
          {say("retry")}
        </DefaultButton>
        <span className="code">{say("failed.code", { code })}</span>
      </div>
    </div>
  );
}
