import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { usePaneState } from "../session";
import { useWords } from "../words";
import { NameForm } from "./NameForm";
import { useScenarios } from "./useScenarios";

/** Entries are in no scenario and would be lost: they get a name, or are let go on purpose. */
export function AskUnsaved({ to }: { readonly to: string | null }) {
  const { say } = useWords();
  const { list, session } = useScenarios();
  const { work } = usePaneState();
  const target = to ?? say("scenarios.asProposed");
  return (
    <div className="question" role="group" aria-label={say("scenarios.askUnsaved")}>
      <p>{say("scenarios.askUnsaved")}</p>
      <NameForm first={list?.current ?? ""} action={say("scenarios.save")} onName={(saveAs) => void session.switchTo(to, { saveAs })} onCancel={() => session.stay()} />
      <DefaultButton disabled={work !== null} onClick={() => void session.switchTo(to, { drop: true })}>{say("scenarios.drop", { name: target })}</DefaultButton>
    </div>
  );
}
