import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { usePaneState, useScenarios } from "../pane/session";
import { useWords } from "../pane/words";
import { NameForm } from "./NameForm";

/** What is entered and in no scenario yet, and how to keep it. */
export function SaveScenario() {
  const { say } = useWords();
  const { list, session } = useScenarios();
  const { work } = usePaneState();
  if (list === null) return null;
  const { current, unsaved, outside } = list;
  return (
    <>
      {current === null && unsaved === 0 && <p className="why">{say("scenarios.nothing")}</p>}
      {unsaved > 0 && (
        <p className="notice-line">
          {current === null
            ? say("scenarios.unsaved", { count: unsaved })
            : say("scenarios.unsavedIn", { name: current })}
        </p>
      )}
      {unsaved > 0 && current !== null && (
        <DefaultButton allowDisabledFocus disabled={work !== null} onClick={() => void session.update()}>
          {say("scenarios.update", { name: current })}
        </DefaultButton>
      )}
      {unsaved > 0 && (
        <NameForm
          key={list.scenarios.length}
          action={say("scenarios.saveAs")}
          onName={(name) => void session.save(name)}
        />
      )}
      {outside > 0 && <p className="why">{say("scenarios.outside", { count: outside })}</p>}
    </>
  );
}
