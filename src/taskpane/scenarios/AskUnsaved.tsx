import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { usePaneState, useScenarios } from "../pane/session";
import { useWords } from "../pane/words";
import { NameForm } from "./NameForm";

/** Entries are in no scenario and would be lost: they get a name, or are let go on purpose. */
export function AskUnsaved({ to }: { readonly to: string | null }) {
  const { say } = useWords();
  const { list, session } = useScenarios();
  const { work } = usePaneState();
  const question = say("scenarios.askUnsaved", { name: to ?? say("scenarios.asProposed") });
  return (
    <div className="question" role="group" aria-label={question}>
      <p>{question}</p>
      <NameForm
        takesFocus
        first={list?.current ?? ""}
        action={say("scenarios.save")}
        onName={(saveAs) => void session.switchTo(to, { saveAs })}
      />
      <div className="side-by-side">
        <DefaultButton disabled={work !== null} onClick={() => void session.switchTo(to, { drop: true })}>
          {say("scenarios.drop")}
        </DefaultButton>
        <DefaultButton onClick={() => session.stay()}>{say("scenarios.cancel")}</DefaultButton>
      </div>
    </div>
  );
}
